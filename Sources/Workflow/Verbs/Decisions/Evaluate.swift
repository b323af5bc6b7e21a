import Criteria
import PriorAuth

extension CaseDesk {
  /// Evaluates a request as the record stands; nothing is kept.
  ///
  /// - Parameter day: the first day of the version to evaluate under; nil for the one in force on the day of receipt.
  public func evaluate(
    _ id: Identifier<Request>, version day: Day? = nil
  ) throws(DeskError) -> CaseEvaluation {
    try read { try evaluation(of: wholeCase(id), version: day) }
  }

  /// The case file of a request as the record stands, with the readings and the state law in force.
  ///
  /// - Parameter number: the policy it is to be evaluated under; nil for its own.
  public func caseFile(of id: Identifier<Request>, under number: String?) throws(DeskError) -> CaseFile {
    try read {
      let onFile = try factsOnFile(id)
      return try caseFile(of: onFile, under: number ?? policyNumber(for: onFile.request))
    }
  }

  /// Evaluates a record that was read; called inside a transaction.
  ///
  /// - Parameter assess: makes the evaluation; nil means the one with digests, for keeping.
  func evaluation(
    of onFile: CaseOnFile, version day: Day? = nil, by assess: Evaluator? = nil
  ) throws -> CaseEvaluation {
    let number = try policyNumber(for: onFile.request)
    let file = try caseFile(of: onFile, under: number)
    let policy: PolicyOnFile
    if let day {
      guard let wanted = try records.policies(number: number).version(from: day) else {
        throw DeskError.notFound(.policy(number: number, version: day))
      }
      policy = wanted
    } else {
      policy = try governingPolicy(number: number, on: file.received)
    }
    let evaluation = (assess ?? evaluator)(file, policy.version)
    return CaseEvaluation(onFile: onFile, file: file, evaluation: evaluation, policy: policy)
  }
}
