/// The days and hours that count for a plan's deadlines: its time zone and the days on which it does no business.
public struct PlanCalendar: Sendable, Hashable {
  public var zone: PlanZone
  public var holidays: Set<Day>

  /// Which time counts.
  public enum Reckoning: String, Sendable, Hashable, CaseIterable {
    /// All of it.
    case calendar
    /// Whole days from Monday to Friday that are no holidays.
    case business
  }

  /// A calendar.
  public init(zone: PlanZone = .utc, holidays: Set<Day> = []) {
    self.zone = zone
    self.holidays = holidays
  }

  /// Whether time on that day counts.
  public func counts(_ day: Day, _ reckoning: Reckoning) -> Bool {
    reckoning == .calendar || ((1...5).contains(day.weekday) && !holidays.contains(day))
  }

  /// The nth day after a day, of those that count.
  public func day(_ number: Int, after day: Day, _ reckoning: Reckoning) -> Day {
    guard reckoning == .business else { return day.adding(days: number) }
    var found = day
    var left = number
    while left > 0, found < .latest {
      found = found.adding(days: 1)
      if counts(found, reckoning) { left -= 1 }
    }
    return found
  }

  /// How many seconds between two points in time count.
  public func seconds(from start: Moment, to end: Moment, _ reckoning: Reckoning) -> Int64 {
    guard start < end else { return 0 }
    guard reckoning == .business else { return end.seconds - start.seconds }
    var total: Int64 = 0
    var day = zone.day(of: start)
    let last = zone.day(of: end)
    while day <= last {
      let next = day.adding(days: 1)
      if counts(day, reckoning) {
        let from = max(start, zone.start(of: day))
        let until = min(end, zone.start(of: next))
        total += max(0, until.seconds - from.seconds)
      }
      guard next > day else { break }
      day = next
    }
    return total
  }

  /// The point in time so many counting seconds later.
  public func adding(_ seconds: Int64, to start: Moment, _ reckoning: Reckoning) -> Moment {
    guard reckoning == .business else { return Moment(seconds: start.seconds &+ seconds) }
    var left = seconds
    var day = zone.day(of: start)
    while day < .latest {
      let next = day.adding(days: 1)
      if counts(day, reckoning) {
        let from = max(start, zone.start(of: day))
        let available = max(0, zone.start(of: next).seconds - from.seconds)
        if left <= available { return Moment(seconds: from.seconds + left) }
        left -= available
      }
      day = next
    }
    return zone.start(of: .latest)
  }
}
