import PriorAuth

/// What was found about a criterion, with what the steps after it need: what is missing, and whether the use is another.
struct CriterionResult {
  var criterion: Criterion
  var own: ClauseFinding
  var footnoteFinding: Finding?
  var children: [CriterionResult] = []
  /// The smallest set of facts that would decide it, when it is unknown.
  var missing: [MissingFact] = []
  /// What of it the footnote asks for.
  var missingForFootnote: [MissingFact] = []
  /// Whether state law waives it.
  var isWaived = false

  var finding: Finding { own.finding }
  var failsUse: Bool { own.finding == .notMet && own.failsUse }

  /// The result as the evaluation shows it.
  var shown: CriterionFinding { shown(below: nil, isNeeded: true) }

  /// Below a criterion that does not apply nothing is asked, and where a use is not to be sent on there is no policy
  /// to send it to: what stands there is no answer.
  private func shown(below reason: String?, isNeeded: Bool) -> CriterionFinding {
    let isAsked = reason == nil
    let below = isAsked ? reasonNotToAskBelow : reason
    let areNeeded = isNeeded && !isSettled
    var shown = CriterionFinding(
      id: criterion.id, text: criterion.text, finding: isAsked ? finding : .notApplicable,
      reason: reason ?? own.reason, evidence: isAsked ? own.evidence : [], footnote: criterion.footnote?.text,
      footnoteFinding: isAsked ? footnoteFinding : nil, isAttested: criterion.needsAnswer,
      place: criterion.place,
      children: children.map { $0.shown(below: below, isNeeded: areNeeded) })
    shown.isReferral = criterion.isReferral
    shown.failsUse = isAsked && failsUse
    shown.isNotNeeded = !isNeeded && shown.finding == .unknown
    return shown
  }

  /// Whether the criteria below are enough already, whatever the open ones among them are.
  private var isSettled: Bool {
    switch criterion.body {
    case .group(.any, _): children.contains { $0.finding == .met }
    case .group(.atLeast(let count), _): children.count { $0.finding == .met } >= count
    default: false
    }
  }

  private var reasonNotToAskBelow: String? {
    let isAnswered = children.contains { $0.finding != .notApplicable }
    if finding == .notApplicable, isAnswered { return "not asked: \(criterion.id) does not apply" }
    let sendsOn = children.contains { $0.criterion.referral != nil }
    return finding == .notMet && sendsOn ? "not asked: \(criterion.id) is not met" : nil
  }

  /// This result and those below it that are asked, parents first.
  var asked: [CriterionResult] {
    [self] + (reasonNotToAskBelow == nil ? children.flatMap(\.asked) : [])
  }

  /// The ambiguous points that arise here; a group takes over those of its parts, where they are named.
  var ownAmbiguities: [Ambiguity.ID] {
    let below = Set(children.flatMap(\.flattened).flatMap(\.own.ambiguities))
    return unique(own.ambiguities).filter { !below.contains($0) }
  }

  /// The same for points that are read in one way only.
  var ownFixedReadings: [FixedReading.ID] {
    let below = Set(children.flatMap(\.flattened).flatMap(\.own.fixedReadings))
    return unique(own.fixedReadings).filter { !below.contains($0) }
  }

  /// This result below a heading that is not met, so that the use is none the section is for.
  func under(_ heading: CriterionResult) -> CriterionResult {
    var heading = heading
    heading.own = heading.own.resting(on: .sectionHeading)
    var result = self
    result.own = heading.own
    result.own.fixedReadings = []
    result.children = [heading] + (children.isEmpty ? [self] : children)
    result.missing = []
    return result
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

  /// Whether a reviewer's answer is one on the criterion as a whole, and not on a part that nobody else answers. Where only
  /// the condition needs an answer, whoever answers says of the whole whether it is met.
  var isSettledByAnswer: Bool {
    guard let clause = bodyClause else { return !needsAnswer }
    return ![lead, footnote?.clause, clause].contains { $0?.needsAnswer == true }
  }

  private var bodyClause: Clause? { if case .clause(let clause) = body { clause } else { nil } }
}
