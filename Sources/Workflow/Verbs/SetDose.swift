import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Sets the dose an open request asks for, with the one before it and whether it is raised.
  ///
  /// - Throws: `DeskError.wrongState` once the request is decided, `.conflict` when somebody changed it since it was seen,
  ///   `.invalid` for an amount or interval that is not above zero.
  public func setDose(
    _ dose: Dose, previous: Dose?, increase: Bool?, of id: Identifier<Request>, seen version: Int? = nil,
    at clock: WallClock
  ) throws(DeskError) -> RequestOnFile {
    try RequestCheck.check(dose)
    try RequestCheck.check(previous)
    return try write(.setDose, at: clock) { stamp in
      let request = try openRequest(id, seen: version, for: .setDose)
      try records.setDose(dose, previous: previous, increase: increase, of: id)
      try records.change(id, to: stateAfterNews(request), stamp)
      try records.append(
        AuditEntry(
          verb: .setDose, stamp: stamp, request: id,
          details: .object(["dose": dose.json, "before": request.request.therapy.dose?.json])))
      return try existing(id)
    }
  }
}
