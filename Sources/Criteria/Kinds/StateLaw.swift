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
      return ask("rules of the member's state contradict each other", rules.map(\.index))
    }
    let citation = rule.content.citation.map { " (\($0))" } ?? ""
    return rule.content.prohibitsPrerequisiteTrials == true
      ? .met("state law prohibits prerequisite trials" + citation, [rule.index])
      : .notMet("state law allows prerequisite trials" + citation, [rule.index])
  }

  /// A prohibition that is still to come says that there is none yet.
  private static func notInForce(_ record: CaseRecord) -> ClauseFinding {
    let coming = record.statedStateRules.first { $0.content.prohibitsPrerequisiteTrials == true }
    if let coming, let from = coming.content.from {
      return .notMet("state law prohibits prerequisite trials only from \(from)", [coming.index])
    }
    return ask("no rule of the member's state on file", [])
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: "state rule",
      ask: "Whether the member's state prohibits prerequisite trials for this use")
  }
}

extension CaseRecord {
  /// The rules of state law that are stated, in force or not.
  var statedStateRules: [Item<Fact.StateRule>] {
    items { if case .stateRule(let rule) = $0 { rule } else { nil } }
  }

  /// The rules of state law in force on the day of receipt.
  var stateRules: [Item<Fact.StateRule>] {
    statedStateRules.filter { ($0.content.from ?? .earliest) <= file.received }
  }
}
