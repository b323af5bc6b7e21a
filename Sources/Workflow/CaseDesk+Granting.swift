import Criteria
import PriorAuth

extension CaseDesk {
  /// Creates the authorization that a recorded decision grants.
  func grant(_ recorded: Recorded, _ stamp: Stamp) throws -> Identifier<Authorization> {
    let found = recorded.found
    let id = found.onFile.request.id
    let request = found.onFile.request.request
    let terms = recorded.decision.terms
    let days = try days(of: recorded)
    let asComputed = terms.dose == nil && days == found.evaluation.authorization?.days
    let authorization = Authorization(
      request: id, member: request.member, drug: request.therapy.drug,
      lineOfBusiness: request.lineOfBusiness, dose: terms.dose ?? request.therapy.dose, days: days,
      basis: basis(of: days, recorded),
      units: terms.units ?? (asComputed ? found.evaluation.units?.total : nil),
      policyNumber: recorded.policy.version.number, policyVersion: recorded.policy.version.inForce.first,
      predecessor: try supersede(on: found.onFile, recorded.decision.outcome))
    return try records.insert(
      authorization, from: recorded.found.file, by: recorded.id, under: recorded.policy.id, stamp)
  }

  /// The days that are granted: those of the criteria, or of the clinician where they name any.
  private func days(of recorded: Recorded) throws -> DayRange {
    let id = recorded.found.onFile.request.id
    let terms = recorded.decision.terms
    let computed = recorded.found.evaluation.authorization?.days
    guard let (first, end) = terms.days(byCriteria: computed, from: recorded.found.file.start) else {
      guard recorded.found.evaluation.outcome == .meets else { throw DeskError.decision(.noLastDay(id)) }
      throw DeskError.noApprovalTerm(id)
    }
    guard first < end else {
      throw DeskError.invalid(terms.through == nil ? .start : .lastDay, .endBeforeStart)
    }
    return DayRange(from: first, until: end)
  }

  private func basis(of days: DayRange, _ recorded: Recorded) -> String {
    let term = recorded.found.evaluation.authorization
    if let term, term.days == days { return term.basis }
    let set = "days set by the decision"
    return term.map { "\(set); by the criteria \($0.basis)" } ?? set
  }

  /// Takes the place of the authorization that is renewed, or of the one an appeal replaces; answers which it was.
  private func supersede(
    on onFile: CaseOnFile, _ outcome: Determination.Outcome
  ) throws -> Identifier<Authorization>? {
    if let own = onFile.authorization, own.value.state == .active {
      try records.change(own.id, to: .superseded)
      return own.id
    }
    guard let renewed = onFile.request.request.renews else { return nil }
    let predecessor = try existing(renewed)
    guard predecessor.value.state == .active else {
      // While an appeal ran, another request may have renewed it; what is granted now follows on nothing.
      if onFile.request.state.isOpen { throw DeskError.notRenewable(renewed, predecessor.value.state) }
      return nil
    }
    try records.change(renewed, to: .superseded)
    return renewed
  }
}
