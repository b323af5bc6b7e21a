import JSON
import PriorAuth

extension CaseDesk {
  /// Puts right or completes what an open request states: prescriber's specialty, dose, regimen, size and so on.
  ///
  /// - Throws: `DeskError.wrongState` once the request is decided, `.conflict` when somebody changed it since it was
  ///   seen, `.invalid` for a fact that could not have been taken in with the request.
  public func amendRequest(
    _ id: Identifier<Request>, to facts: RequestFacts, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.amendRequest, at: clock) { stamp in
      let before = try permittedRequest(id, seen: version, for: .amendRequest, stamp)
      let amended = before.request.stating(facts)
      let member = try existing(amended.member).member
      try RequestCheck.check(amended, bornOn: member.birthDate, at: clock)
      let changed = facts.names(differingFrom: RequestFacts(before.request))
      guard !changed.isEmpty else { return before }
      try records.amend(id, to: facts)
      try moveOn(id, to: stateAfterNews(before), stamp)
      try records.append(
        AuditEntry(
          verb: .amendRequest, stamp: stamp, request: id,
          details: .object(["changed": .array(changed.map { .string($0) })])))
      return try existing(id)
    }
  }
}
