import PriorAuth
import Testing

@Suite struct DateEntryTests {
  private static let today = Day(year: 2026, month: 6, day: 20)

  @Test(arguments: [
    "2026-03-04", "2026/3/4", "2026.03.04", "3/4/2026", "03-04-2026", "4-MAR-2026", "04 Mar 2026",
    "4 march 2026", "03042026", "20260304",
    "Mar 4, 2026", "MARCH 4 2026", " 2026-03-04 ", "2026 mar 4", "2026-Mar-04",
    "4mar2026", "04MAR2026", "mar 4 2026", "4 mar 2026",
  ])
  func `dates are read in any form people write them`(text: String) throws {
    #expect(try Day(typed: text) == Day(year: 2026, month: 3, day: 4))
    #expect(try Day(typed: text, today: Self.today) == Day(year: 2026, month: 3, day: 4))
  }

  @Test(arguments: [
    "6/15", "06/15", "6-15", "06152026", "061526", "6/15/26", "6/15/2026", "15.06.2026", "15.6.26", "15.06",
    "June 15", "15 June", "Jun 15 26", "15-JUN-26", "June 15, 2026", "15 June 2026", "jun 15",
    "6-15-26", "15jun2026", "15jun26", "15jun", "jun15",
  ])
  func `short forms are read by the present year`(text: String) throws {
    #expect(try Day(typed: text, today: Self.today) == Day(year: 2026, month: 6, day: 15))
  }

  @Test(arguments: ["6/12/26", "6-12-26", "06/12/26"])
  func `the month comes first before a year of two digits, as before one of four`(text: String) throws {
    #expect(try Day(typed: text, today: Self.today) == Day(year: 2026, month: 6, day: 12))
    #expect(throws: DateEntryProblem.twoDigitYear) { try Day(typed: text) }
  }

  @Test(arguments: ["today", "Today", " TODAY "])
  func `today is a date`(text: String) throws {
    #expect(try Day(typed: text, today: Self.today) == Self.today)
    #expect(throws: DateEntryProblem.notADate) { try Day(typed: text) }
  }

  @Test(arguments: [
    ("3/4/26", DateEntryProblem.twoDigitYear), ("04-MAR-26", .twoDigitYear), ("26-03-04", .twoDigitYear),
    ("061526", .twoDigitYear), ("6/15", .noYear), ("June 15", .noYear),
    ("13/1/2026", .noSuchDay), ("2/30/2026", .shorterMonth(year: 2026, month: 2)),
    ("2026-02-29", .shorterMonth(year: 2026, month: 2)), ("4/31/2026", .shorterMonth(year: 2026, month: 4)),
    ("29 Feb 2027", .shorterMonth(year: 2027, month: 2)), ("13132026", .noSuchDay), ("3/0/2026", .noSuchDay),
    ("0/1/2026", .noSuchDay), ("0000-01-01", .noSuchDay),
    ("05.06.2026", .dayOrMonthFirst), ("13.13.2026", .noSuchDay),
    ("", .notADate), ("yesterday", .notADate), ("2026-03", .noDay), ("3 4 2026 5", .notADate),
    ("3/4/126", .notADate), ("3/4/20266", .notADate), ("4-MA-2026", .notADate), ("mar apr 2026", .notADate),
    ("٣/٤/2026", .notADate), ("3/-4/2026x", .notADate), ("99999999999999999999/1/2026", .notADate),
    ("1234567", .notADate), ("12jux2026", .notADate), ("jun122026", .notADate), ("12jun2026x", .notADate),
    ("June 2026", .noDay), ("12", .notADate), ("1961", .noDay), ("01/2026", .noDay), ("2026.1", .noDay),
    ("2126", .notADate),
  ])
  func `what is no date is refused with the reason`(text: String, problem: DateEntryProblem) {
    #expect(throws: problem) { try Day(typed: text) }
  }

  @Test(arguments: [
    ("3.4.26", DateEntryProblem.twoDigitYear), ("030426", .twoDigitYear), ("26-03-04", .twoDigitYear),
    ("31/12/26", .twoDigitYear), ("6/15/75", .twoDigitYear), ("Jun 15 75", .twoDigitYear),
    ("15/6", .noSuchDay), ("2/29", .shorterMonth(year: 2026, month: 2)),
    ("31 June", .shorterMonth(year: 2026, month: 6)), ("3.4", .dayOrMonthFirst),
    ("5.6.2026", .dayOrMonthFirst), ("yesterday", .notADate), ("6/2026", .noDay),
  ])
  func `short forms that could be several days are refused`(text: String, problem: DateEntryProblem) {
    #expect(throws: problem) { try Day(typed: text, today: Self.today) }
  }

  @Test(
    arguments: [
      ("LVEF 58 % on 2026-05-15.", "2026-05-15"), ("Echo of March 4, 2026: normal.", "2026-03-04"),
      ("(05/20/2026) NRG1 fusion found", "2026-05-20"),
      ("Seen 4-MAR-2026,\nagain on 3/4/2026.", "2026-03-04"),
      ("Seen 2026-03-04 and 2026-05-04.", nil), ("No date, 120/80, 1/2 dose, 5 mg", nil),
      ("Seen 3/4/26.", nil), ("Seen 2026-03-04, before that 3/4/26.", nil), ("MRN 03042026", nil), ("", nil),
      ("In March 2026", nil), ("May 4 tablets", nil),
    ] as [(String, String?)])
  func `the one date of a sentence is found`(text: String, day: String?) {
    guard let today = Self.today else { return }
    #expect(Day(namedAloneIn: text, today: today) == day.flatMap { Day(iso: $0) })
  }
}
