import Criteria
import PriorAuth

// What a decision has to rest on, by the evaluation of the case as it is now.
extension CaseDesk {
  /// Refuses a decision that the evaluation gives no ground for.
  func checkGround(of decision: Decision, _ found: CaseEvaluation) throws {
    let id = found.onFile.request.id
    let outcome = found.evaluation.outcome
    try checkCited(decision.cited, found.evaluation)
    switch decision.outcome {
    case .approved, .overturned:
      guard decision.terms == .asRequested || decision.override != nil else {
        throw DeskError.decision(.modified(id))
      }
      try checkOverride(decision, id, found.evaluation, follows: outcome == .meets)
    case .referredToClinician:
      try checkOverride(decision, id, found.evaluation, follows: outcome != .meets)
    case .approvedModified, .partlyOverturned:
      guard decision.terms != .asRequested else { throw DeskError.decision(.nothingModified(id)) }
      try checkIsPart(decision.terms, of: found)
      // A part that is not granted because of a criterion follows the criteria; another one takes a reason of its own.
      let follows = outcome == .notMet && !decision.cited.isEmpty
      try checkOverride(decision, id, found.evaluation, follows: follows)
      try checkOpened(id)
    case .denied, .upheld:
      guard outcome == .notMet || outcome == .route else { throw DeskError.decision(.noGround(id, outcome)) }
      guard !decision.cited.isEmpty else {
        throw DeskError.decision(.noCriterionCited(id, unmet: found.evaluation.idsNotMet))
      }
      try checkOverride(decision, id, found.evaluation, follows: true)
      try checkOpened(id)
    case .pended, .routed:
      try checkOverride(decision, id, found.evaluation, follows: true)
    }
  }

  /// Refuses to grant more than was asked for, in dose, days or units, as far as these can be compared.
  private func checkIsPart(_ terms: GrantedTerms, of found: CaseEvaluation) throws {
    let id = found.onFile.request.id
    let request = found.onFile.request.request
    func refuse(_ granted: String, _ asked: String) throws -> Never {
      throw DeskError.decision(.moreThanAsked(id, granted: granted, asked: asked))
    }
    if let dose = terms.dose, let asked = request.therapy.dose, dose.exceeds(asked, for: request.bodySize) {
      try refuse("\(dose)", "\(asked)")
    }
    let computed = found.evaluation.authorization?.days
    let first = request.therapy.start ?? computed?.first ?? found.file.start
    if let start = terms.start, start < first { try refuse("a first day of \(start)", "\(first)") }
    if let through = terms.through, let last = computed?.through, through > last {
      try refuse("a last day of \(through)", "\(last)")
    }
    if let units = terms.units, let asked = found.evaluation.units?.total, units > asked {
      try refuse("\(units) units", "\(asked) units")
    }
  }

  private func checkOverride(
    _ decision: Decision, _ id: Identifier<Request>, _ evaluation: Evaluation, follows: Bool
  ) throws {
    if follows, decision.override != nil {
      throw DeskError.decision(.nothingOverridden(id, evaluation.outcome))
    }
    guard !follows, decision.override == nil else { return }
    guard decision.outcome != .approved else {
      throw DeskError.criteriaNotMet(id, evaluation.outcome, criteria: evaluation.idsInTheWay)
    }
    throw DeskError.decision(.overrideNeeded(id, evaluation.outcome))
  }

  /// Every cited criterion has to be one that was found not met and counts against the request; what is unknown is no
  /// ground for anything, nor is an alternative beside one that is met.
  private func checkCited(_ cited: [String], _ evaluation: Evaluation) throws {
    let unmet = evaluation.criteria.flatMap(\.idsThatFail)
    for id in cited where !unmet.contains(id) {
      throw DeskError.decision(.notUnmet(criterion: id, unmet: evaluation.idsNotMet))
    }
  }

  /// Every document has to have been looked at by somebody.
  private func checkOpened(_ id: Identifier<Request>) throws {
    let unopened = try records.unopenedDocuments(of: id)
    guard unopened.isEmpty else { throw DeskError.decision(.unopened(id, unopened)) }
  }
}
