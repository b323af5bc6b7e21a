import PriorAuth

/// Evidence and answers; nothing is ever changed or deleted.
public protocol EvidenceRecords {
  /// Adds an item, whose `source` is the number of a document or nil.
  func insert(
    _ evidence: Evidence, for request: Identifier<Request>, replaces: Identifier<Evidence>?,
    carriedFrom: Identifier<Evidence>?, _ stamp: Stamp
  ) throws -> Identifier<Evidence>
  /// Takes an item back that was entered in error.
  func retract(_ id: Identifier<Evidence>, reason: String, _ stamp: Stamp) throws
  /// The items that stand, in order of entry.
  func evidence(of request: Identifier<Request>) throws -> [EvidenceOnFile]
  /// The measured values of all requests of a member that stand, the oldest first.
  func measurements(of member: Identifier<Member>) throws -> [Evidence]
  /// Adds a reviewer's finding; it takes the place of an earlier one on the same criterion.
  func insert(_ answer: Answer, for request: Identifier<Request>, _ stamp: Stamp) throws -> Identifier<Answer>
  /// The newest answer on each criterion, in order of entry.
  func answers(of request: Identifier<Request>) throws -> [OnFile<Answer>]
}
