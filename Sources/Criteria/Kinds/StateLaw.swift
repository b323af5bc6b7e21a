import PriorAuth

/// What state law changes about a case.
enum StateLaw {
  /// The state prohibits asking for trials of other products first.
  static func prerequisiteTrialsProhibited(in record: CaseRecord) -> ClauseFinding {
    let stated = record.stateRules.filter { $0.content.prohibitsPrerequisiteTrials != nil }
    guard let rule = stated.newest().first else {
      return .unknown(
        "no rule of the member's state on file", fact: "state rule",
        ask: "Whether the member's state prohibits prerequisite trials for this use")
    }
    let citation = rule.content.citation.map { " (\($0))" } ?? ""
    return rule.content.prohibitsPrerequisiteTrials == true
      ? .met("state law prohibits prerequisite trials" + citation, [rule.index])
      : .notMet("state law allows prerequisite trials" + citation, [rule.index])
  }
}

extension CaseRecord {
  /// The rules of state law in force on the day of receipt.
  var stateRules: [Item<Fact.StateRule>] {
    items { if case .stateRule(let rule) = $0 { rule } else { nil } }
      .filter { ($0.content.from ?? .earliest) <= file.received }
  }
}
