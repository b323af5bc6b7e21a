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
  private var digests: [DigestKey: String] = [:]
  /// What is odd about the document a version was read from.
  private let warnings: [DigestKey: [Warning]]

  /// An evaluator.
  ///
  /// - Parameters:
  ///   - policy: the policy to evaluate under, whether the case names it or none.
  ///   - version: the day that picks the version; nil means the day of receipt.
  ///   - warnings: what is to be said of the documents that versions were read from.
  init(
    source: PolicySource, engine: Engine, policy: String?, version: Day?, input: RecordInput,
    warnings: [(version: PolicyVersion, warning: Warning)] = []
  ) {
    self.warnings = Dictionary(
      warnings.map { (DigestKey(number: $0.version.number, first: $0.version.inForce.first), [$0.warning]) },
      uniquingKeysWith: { $0 + $1 })
    self.source = source
    self.engine = engine
    self.policy = policy
    self.version = version
    self.input = input
  }

  /// Whether the case is about one policy only, so that its evaluation stands alone in the answer.
  func names(onePolicyFor file: CaseFile) -> Bool { policy != nil || file.policy != nil }

  /// Reads a case file.
  func reading(_ json: JSONValue) throws(Refusal) -> CaseFileReading {
    try input.shape { () throws(JSONShapeError) in try CaseFileReading(json: json) }
  }

  /// The evaluations of a case: one under the policy it names, else one under each that governs the drug.
  mutating func evaluations(of file: CaseFile) throws -> [Evaluation] {
    let numbers = try numbers(for: file)
    var evaluations: [Evaluation] = []
    for number in numbers { evaluations.append(try evaluation(of: file, under: number)) }
    let strays = StrayAnswers(file, under: try versions(for: file))
    for index in evaluations.indices { evaluations[index].warnings += strays.warnings }
    return evaluations
  }

  /// The versions that govern a case on its day.
  mutating func versions(for file: CaseFile) throws -> [PolicyVersion] {
    var versions: [PolicyVersion] = []
    for number in try numbers(for: file) {
      if let governing = try source.versions(of: number).governing(on: version ?? file.received) {
        versions.append(governing)
      }
    }
    return versions
  }

  private func numbers(for file: CaseFile) throws -> [String] {
    if let named = file.policy, let policy, named != policy {
      throw refusal("conflicting-policies", "$.policy: the case names \(named) and --policy \(policy)")
    }
    if let number = policy ?? file.policy {
      guard !Words(number).list.isEmpty else {
        throw refusal(
          "no-such-policy",
          "$.policy: the text is empty; name a policy ('priorauth policy list' shows them), or leave the field out"
        )
      }
      return [number]
    }
    guard file.therapy.drug != Drug() else {
      throw refusal(
        "no-governing-policy",
        "$.request.drug: no drug is stated, so no policy can be found; state it, or name the policy")
    }
    let numbers = try source.numbers(governing: file.therapy.drug, on: version ?? file.received)
    guard !numbers.isEmpty else {
      throw refusal(
        "no-governing-policy", "$.request.drug: no policy governs this drug on \(version ?? file.received)")
    }
    return numbers
  }

  private mutating func evaluation(of file: CaseFile, under number: String) throws -> Evaluation {
    let versions = try source.versions(of: number)
    guard !versions.isEmpty else {
      throw refusal(
        "no-such-policy", "$.policy: no policy \(number) is on file; 'priorauth policy list' shows them")
    }
    let file = try source.completed(file, for: number)
    let day = version ?? file.received
    guard let governing = versions.governing(on: day) else { return engine.refuse(file, number, on: day) }
    var evaluation = engine.evaluate(file, under: governing, policyDigest: digest(of: governing))
    let key = DigestKey(number: governing.number, first: governing.inForce.first)
    evaluation.warnings += warnings[key] ?? []
    return evaluation
  }

  /// A version's digest; to compute it takes longer than an evaluation, so it is done once.
  private mutating func digest(of version: PolicyVersion) -> String {
    let key = DigestKey(number: version.number, first: version.inForce.first)
    if let known = digests[key] { return known }
    let digest = engine.policyDigest(version)
    digests[key] = digest
    return digest
  }

  private struct DigestKey: Hashable {
    var number: String
    var first: Day
  }

  private func refusal(_ code: String, _ sentence: String) -> Refusal {
    Refusal(code: code, sentence, exit: .badInput, command: Evaluate.spec.name)
  }
}

/// Reviewers' answers in a case file to criteria that no version has which the case is evaluated under.
struct StrayAnswers {
  let warnings: [Warning]

  init(_ file: CaseFile, under versions: [PolicyVersion]) {
    guard !file.answers.isEmpty, let first = versions.first else {
      warnings = []
      return
    }
    let known = versions.flatMap(\.criterionIDs)
    let ids = Set(known)
    warnings = file.answers.indices.filter { !ids.contains(file.answers[$0].criterion) }.map { index in
      let criterion = file.answers[index].criterion
      let nearest = NearMiss.nearest(to: criterion, among: known)
      return Warning(
        code: "unknown-criterion",
        text:
          "$.answers[\(index)].criterion: \(first.number) has no criterion '\(criterion)', so the answer counts for"
          + " nothing" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
  }
}
