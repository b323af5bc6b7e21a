import JSON
import PriorAuth

extension CaseDesk {
  /// Sets the time zone that the plan's days begin and end in; every open deadline is reckoned anew.
  public func setZone(_ zone: PlanZone, at clock: WallClock) throws(DeskError) {
    try TextCheck.line(zone.name, .timeZone)
    try write(.setCalendar, at: clock) { stamp in
      let before = try records.planCalendar().zone
      try records.set(zone, stamp)
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp,
          details: .object([
            "zone": .string(zone.name), "rule": .string(zone.text), "before": .string(before.name),
          ])))
    }
  }

  /// Adds a day on which the plan does no business.
  public func addHoliday(_ day: Day, named name: String, at clock: WallClock) throws(DeskError) {
    try TextCheck.line(name, .holiday)
    try write(.setCalendar, at: clock) { stamp in
      guard try !records.planCalendar().holidays.contains(day) else {
        throw DeskError.duplicate(.holiday(day))
      }
      try records.insert(holiday: day, named: name, stamp)
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp, details: .object(["holiday": .string(day.description)])))
    }
  }

  /// Has the plan do business on a day that was a holiday; open deadlines are reckoned anew.
  public func withdrawHoliday(_ day: Day, reason: String, at clock: WallClock) throws(DeskError) {
    try TextCheck.words(reason, .reason)
    try write(.setCalendar, at: clock) { stamp in
      guard try records.planCalendar().holidays.contains(day) else { throw DeskError.notFound(.holiday(day)) }
      try records.withdraw(holiday: day, reason: reason, stamp)
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp,
          details: .object(["holidayWithdrawn": .string(day.description), "reason": .string(reason)])))
    }
  }
}
