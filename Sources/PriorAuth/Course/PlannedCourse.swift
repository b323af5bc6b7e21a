/// How long a therapy is planned to go on: so many cycles of so many days from its first day.
public struct PlannedCourse: Sendable, Hashable {
  public var firstDay: Day
  public var cycles: Int
  public var daysPerCycle: Int

  /// The most cycles that can be planned, and the most days of one.
  public static let mostCycles = 100
  public static let mostDays = 366

  /// A course.
  public init(from firstDay: Day, cycles: Int, of daysPerCycle: Int) {
    self.firstDay = firstDay
    self.cycles = cycles
    self.daysPerCycle = daysPerCycle
  }

  /// The days it takes.
  public var days: Int { cycles.multipliedReportingOverflow(by: daysPerCycle).partialValue }

  /// Its last day.
  public var through: Day { firstDay.adding(days: days - 1) }

  /// The arithmetic in words: `5 cycles of 42 days = 210 days, through 2026-12-20`.
  public var words: String {
    "\(counted(cycles, "cycle")) of \(counted(daysPerCycle, "day")) = \(counted(days, "day")), from \(firstDay) through \(through)"
  }
}
