import PriorAuth
import Testing

/// Local time as the plan's people see it.
@Suite struct ZoneTests {
  static let newYork = PlanZone(name: "America/New_York", rule: "EST5EDT,M3.2.0,M11.1.0") ?? .utc

  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2026-01-15T12:00:00Z", "2026-01-15 07:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-07-15T12:00:00Z", "2026-07-15 08:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", "2026-03-08 01:59"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", "2026-03-08 03:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T05:59:59Z", "2026-11-01 01:59"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", "2026-11-01 01:00"),
    ("MST7", "2026-07-15T12:00:00Z", "2026-07-15 05:00"),
    ("<+0545>-5:45", "2026-07-15T12:00:00Z", "2026-07-15 17:45"),
    ("HST10HDT9:30,M3.2.0/3,M11.1.0/0:30", "2026-07-01T00:00:00Z", "2026-06-30 14:30"),
    // South of the equator summer time spans the turn of the year.
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01T00:00:00Z", "2026-01-01 13:00"),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-06-01T00:00:00Z", "2026-06-01 12:00"),
    // In Ireland winter time is the exception.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T12:00:00Z", "2026-01-01 12:00"),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T12:00:00Z", "2026-07-01 13:00"),
    ("UTC0", "2026-07-01T12:00:00Z", "2026-07-01 12:00"),
  ])
  func `a rule gives the time on the wall`(rule: String, utc: String, wall: String) throws {
    let zone = try #require(PlanZone(name: "x", rule: rule))
    #expect(zone.wallTime(of: moment(utc)) == wall)
  }

  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2026-01-15T12:00:00Z", "2026-01-15 07:00 EST"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-07-15T12:00:00Z", "2026-07-15 08:00 EDT"),
    ("<+0545>-5:45", "2026-07-15T12:00:00Z", "2026-07-15 17:45 +0545"),
    ("UTC0", "2026-07-01T12:00:00Z", "2026-07-01 12:00 UTC"),
  ])
  func `people are told a time with its zone`(rule: String, utc: String, words: String) throws {
    let zone = try #require(PlanZone(name: "x", rule: rule))
    #expect(zone.words(for: moment(utc)) == words)
  }

  @Test(arguments: ["EST5EDT,M3.2.0,M11.1.0", "UTC0", "NZST-12NZDT,M9.5.0,M4.1.0/3"])
  func `a day that something came in on is that day here and there`(rule: String) throws {
    let zone = try #require(PlanZone(name: "x", rule: rule))
    let moment = zone.moment(of: day("2026-06-15"))
    #expect(moment.day == day("2026-06-15") && zone.day(of: moment) == day("2026-06-15"))
  }

  @Test func `a time is read as it is written and in no other way`() {
    #expect(Moment(utc: "2026-06-15T12:34:56Z")?.description == "2026-06-15T12:34:56Z")
    for text in [
      "2026-06-15T12:34:56", "2026-06-15 12:34:56Z", "2026-06-15T25:00:00Z", "2026-02-30T00:00:00Z", "",
    ] {
      #expect(Moment(utc: text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    "", "E", "EST", "5", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J60,J300", "EST5 ", "EST999", "EST16", "UTC-16",
    "EST5EDT167,M3.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "<EST5",
    "EST5:99",
    String(repeating: "A", count: 500),
  ])
  func `what is no such rule is refused`(rule: String) { #expect(PlanZone(name: "x", rule: rule) == nil) }

  @Test func `days begin and end at midnight there, also when they have 23 or 25 hours`() {
    for (text, start, hours) in [
      ("2026-03-08", "2026-03-08T05:00:00Z", 23), ("2026-11-01", "2026-11-01T04:00:00Z", 25),
      ("2026-06-15", "2026-06-15T04:00:00Z", 24), ("2028-02-29", "2028-02-29T05:00:00Z", 24),
    ] as [(String, String, Int64)] {
      let first = Self.newYork.start(of: day(text))
      #expect(first == moment(start))
      #expect(Self.newYork.day(of: first) == day(text))
      #expect(Self.newYork.day(of: Moment(seconds: first.seconds - 1)) == day(text).adding(days: -1))
      #expect(Self.newYork.start(of: day(text).adding(days: 1)).seconds - first.seconds == hours * 3600)
    }
  }

  @Test func `where midnight is skipped the day begins when the clock is put forward`() throws {
    let zone = try #require(PlanZone(name: "America/Havana", rule: "CST5CDT,M3.2.0/0,M11.1.0/1"))
    #expect(zone.start(of: day("2026-03-08")) == moment("2026-03-08T05:00:00Z"))
    #expect(zone.wallTime(of: zone.start(of: day("2026-03-08"))) == "2026-03-08 01:00")
  }

  @Test func `weekdays go on through leap days and before 1970`() {
    #expect(day("2026-06-15").weekday == 1)
    #expect(day("2028-02-29").weekday == 2)
    #expect(day("1969-12-28").weekday == 0)
  }
}
