import PriorAuth

/// The time at which a verb is carried out, read once by whoever has a clock and passed in.
public struct WallClock: Sendable, Hashable {
  /// The instant, in UTC: what the record keeps.
  public var now: Moment
  /// The calendar day at the desk: what ages, windows and "in the future" are judged by.
  public var today: Day

  /// A time.
  public init(now: Moment, today: Day) {
    self.now = now
    self.today = today
  }
}

extension WallClock {
  /// When something that is said to have arrived on a day was received: today means now, another day its start there.
  public func moment(of day: Day, in zone: PlanZone) -> Moment {
    // Today by the plan's calendar, whatever day UTC has: west of Greenwich an evening lies in the next one there.
    day == today ? now : zone.moment(of: day)
  }
}
