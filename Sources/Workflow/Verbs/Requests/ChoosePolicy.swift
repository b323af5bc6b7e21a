import JSON
import PriorAuth

extension CaseDesk {
  /// Says which policy a request is reviewed under.
  public func choosePolicy(
    _ number: String, for id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try write(.choosePolicy, at: clock) { stamp in
      let request = try permittedRequest(id, seen: version, for: .choosePolicy, stamp)
      guard try !records.policies(number: number).isEmpty else {
        throw DeskError.notFound(.policy(number: number, version: nil))
      }
      try records.setPolicy(number, of: id)
      try moveOn(id, to: nil, stamp)
      try records.append(
        AuditEntry(
          verb: .choosePolicy, stamp: stamp, request: id,
          details: .object([
            "policy": .string(number), "before": request.request.policyNumber.map { .string($0) },
          ])))
      return try existing(id)
    }
  }
}
