import PriorAuth
import Workflow

extension PlanZone {
  static let newYork = PlanZone(name: "America/New_York", rule: "EST5EDT,M3.2.0,M11.1.0") ?? .utc
}

extension ClockRule {
  /// A limit that no other rule contradicts.
  static func sample(
    name: String = "house", hours: Int = 48, state: String? = "OH", pauses: Bool = false,
    from first: String = "2026-01-01",
    until end: String? = nil
  ) -> ClockRule {
    ClockRule(
      name: name, step: .decision, scope: Scope(lineOfBusiness: .commercial, state: state),
      limit: ClockLimit(hours, .hours), pauses: pauses, source: "contract, section 4",
      days: DayRange(from: day(first), until: end.map(day)))
  }
}

extension TestDesk {
  /// Ends the rules of accreditation, so that those of law govern.
  func endAccreditation() throws {
    for rule in try desk.clockRules() where rule.value.name.hasPrefix("ncqa") {
      _ = try desk.endClockRule(
        rule.id, from: rule.value.days.first.adding(days: 1), reason: "Not accredited", at: clock)
    }
  }

  /// The desk's time so many hours later.
  func later(_ hours: Int64) -> WallClock {
    let now = Moment(seconds: clock.now.seconds + hours * 3600)
    return WallClock(now: now, today: now.day)
  }
}
