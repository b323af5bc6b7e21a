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
      try moveOn(id, to: .inReview, clocksFrom: try heldSince(request), stamp)
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

  /// When the clocks of a case that waits for facts were held; nil where they run.
  private func heldSince(_ request: RequestOnFile) throws -> Moment? {
    guard request.state == .pended else { return nil }
    return try records.clocks(of: request.id).events.last { $0.value.kind == .pause }?.value.at
  }
}
