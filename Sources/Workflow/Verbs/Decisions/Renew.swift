import JSON
import PriorAuth

extension CaseDesk {
  /// Opens the request to continue an authorized therapy.
  ///
  /// Member, prescriber, drug, regimen, line of business and policy carry over; the authorized dose is both the dose
  /// before and the dose asked for. Diagnoses and therapy under way are copied from the earlier case, each with its
  /// source; everything else has to be shown anew.
  public func renew(_ id: Identifier<Authorization>, at clock: WallClock) throws(DeskError) -> CaseOnFile {
    try write(.renew, at: clock) { stamp in
      let authorization = try existing(id)
      try checkUnrelated(to: authorization.value.member)
      try checkRenewable(authorization)
      let earlier = try caseOnFile(authorization.value.request)
      let requestID = try records.insert(
        continuation(of: authorization, earlier.request.request, at: clock), stamp)
      try startClocks(of: requestID, stamp)
      let carried = earlier.evidence.filter { $0.evidence.fact.carriesOver }
      for item in carried {
        _ = try records.insert(
          item.evidence, for: requestID, replaces: nil, carriedFrom: item.id, stamp)
      }
      try countMissing(of: requestID)
      try records.append(
        AuditEntry(
          verb: .renew, stamp: stamp, request: requestID,
          details: .object([
            "authorization": .number(id.number), "carried": .array(carried.map { .number($0.id.number) }),
          ])))
      return try caseOnFile(requestID)
    }
  }

  /// Refuses what is no longer in force or is being renewed already.
  func checkRenewable(_ authorization: OnFile<Authorization>) throws {
    guard authorization.value.state == .active else {
      throw DeskError.notRenewable(authorization.id, authorization.value.state)
    }
    if let open = try records.openRenewal(of: authorization.id) {
      throw DeskError.renewalOpen(authorization.id, by: open)
    }
  }

  /// The request that would continue a therapy if it came in now.
  func continuation(
    of authorization: OnFile<Authorization>, _ earlier: Request, at clock: WallClock
  ) -> Request {
    let granted = authorization.value
    // After a lapse the therapy can't be continued on days that are over.
    let start = max(granted.days.firstDayAfter ?? clock.today, clock.today)
    return Request(
      member: granted.member, received: clock.now, reviewType: .continued,
      lineOfBusiness: granted.lineOfBusiness, policyNumber: granted.policyNumber,
      prescriber: earlier.prescriber,
      therapy: RequestedTherapy(
        drug: granted.drug, start: start, dose: granted.dose, previousDose: granted.dose,
        regimen: earlier.therapy.regimen, intent: earlier.therapy.intent),
      renews: authorization.id)
  }
}

extension Fact {
  /// Whether a renewal starts with a copy of it: what was found once and does not wear off.
  var carriesOver: Bool {
    switch self {
    case .diagnosis, .currentTherapy: true
    default: false
    }
  }
}
