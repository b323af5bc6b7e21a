import PriorAuth

/// What state law changes about a case.
enum StateLaw {
  /// The state prohibits asking for trials of other products first.
  static func prerequisiteTrialsProhibited(in record: CaseRecord) -> ClauseFinding {
    let inForce = record.stateRules.filter { $0.content.prohibitsPrerequisiteTrials != nil }
    let newest = inForce.map { $0.content.from ?? .earliest }.max()
    let rules = inForce.filter { ($0.content.from ?? .earliest) == newest }
    guard let rule = rules.first else { return notInForce(record) }
    guard Set(rules.map(\.content.prohibitsPrerequisiteTrials)).count == 1 else {
      return ask("rules of the member's state contradict each other", rules.flatMap(\.evidence))
    }
    let citation = " (\(rule.citation))"
    return rule.content.prohibitsPrerequisiteTrials == true
      ? ClauseFinding.met("state law prohibits prerequisite trials" + citation, rule.evidence)
        .resting(on: .stateLaw)
      : .notMet("state law allows prerequisite trials" + citation, rule.evidence)
  }

  /// A prohibition that is still to come says that there is none yet.
  private static func notInForce(_ record: CaseRecord) -> ClauseFinding {
    let coming = record.statedStateRules.first { $0.content.prohibitsPrerequisiteTrials == true }
    if let coming, let from = coming.content.from {
      return .notMet("state law prohibits prerequisite trials only from \(from)", coming.evidence)
    }
    let uncited = record.uncitedStateRules.filter { $0.content.prohibitsPrerequisiteTrials != nil }
    guard uncited.isEmpty else {
      return .unknown(
        "a rule of the member's state is stated without a citation", uncited.map(\.index), fact: "citation",
        ask: "Where the rule of state law is written")
    }
    return ask("no rule of the member's state on file", [])
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: "state rule",
      ask: "Whether the member's state prohibits prerequisite trials for this use")
  }
}
