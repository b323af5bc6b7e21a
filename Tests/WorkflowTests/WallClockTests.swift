import PriorAuth
import Testing
import Workflow

/// The moment that goes with a day somebody names.
@Suite struct WallClockTests {
  static let newYork = "EST5EDT,M3.2.0,M11.1.0"
  static let kiritimati = "<+14>-14"

  @Test(arguments: [
    // In an evening west of Greenwich UTC has tomorrow, in a morning east of it yesterday.
    (newYork, "2026-11-24T00:01:00Z", "2026-11-23", "2026-11-24T00:01:00Z"),
    (newYork, "2026-11-23T23:40:00Z", "2026-11-23", "2026-11-23T23:40:00Z"),
    (newYork, "2026-11-24T00:01:00Z", "2026-11-22", "2026-11-22T05:00:00Z"),
    (newYork, "2026-11-24T00:01:00Z", "2026-11-24", "2026-11-24T05:00:00Z"),
    (kiritimati, "2026-11-23T11:00:00Z", "2026-11-24", "2026-11-23T11:00:00Z"),
    (kiritimati, "2026-11-23T11:00:00Z", "2026-11-23", "2026-11-23T00:00:00Z"),
    ("UTC0", "2026-11-24T00:01:00Z", "2026-11-24", "2026-11-24T00:01:00Z"),
  ])
  func `what came in today by the plan's calendar came in now`(
    rule: String, now: String, day: String, moment: String
  ) throws {
    let zone = try #require(PlanZone(name: "x", rule: rule))
    let now = try #require(Moment(utc: now))
    let clock = WallClock(now: now, today: zone.day(of: now))
    #expect(clock.moment(of: try #require(Day(iso: day)), in: zone).description == moment)
  }
}
