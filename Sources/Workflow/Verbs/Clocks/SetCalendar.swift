import JSON
import PriorAuth

extension CaseDesk {
  /// Sets the time zone that the plan's days begin and end in; every open deadline is reckoned anew.
  ///
  /// - Returns: the deadlines that it moved.
  @discardableResult
  public func setZone(_ zone: PlanZone, at clock: WallClock) throws(DeskError) -> [DeadlineChange] {
    try TextCheck.line(zone.name, .timeZone)
    return try write(.setCalendar, at: clock) { stamp in
      let before = try records.planCalendar().zone
      let moved = try deadlines(movedBy: { try records.set(zone, stamp) })
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp,
          details: .object([
            "zone": .string(zone.name), "rule": .string(zone.text), "before": .string(before.name),
          ])))
      return moved
    }
  }

  /// Adds a day on which the plan does no business; open deadlines are reckoned anew.
  ///
  /// - Returns: the deadlines that it moved.
  @discardableResult
  public func addHoliday(
    _ day: Day, named name: String, at clock: WallClock
  ) throws(DeskError) -> [DeadlineChange] {
    try TextCheck.line(name, .holiday)
    return try write(.setCalendar, at: clock) { stamp in
      guard try !records.planCalendar().holidays.contains(day) else {
        throw DeskError.duplicate(.holiday(day))
      }
      let moved = try deadlines(movedBy: { try records.insert(holiday: day, named: name, stamp) })
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp, details: .object(["holiday": .string(day.description)])))
      return moved
    }
  }

  /// Has the plan do business on a day that was a holiday; open deadlines are reckoned anew.
  ///
  /// - Returns: the deadlines that it moved.
  @discardableResult
  public func withdrawHoliday(
    _ day: Day, reason: String, at clock: WallClock
  ) throws(DeskError) -> [DeadlineChange] {
    try TextCheck.words(reason, .reason)
    return try write(.setCalendar, at: clock) { stamp in
      guard try records.planCalendar().holidays.contains(day) else { throw DeskError.notFound(.holiday(day)) }
      let moved = try deadlines(movedBy: { try records.withdraw(holiday: day, reason: reason, stamp) })
      try records.append(
        AuditEntry(
          verb: .setCalendar, stamp: stamp,
          details: .object(["holidayWithdrawn": .string(day.description), "reason": .string(reason)])))
      return moved
    }
  }

  /// What is due at another time, or another thing next, after a change of the calendar.
  private func deadlines(movedBy change: () throws -> Void) throws -> [DeadlineChange] {
    let listed = try records.listedDeadlines().map { ($0.request, $0) }
    let before = Dictionary(listed) { first, _ in first }
    try change()
    return try records.listedDeadlines().compactMap { after in
      let was = before[after.request]
      guard was != after else { return nil }
      return DeadlineChange(
        request: after.request, step: after.step, before: (was?.due).map { .running(due: $0) },
        after: .running(due: after.due))
    }
  }
}
