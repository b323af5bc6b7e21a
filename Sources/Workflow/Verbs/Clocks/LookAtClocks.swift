import PriorAuth

// Ways to look at deadlines.
extension CaseDesk {
  /// Every rule there ever was, in order of entry.
  public func clockRules() throws(DeskError) -> [OnFile<ClockRule>] {
    try read { try records.clockRules() }
  }

  /// The plan's time zone and holidays.
  public func planCalendar() throws(DeskError) -> PlanCalendar {
    try read { try records.planCalendar() }
  }

  /// What the plan's holidays are called.
  public func holidayNames() throws(DeskError) -> [Day: String] {
    try read { try records.holidayNames() }
  }

  /// A page of the clocks that are overdue or will be within so many hours, the longest overdue first; of all
  /// rules, or of those of a name.
  public func due(
    withinHours hours: Int, rule: String? = nil, _ call: PageCall<LateKey>, at clock: WallClock
  ) throws(DeskError) -> Page<LateRow, LateKey> {
    guard (0...100_000).contains(hours) else { throw .invalid(.hours, .outside(0, 100_000)) }
    try check(call)
    return try read {
      try records.due(
        until: Moment(seconds: clock.now.seconds + Int64(hours) * 3600), at: clock.now, rule: rule, call)
    }
  }

  /// A page of what was done too late in so many days before now.
  public func missed(
    withinDays days: Int, rule: String? = nil, _ call: PageCall<LateKey>, at clock: WallClock
  ) throws(DeskError) -> Page<LateRow, LateKey> {
    guard (0...36_525).contains(days) else { throw .invalid(.window, .outside(0, 36_525)) }
    try check(call)
    return try read {
      try records.missed(
        since: Moment(seconds: clock.now.seconds - Int64(days) * 86_400), at: clock.now, rule: rule, call)
    }
  }

  /// How many open cases can't be late, because no clock rule applies to them.
  public func casesWithoutDeadline() throws(DeskError) -> Int {
    try read { try records.casesWithoutDeadline() }
  }
}
