import JSON
import PriorAuth

extension CaseDesk {
  /// Ends an authorization before its last day, because coverage ended or the therapy was stopped.
  public func terminateAuthorization(
    _ id: Identifier<Authorization>, _ termination: Termination, at clock: WallClock
  ) throws(DeskError) -> OnFile<Authorization> {
    try TextCheck.words(termination.words, .reason)
    return try write(.terminateAuthorization, at: clock) { stamp in
      let authorization = try existing(id)
      try checkUnrelated(to: authorization.value.member)
      guard authorization.value.state(on: clock.today) == .active else {
        throw DeskError.decision(.notActive(id, authorization.value.state))
      }
      let days = authorization.value.days
      if termination.from < days.first { throw DeskError.invalid(.termination, .before(days.first)) }
      if let end = days.firstDayAfter, termination.from >= end {
        throw DeskError.invalid(.termination, .after(end.adding(days: -1)))
      }
      try records.insert(termination, of: id, stamp)
      try records.change(id, to: .terminated)
      try records.append(
        AuditEntry(
          verb: .terminateAuthorization, stamp: stamp, request: authorization.value.request,
          details: .object([
            "authorization": .number(id.number), "from": .string(termination.from.description),
            "reason": .string(termination.reason.rawValue),
          ])))
      return try existing(id)
    }
  }
}
