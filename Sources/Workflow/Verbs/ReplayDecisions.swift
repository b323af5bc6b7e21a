import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Evaluates a case again as it stood at each of its decisions, under exactly the version of that decision.
  public func replay(_ id: Identifier<Request>) throws(DeskError) -> [Replay] {
    try read {
      _ = try existing(id)
      return try replays(of: records.determinations(of: id))
    }
  }

  /// Replays decisions that were read; called inside a transaction.
  func replays(of determinations: [OnFile<Determination>]) throws -> [Replay] {
    try determinations.map { determination in
      guard let version = try decidedUnder(determination) else {
        return Replay(determination: determination, evaluation: nil, differences: [.policyMissing])
      }
      guard let json = try? JSONValue(parsing: determination.value.caseFile),
        let file = try? CaseFile(json: json)
      else {
        return Replay(determination: determination, evaluation: nil, differences: [.caseFileUnreadable])
      }
      return Replay(determination, now: evaluator(file, version.version))
    }
  }

  /// The version a decision was made under, by its own number: another may start on the same day.
  func decidedUnder(_ determination: OnFile<Determination>) throws -> PolicyOnFile? {
    guard let id = try records.policyVersion(of: determination.id) else { return nil }
    return try records.policies(number: determination.value.policyNumber).first { $0.id == id }
  }
}
