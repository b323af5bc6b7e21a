import JSON
import PriorAuth

extension CaseDesk {
  /// Puts on record why something was not done in time; what was said before stays.
  public func explainBreach(
    of step: ClockStep, of id: Identifier<Request>, reason: String, at clock: WallClock
  ) throws(DeskError) -> ClocksOnFile {
    try TextCheck.words(reason, .reason)
    return try write(.explainBreach, at: clock) { stamp in
      try checkUnrelated(to: existing(id).request.member)
      guard try records.clocks(of: id)[step]?.isMissed(at: stamp.at) == true else {
        throw DeskError.clock(.notMissed(id, step))
      }
      let explanation = try records.insert(
        BreachExplanation(step: step, reason: reason), for: id, stamp)
      try records.append(
        AuditEntry(
          verb: .explainBreach, stamp: stamp, request: id,
          details: .object([
            "step": .string(step.rawValue), "explanation": .number(explanation.number),
          ])))
      return try records.clocks(of: id)
    }
  }
}
