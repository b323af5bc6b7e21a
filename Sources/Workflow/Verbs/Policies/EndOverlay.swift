import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Ends a rule of state law: requests received from that day on are no longer judged by it.
  public func endOverlay(
    _ id: Identifier<StateOverlay>, from day: Day, reason: String, at clock: WallClock
  ) throws(DeskError) -> OverlayOnFile {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.endOverlay, at: clock) { stamp in
      guard var overlay = try records.overlays().first(where: { $0.id == id }) else {
        throw DeskError.notFound(.overlay(id))
      }
      if let end = overlay.end { throw DeskError.overlayEnded(id, on: end.firstDayAfter, end.stamp) }
      let days = overlay.overlay.days
      if day < days.first { throw DeskError.invalid(.overlayEnd, .before(days.first)) }
      if let planned = days.firstDayAfter, day > planned {
        throw DeskError.overlayEnded(id, on: planned, overlay.stamp)
      }
      let end = OverlayOnFile.End(firstDayAfter: day, reason: reason, stamp: stamp)
      try records.insert(end, of: id)
      try recountMissing(under: overlay.overlay.scope.policy, receivedFrom: day)
      overlay.end = end
      try records.append(
        AuditEntry(
          verb: .endOverlay, stamp: stamp,
          details: .object([
            "overlay": .number(id.number), "firstDayAfter": .string(day.description),
            "reason": .string(reason),
          ])))
      return overlay
    }
  }
}
