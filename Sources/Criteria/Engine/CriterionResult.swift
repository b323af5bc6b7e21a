import PriorAuth

/// What was found about a criterion, with what the steps after it need: what is missing, and whether the use is another.
struct CriterionResult {
  var criterion: Criterion
  var own: ClauseFinding
  var footnoteFinding: Finding?
  var children: [CriterionResult] = []
  /// The smallest set of facts that would decide it, when it is unknown.
  var missing: [MissingFact] = []

  var finding: Finding { own.finding }
  var failsUse: Bool { own.finding == .notMet && own.failsUse }

  /// The result as the evaluation shows it.
  var shown: CriterionFinding {
    CriterionFinding(
      id: criterion.id, text: criterion.text, finding: finding, reason: own.reason, evidence: own.evidence,
      footnote: criterion.footnote?.text, footnoteFinding: footnoteFinding, isAttested: criterion.needsAnswer,
      place: criterion.place, children: children.map(\.shown))
  }

  /// The ambiguous points that arise here; a group takes over those of its parts, where they are named.
  var ownAmbiguities: [Ambiguity.ID] {
    let below = Set(children.flatMap(\.flattened).flatMap(\.own.ambiguities))
    return unique(own.ambiguities).filter { !below.contains($0) }
  }

  /// This result and all below it, parents first.
  var flattened: [CriterionResult] { [self] + children.flatMap(\.flattened) }
}

extension Criterion {
  /// Whether a reviewer has to answer something about it beside its children.
  public var needsAnswer: Bool {
    let clauses = [condition, lead, footnote?.clause] + (bodyClause.map { [$0] } ?? [])
    return clauses.contains { $0?.needsAnswer == true }
  }

  private var bodyClause: Clause? { if case .clause(let clause) = body { clause } else { nil } }
}
