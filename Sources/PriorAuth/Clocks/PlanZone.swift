/// The time zone that a plan's days begin and end in. Points in time are kept in UTC; this is the one place where they
/// become days and days become points in time.
public struct PlanZone: Sendable, Hashable {
  /// What people call it, `America/New_York`.
  public let name: String
  /// The rule as POSIX writes it.
  public let text: String
  private let rule: ZoneRule

  /// A zone by its rule; nil when that can't be read.
  public init?(name: String, rule text: String) {
    guard let rule = ZoneRule(text) else { return nil }
    self.name = name
    self.text = text
    self.rule = rule
  }

  private init() {
    name = "UTC"
    text = "UTC0"
    rule = .utc
  }

  /// UTC.
  public static let utc = PlanZone()

  /// The day there at a point in time.
  public func day(of moment: Moment) -> Day {
    Moment(seconds: moment.seconds &+ rule.offset(at: moment)).day
  }

  /// The first moment of a day. Where the clock is put forward at midnight, the day begins when it is put forward.
  public func start(of day: Day) -> Moment {
    let wall = Moment(startOf: day).seconds
    let candidates = rule.offsets.map { Moment(seconds: wall - $0) }
    return candidates.filter { $0.seconds + rule.offset(at: $0) == wall }.min() ?? candidates[0]
  }

  /// A moment of a day: its start there, or in UTC where that is later, so that it lies on that day in both.
  public func moment(of day: Day) -> Moment { max(start(of: day), Moment(startOf: day)) }

  /// A point in time as the clock on the wall shows it, `2026-06-22 17:00`.
  public func wallTime(of moment: Moment) -> String {
    let shown = Moment(seconds: moment.seconds &+ rule.offset(at: moment)).description
    return shown.prefix(10) + " " + shown.dropFirst(11).prefix(5)
  }

  /// A point in time as people there say it, `2026-06-22 17:00 EDT`.
  public func words(for moment: Moment) -> String { "\(wallTime(of: moment)) \(rule.name(at: moment))" }
}

extension Day {
  /// The day of the week, 0 for Sunday.
  public var weekday: Int { ((Int(number) + 4) % 7 + 7) % 7 }
}
