import PriorAuth

/// One member in a list of members.
public struct MemberRow: Sendable, Hashable {
  public var id: Identifier<Member>
  public var number: String
  /// Family name first.
  public var name: String
  public var birthDate: Day
  /// The line of business covered under today; nil without coverage.
  public var lineOfBusiness: LineOfBusiness?
  public var openRequests: Int

  /// A row of the list of members.
  public init(
    id: Identifier<Member>, number: String, name: String, birthDate: Day, lineOfBusiness: LineOfBusiness?,
    openRequests: Int
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.birthDate = birthDate
    self.lineOfBusiness = lineOfBusiness
    self.openRequests = openRequests
  }

  /// Where the row stands in the list: by name, then by number.
  public var cursor: MemberCursor { MemberCursor(name: name, id: id) }
}

/// A place in the list of members.
public struct MemberCursor: Sendable, Hashable {
  public var name: String
  public var id: Identifier<Member>

  /// The place of a member of that name.
  public init(name: String, id: Identifier<Member>) {
    self.name = name
    self.id = id
  }
}
