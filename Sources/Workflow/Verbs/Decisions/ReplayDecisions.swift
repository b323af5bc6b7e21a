import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Evaluates a case again as it stood at each of its decisions, under exactly the version of that decision.
  public func replay(_ id: Identifier<Request>) throws(DeskError) -> [Replay] {
    try read {
      _ = try existing(id)
      return try replays(of: records.determinations(of: id), on: id)
    }
  }

  /// Replays decisions that were read; called inside a transaction.
  func replays(
    of determinations: [OnFile<Determination>], on id: Identifier<Request>
  ) throws -> [Replay] {
    // A decision whose policy version is gone is not listed; that must not pass for one that was never made.
    guard try records.determinationCount(of: id) == determinations.count else {
      throw DeskError.storage(.damaged)
    }
    if let purge = try records.purge(of: id) {
      return determinations.map {
        Replay(determination: $0, evaluation: nil, differences: [], purge: purge)
      }
    }
    return try determinations.map { determination in
      let policy = try decidedUnder(determination)
      guard let json = try? JSONValue(parsing: determination.value.caseFile),
        let file = try? CaseFile(json: json)
      else {
        return Replay(determination: determination, evaluation: nil, differences: [.caseFileUnreadable])
      }
      return Replay(determination, now: evaluator(file, policy.version))
    }
  }

  /// The version a decision was made under, by its own number: another may start on the same day.
  func decidedUnder(_ determination: OnFile<Determination>) throws -> PolicyOnFile {
    let id = try records.policyVersion(of: determination.id)
    let versions = try records.policies(number: determination.value.policyNumber)
    guard let version = versions.first(where: { $0.id == id }) else { throw DeskError.storage(.damaged) }
    return version
  }
}
