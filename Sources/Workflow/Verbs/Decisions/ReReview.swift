import JSON
import PriorAuth

extension CaseDesk {
  /// Opens a new case that looks at a decided one again: with what was asked for then and the evidence that stands.
  public func reReview(
    _ id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) -> CaseOnFile {
    try TextCheck.words(reason, .reason)
    return try write(.reReview, at: clock) { stamp in
      let decided = try permittedRequest(id, seen: nil, for: .reReview, stamp)
      var asked = decided.request
      asked.received = clock.now
      // An authorization is renewed by the case that asked to; this one asks whether that was decided rightly.
      asked.renews = nil
      let request = try records.insert(asked, stamp)
      try startClocks(of: request, stamp)
      let carried = try records.evidence(of: id)
      for item in carried {
        _ = try records.insert(item.evidence, for: request, replaces: nil, carriedFrom: item.id, stamp)
      }
      try records.insert(ReReview(of: id, in: request, reason: reason), stamp)
      try countMissing(of: request)
      try records.append(
        AuditEntry(
          verb: .reReview, stamp: stamp, request: request,
          details: .object([
            "reviews": .number(id.number), "carried": .array(carried.map { .number($0.id.number) }),
          ])))
      return try wholeCase(request)
    }
  }
}
