import PriorAuth
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2026-12-31", 6, "2027-06-30"), ("2027-08-29", 6, "2028-02-29"),
    ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", 48, "2032-02-29"), ("2026-01-31", 1, "2026-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-06-01", 0, "2026-06-01"),
    ("2026-11-30", 3, "2027-02-28"), ("1900-02-28", 12, "1901-02-28"), ("9999-06-01", 12, "9999-12-31"),
    ("0001-06-01", -12, "0001-01-01"),
  ])
  func `months end on the last day the month has`(from: String, months: Int, to: String) throws {
    let day = try #require(Day(iso: from))
    #expect(day.adding(months: months).description == to)
  }

  @Test(arguments: [Int.max, Int.min, 1 << 40])
  func `more months than the calendar has end at its border`(months: Int) {
    let border = months > 0 ? Day.latest : Day.earliest
    #expect(Day(number: 20_000).adding(months: months) == border)
    #expect(Day(number: 20_000).adding(days: months) == border)
  }

  @Test(arguments: [
    ("2026-02-29", false), ("2028-02-29", true), ("1900-02-29", false), ("2000-02-29", true),
    ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-01-00", false),
    ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true), ("2026-1-01", false),
    ("26-01-01", false), ("2026/01/01", false), ("2026-01-01 ", false), ("", false), ("٢٠٢٦-01-01", false),
  ])
  func `only days that exist are read`(text: String, exists: Bool) {
    #expect((Day(iso: text) != nil) == exists)
  }

  @Test func `every day comes back from its own text`() {
    for number in stride(from: Day.earliest.number, through: Day.latest.number, by: 97) {
      let day = Day(number: number)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test(arguments: [
    ("2008-02-29", "2026-02-27", 17), ("2008-02-29", "2026-02-28", 18), ("2008-06-01", "2026-06-01", 18),
    ("2008-06-02", "2026-06-01", 17), ("2026-06-01", "2026-06-01", 0), ("2027-01-01", "2026-06-01", 0),
    ("2000-12-31", "2026-01-01", 25),
  ])
  func `a year of age completes twelve months later`(born: String, on: String, years: Int) throws {
    #expect(try #require(Day(iso: on)).yearsOfAge(bornOn: #require(Day(iso: born))) == years)
  }

  @Test(
    arguments: [
      ("2026-06-01", "2026-06-30", true), ("2026-06-30", "2026-07-01", false), ("2026-05-01", nil, true),
      ("2026-07-01", nil, false), ("2026-01-01", "2026-06-01", false), ("2026-01-01", "2026-06-02", true),
    ] as [(String, String?, Bool)])
  func `spans overlap when they share a day`(first: String, after: String?, overlaps: Bool) throws {
    let june = DayRange(from: try #require(Day(iso: "2026-06-01")), until: Day(iso: "2026-06-30"))
    let other = DayRange(from: try #require(Day(iso: first)), until: after.flatMap { Day(iso: $0) })
    #expect(june.overlaps(other) == overlaps)
    #expect(other.overlaps(june) == overlaps)
  }
}
