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
