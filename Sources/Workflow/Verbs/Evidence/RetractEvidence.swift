import JSON
import PriorAuth

extension CaseDesk {
  /// Takes back an item of evidence that was entered in error: it stays on record and no longer counts.
  public func retractEvidence(
    _ evidence: Identifier<Evidence>, of id: Identifier<Request>, reason: String, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(reason, .reason)
    try write(.retractEvidence, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .retractEvidence, stamp)
      try checkStands(evidence, of: id)
      try records.retract(evidence, reason: reason, stamp)
      try moveOn(id, to: stateAfterNews(request), stamp)
      try records.append(
        AuditEntry(
          verb: .retractEvidence, stamp: stamp, request: id,
          details: .object(["evidence": .number(evidence.number)])))
    }
  }
}
