import PriorAuth

/// One authorization that ends soon, or ended without a renewal.
public struct ExpiringRow: Sendable, Hashable {
  public var id: Identifier<Authorization>
  public var member: String
  public var memberNumber: String
  public var drug: String
  public var lineOfBusiness: LineOfBusiness
  /// The first day no longer covered.
  public var firstDayAfter: Day
  /// The renewal under way.
  public var renewal: Identifier<Request>?

  /// A row of the expiring list.
  public init(
    id: Identifier<Authorization>, member: String, memberNumber: String, drug: String,
    lineOfBusiness: LineOfBusiness, firstDayAfter: Day, renewal: Identifier<Request>? = nil
  ) {
    self.id = id
    self.member = member
    self.memberNumber = memberNumber
    self.drug = drug
    self.lineOfBusiness = lineOfBusiness
    self.firstDayAfter = firstDayAfter
    self.renewal = renewal
  }

  /// The last day covered.
  public var through: Day { firstDayAfter.adding(days: -1) }

  /// Whether the approval has run out.
  public func hasLapsed(on today: Day) -> Bool { today >= firstDayAfter }

  /// Where the row stands in the list: by its end, then by number.
  public var cursor: ExpiringCursor { ExpiringCursor(firstDayAfter: firstDayAfter, id: id) }
}

/// A place in the list of expiring authorizations.
public struct ExpiringCursor: Sendable, Hashable {
  public var firstDayAfter: Day
  public var id: Identifier<Authorization>

  /// The place of an authorization that ends then.
  public init(firstDayAfter: Day, id: Identifier<Authorization>) {
    self.firstDayAfter = firstDayAfter
    self.id = id
  }
}
