import PriorAuth

extension Effect {
  /// The same, prepared on the case as it is at a later count of its changes; nil where no count goes with it.
  func prepared(on version: Int) -> Effect? {
    func later(_ seen: SeenCase) -> SeenCase { SeenCase(seen.id, version: version) }
    return switch self {
    case .choosePolicy(let number, let seen): .choosePolicy(number, later(seen))
    case .amendRequest(let seen, let facts, let before): .amendRequest(later(seen), facts, from: before)
    case .answerCriterion(let seen, let answer): .answerCriterion(later(seen), answer)
    case .decide(let seen, let outcome, let reason): .decide(later(seen), outcome, reason: reason)
    case .changeCase(let seen, let change): .changeCase(later(seen), change)
    default: nil
    }
  }

  /// The same, for what stands in the place of an item of evidence; nil where nothing is left to be done.
  func prepared(on conflict: EvidenceConflict) -> Effect? {
    switch self {
    case .addEvidence(let id, let evidence, _): .addEvidence(id, evidence, replacing: conflict.standing?.id)
    case .retractEvidence(let id, _, let reason):
      conflict.standing.map { .retractEvidence(id, $0.id, reason: reason) }
    default: nil
    }
  }

  /// What it would store, in a line; nil where there is nothing to compare.
  var says: String? {
    switch self {
    case .choosePolicy(let number, _): "the policy \(number)"
    case .amendRequest(_, let facts, let before):
      facts.amendments(of: before).map(\.words).joined(separator: "; ")
    case .answerCriterion(_, let answer):
      "criterion \(answer.criterion) \(Wording.finding(answer.finding))"
        + (answer.reason.map { ": " + $0 } ?? "")
    case .decide(_, _, let reason): "the decision, because: \(reason)"
    case .changeCase: "what the form says"
    default: nil
    }
  }
}
