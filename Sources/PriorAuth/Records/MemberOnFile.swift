/// A member with every span of coverage on record.
public struct MemberOnFile: Sendable, Hashable {
  public var id: Identifier<Member>
  public var member: Member
  /// In order of their first days.
  public var coverages: [Coverage]
  public var stamp: Stamp

  /// A member on record.
  public init(id: Identifier<Member>, member: Member, coverages: [Coverage], stamp: Stamp) {
    self.id = id
    self.member = member
    self.coverages = coverages
    self.stamp = stamp
  }

  /// The coverage on a day under a line of business, else any coverage on that day.
  public func coverage(on day: Day, under line: LineOfBusiness) -> Coverage? {
    let covering = coverages.filter { $0.days.contains(day) }
    return covering.first { $0.lineOfBusiness == line } ?? covering.first
  }
}

/// A member with all that was ever asked for and granted.
public struct MemberHistory: Sendable, Hashable {
  public var member: MemberOnFile
  /// The member's requests, newest first.
  public var requests: [RequestOnFile]
  /// The member's authorizations, newest first.
  public var authorizations: [OnFile<Authorization>]
  /// The values measured in all the member's requests, the oldest first.
  public var measurements: [Evidence]
  /// Those of the requests on which a decision went another way than the criteria; that is shown wherever the case is.
  public var overridden: Set<Identifier<Request>>
  /// The zone by which the days of times are told.
  public var zone: PlanZone

  /// A history.
  public init(
    member: MemberOnFile, requests: [RequestOnFile], authorizations: [OnFile<Authorization>],
    measurements: [Evidence] = [], overridden: Set<Identifier<Request>> = [], zone: PlanZone = .utc
  ) {
    self.member = member
    self.requests = requests
    self.authorizations = authorizations
    self.measurements = measurements
    self.overridden = overridden
    self.zone = zone
  }
}

/// A member as a list shows it.
public struct MemberRow: Sendable, Hashable {
  public var id: Identifier<Member>
  public var number: String
  public var familyName: String
  public var givenName: String
  public var birthDate: Day
  public var key: MemberKey

  /// A row.
  public init(
    id: Identifier<Member>, number: String, familyName: String, givenName: String, birthDate: Day,
    key: MemberKey
  ) {
    self.id = id
    self.number = number
    self.familyName = familyName
    self.givenName = givenName
    self.birthDate = birthDate
    self.key = key
  }
}

/// The place of a member in a list: by name, or by the word that it was found by and then by name.
public struct MemberKey: Sendable, Hashable {
  /// What everybody's list is ordered by.
  public var name: String
  public var id: Identifier<Member>
  /// The member's word that begins as what was looked for; empty where nothing was.
  public var word: String

  /// A place.
  public init(name: String, id: Identifier<Member>, word: String = "") {
    self.name = name
    self.id = id
    self.word = word
  }
}

/// How members are looked for.
public enum MemberSearch: Sendable, Hashable {
  /// Everybody, by name.
  case all
  /// Those of whom each of the words begins one of their own (`MemberWords`), in the order of what the first begins;
  /// without words, nobody.
  case words([String])

  /// What was typed of names, a number or a day of birth, in any order.
  public init(typed text: String) {
    let words = MemberWords.typed(text)
    self = words.isEmpty && text.allSatisfy(\.isWhitespace) ? .all : .words(words)
  }
}
