import Criteria
import JSON
import PriorAuth

/// Evaluates case files under the policies of one source.
struct CaseEvaluator {
  private var source: PolicySource
  private let engine: Engine
  private let policy: String?
  private let version: Day?
  private let input: RecordInput

  /// An evaluator.
  ///
  /// - Parameters:
  ///   - policy: the policy to evaluate under, whether the case names it or none.
  ///   - version: the day that picks the version; nil means the day of receipt.
  init(source: PolicySource, engine: Engine, policy: String?, version: Day?, input: RecordInput) {
    self.source = source
    self.engine = engine
    self.policy = policy
    self.version = version
    self.input = input
  }

  /// Whether the case is about one policy only, so that its evaluation stands alone in the answer.
  func names(onePolicyFor json: JSONValue) -> Bool {
    if policy != nil { return true }
    guard case .string? = json["policy"] else { return false }
    return true
  }

  /// The evaluations of a case: one under the policy it names, else one under each that governs the drug.
  mutating func evaluations(of json: JSONValue) throws -> [Evaluation] {
    let file = try input.shape { () throws(JSONShapeError) in try CaseFile(json: json) }
    if let named = file.policy, let policy, named != policy {
      throw refusal("conflicting-policies", "$.policy: the case names \(named) and --policy \(policy)")
    }
    if let number = policy ?? file.policy { return [try evaluation(of: file, under: number)] }
    let numbers = try source.numbers(governing: file.therapy.drug, on: version ?? file.received)
    guard !numbers.isEmpty else {
      throw refusal(
        "no-governing-policy", "$.request.drug: no policy governs this drug on \(version ?? file.received)")
    }
    var evaluations: [Evaluation] = []
    for number in numbers { evaluations.append(try evaluation(of: file, under: number)) }
    return evaluations
  }

  private mutating func evaluation(of file: CaseFile, under number: String) throws -> Evaluation {
    let versions = try source.versions(of: number)
    guard !versions.isEmpty else {
      throw refusal(
        "no-such-policy", "$.policy: no policy \(number) is on file; 'priorauth policy list' shows them")
    }
    return engine.evaluate(try source.completed(file, for: number), under: versions, asOf: version)
  }

  private func refusal(_ code: String, _ sentence: String) -> Refusal {
    Refusal(code: code, sentence, exit: .badInput, command: Evaluate.spec.name)
  }
}
