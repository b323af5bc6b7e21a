import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Decides on a request: approves it, asks for facts, hands it to a clinician or sends it to another policy.
  ///
  /// The case is evaluated again inside the transaction. An approval is recorded only when the criteria are met;
  /// it creates the authorization and takes the place of the one it renews. The decision keeps the case file and
  /// the evaluation byte for byte.
  public func determine(
    _ id: Identifier<Request>, _ outcome: Determination.Outcome, reason: String, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(reason, .reason)
    if case .routed(let target) = outcome { try TextCheck.identifier(target, .route) }
    return try write(outcome.verb, at: clock) { stamp in
      let request = try openRequest(id, seen: version, for: outcome.verb)
      try checkUnrelated(to: request.request.member)
      let found = try evaluation(of: factsOnFile(id))
      guard let policy = found.policy else {
        throw DeskError.noPolicyChosen(id, candidates: [])
      }
      let determination = Determination(
        request: id, outcome: outcome, reason: reason, by: stamp.by, at: stamp.at,
        policyNumber: policy.version.number, policyVersion: policy.version.inForce.first,
        caseFile: found.file.json.compact, evaluation: found.evaluation.json.compact)
      let decision = try records.insert(determination, under: policy.id)
      var granted: Identifier<Authorization>?
      if outcome == .approved {
        granted = try grant(found, policy: policy, by: decision, stamp)
      }
      if request.request.policyNumber == nil { try records.setPolicy(policy.version.number, of: id) }
      try moveOn(id, to: outcome.state, stamp)
      try records.append(
        AuditEntry(
          verb: outcome.verb, stamp: stamp, request: id,
          details: .object([
            "determination": .number(decision.number), "policy": .string(policy.version.number),
            "version": .string(policy.version.inForce.first.description),
            "outcome": .string(found.evaluation.outcome.rawValue),
            "authorization": granted.map { .number($0.number) },
          ])))
      return try caseOnFile(id)
    }
  }

  /// Creates the authorization of a case whose criteria are met.
  private func grant(
    _ found: CaseEvaluation, policy: PolicyOnFile, by decision: Identifier<Determination>, _ stamp: Stamp
  ) throws -> Identifier<Authorization> {
    let id = found.onFile.request.id
    guard found.evaluation.outcome == .meets else {
      throw DeskError.criteriaNotMet(
        id, found.evaluation.outcome, criteria: found.evaluation.idsInTheWay)
    }
    guard let term = found.evaluation.authorization, term.days.firstDayAfter != nil else {
      throw DeskError.noApprovalTerm(id)
    }
    let request = found.onFile.request.request
    let authorization = Authorization(
      request: id, member: request.member, drug: request.therapy.drug,
      lineOfBusiness: request.lineOfBusiness, dose: request.therapy.dose, days: term.days, basis: term.basis,
      units: found.evaluation.units?.total, policyNumber: policy.version.number,
      policyVersion: policy.version.inForce.first, predecessor: request.renews)
    if let renewed = request.renews {
      let predecessor = try existing(renewed)
      guard predecessor.value.state == .active else {
        throw DeskError.notRenewable(renewed, predecessor.value.state)
      }
      try records.change(renewed, to: .superseded)
    }
    return try records.insert(authorization, by: decision, under: policy.id, stamp)
  }
}

extension Determination.Outcome {
  /// The state a request is in after this outcome.
  var state: CaseState {
    switch self {
    case .approved: .approved
    case .pended: .pended
    case .referredToClinician: .clinicalReview
    case .routed: .routed
    }
  }
}

extension Evaluation {
  /// The printed ids of the criteria without children of their own that keep it from being met.
  fileprivate var idsInTheWay: [String] { criteria.flatMap(\.idsNotMet) + missing.map(\.criterion) }
}

extension CriterionFinding {
  /// The innermost criteria that are not met and keep this one from being met.
  fileprivate var idsNotMet: [String] {
    guard finding == .notMet else { return [] }
    let below = children.flatMap(\.idsNotMet)
    return below.isEmpty ? [id] : below
  }
}
