import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a received request into review, before anything else is done on it, or goes on with one that waits for facts,
  /// as long as no letter has asked anybody for them; whoever does works on it from then on.
  ///
  /// What nobody was asked for, no clock stands still for: it goes on as if it had never been held.
  public func startReview(
    _ id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.startReview, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .startReview, stamp)
      try refuseAsked(request)
      let holding = try holding(request)
      try moveOn(id, to: .inReview, clocksFrom: holding.last?.at, stamp)
      for end in holding where end.kind == .stop {
        try records.insert(ClockEvent(.resume, end.step, at: end.at), for: id, stamp)
      }
      try records.append(AuditEntry(verb: .startReview, stamp: stamp, request: id, details: .object([:])))
      _ = try lease(id, stamp)
      return try existing(id)
    }
  }

  /// Refuses to take back an asking that somebody has read.
  func refuseAsked(_ request: RequestOnFile) throws {
    guard request.state == .pended, let sent = try asked(about: wholeCase(request.id))?.sent else { return }
    throw DeskError.decision(.askedInWriting(request.id, on: sent))
  }

  /// What asking for facts did to the clocks of a case that waits for them: they were held, and where nobody had asked
  /// before, the time for asking was over.
  private func holding(_ request: RequestOnFile) throws -> ArraySlice<ClockEvent> {
    guard request.state == .pended else { return [] }
    let events = try records.clocks(of: request.id).events.map(\.value)
    guard let pause = events.lastIndex(where: { $0.kind == .pause }) else { return [] }
    let endsAsking =
      pause > 0 && events[pause - 1].kind == .stop && events[pause - 1].step == .informationRequest
    return events[(endsAsking ? pause - 1 : pause)...pause]
  }
}
