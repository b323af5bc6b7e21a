import Criteria
import PriorAuth

/// The cases that a new version of a policy, or another reading, could change.
public protocol ImpactRecords {
  /// How many open requests and active authorizations there are under a policy, or under all, for a progress bar.
  func impactedCount(number: String?, on day: Day) throws -> Int
  /// The next active authorizations granted under a version that do not end before a day, by number.
  func activeAuthorizations(
    under version: Identifier<PolicyVersion>, on day: Day, after last: Identifier<Authorization>?, limit: Int
  ) throws -> [AuthorizedCase]
  /// Whether the cases of active authorizations are packed in the form this program knows.
  func isPacked() throws -> Bool
  /// Goes through packed cases under a version in the order of their end, and picks some out.
  func sweep(
    under version: Identifier<PolicyVersion>, from place: SweepPlace, limit: Int,
    picking isPicked: (UnsafeRawBufferPointer) -> Bool
  ) throws -> SweptPage
  /// The content of a part of packed cases; nil when there is none of that number.
  func content(of part: CasePart, _ number: UInt32) throws -> String?
  /// An authorization, active or not, with its case file.
  func authorizedCase(_ id: Identifier<Authorization>) throws -> AuthorizedCase?
}

/// How far a sweep has come: what follows ends later, or on the same day with a higher number.
public struct SweepPlace: Sendable, Hashable {
  public var firstDayAfter: Day
  public var id: Identifier<Authorization>

  /// A place in the order of ends.
  public init(firstDayAfter: Day, id: Identifier<Authorization>) {
    self.firstDayAfter = firstDayAfter
    self.id = id
  }

  /// Before everything that does not end before a day.
  public init(startingOn day: Day) { self.init(firstDayAfter: day, id: Identifier(Int64.max)) }
}

/// What a stretch of a sweep read and picked out.
public struct SweptPage: Sendable, Hashable {
  public var read = 0
  public var picked: [Identifier<Authorization>] = []
  /// Where to go on; nil at the end.
  public var next: SweepPlace?

  /// A stretch that has read nothing yet.
  public init() {}
}

/// An active authorization with the case file its decision rests on.
public struct AuthorizedCase: Sendable, Hashable {
  public var id: Identifier<Authorization>
  public var request: Identifier<Request>
  /// The case file, byte for byte.
  public var caseFile: String

  /// An authorization with its case file.
  public init(id: Identifier<Authorization>, request: Identifier<Request>, caseFile: String) {
    self.id = id
    self.request = request
    self.caseFile = caseFile
  }
}
