import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a received request into review, before anything else is done on it; whoever does works on it from then on.
  public func startReview(
    _ id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.startReview, at: clock) { stamp in
      _ = try permittedRequest(id, seen: version, for: .startReview, stamp)
      try moveOn(id, to: .inReview, stamp)
      try records.append(AuditEntry(verb: .startReview, stamp: stamp, request: id, details: .object([:])))
      _ = try lease(id, stamp)
      return try existing(id)
    }
  }
}
