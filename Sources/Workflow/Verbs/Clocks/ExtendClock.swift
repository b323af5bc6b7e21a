import JSON
import Letters
import PriorAuth

extension CaseDesk {
  /// Takes the longer time that a rule allows once, before the time is over. Stricter rules without one go on as before.
  public func extendClock(
    of id: Identifier<Request>, reason: String, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> ClocksOnFile {
    try TextCheck.words(reason, .reason)
    return try write(.extendClock, at: clock) { stamp in
      _ = try openRequest(id, seen: version, for: .extendClock, stamp)
      let clocks = try records.clocks(of: id)
      guard let decision = clocks[.decision] else { throw DeskError.clock(.notRunning(id, .decision)) }
      guard !clocks.events.contains(where: { $0.value.kind == .extend }) else {
        throw DeskError.clock(.extendedBefore(id))
      }
      guard decision.rule.value.longer != nil else { throw DeskError.clock(.noLongerTime(id)) }
      guard !decision.isMissed(at: stamp.at) else { throw DeskError.clock(.overdue(id)) }
      try records.insert(ClockEvent(.extend, at: stamp.at, note: reason), for: id, stamp)
      try moveOn(id, to: nil, stamp)
      try records.append(
        AuditEntry(
          verb: .extendClock, stamp: stamp, request: id,
          details: .object(["rule": .number(decision.rule.id.number)])))
      try checkLetter(.moreTime, on: id, stamp, clock.today)
      return try records.clocks(of: id)
    }
  }

  /// Makes an open request expedited or standard. The shorter time begins now; the longer one began with the receipt.
  public func changeUrgency(
    of id: Identifier<Request>, to urgency: Urgency, reason: String, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try TextCheck.words(reason, .reason)
    return try write(.changeUrgency, at: clock) { stamp in
      let request = try openRequest(id, seen: version, for: .changeUrgency, stamp)
      guard request.request.urgency != urgency else {
        throw DeskError.clock(.sameUrgency(id, urgency))
      }
      try records.setUrgency(urgency, of: id)
      try records.insert(
        ClockEvent(.urgency, at: stamp.at, urgency: urgency, note: reason), for: id, stamp)
      try moveOn(id, to: nil, stamp)
      try records.append(
        AuditEntry(
          verb: .changeUrgency, stamp: stamp, request: id,
          details: .object(["urgency": .string(urgency.rawValue)])))
      return try existing(id)
    }
  }

  /// The request, while work towards a first decision goes on: afterwards its time is over.
  private func openRequest(
    _ id: Identifier<Request>, seen version: Int?, for verb: Verb, _ stamp: Stamp
  ) throws -> RequestOnFile {
    let request = try permittedRequest(id, seen: version, for: verb, stamp)
    guard request.state.isOpen else { throw DeskError.wrongState(id, request.state, verb) }
    return request
  }
}
