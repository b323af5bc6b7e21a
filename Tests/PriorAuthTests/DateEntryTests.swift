import PriorAuth
import Testing

@Suite struct DateEntryTests {
  @Test(arguments: [
    "2026-03-04", "2026/3/4", "2026.03.04", "3/4/2026", "03-04-2026", "4-MAR-2026", "04 Mar 2026",
    "4 march 2026",
    "Mar 4, 2026", "MARCH 4 2026", " 2026-03-04 ", "2026 mar 4", "2026-Mar-04",
  ])
  func `dates are read in any form people write them`(text: String) throws {
    #expect(try Day(typed: text) == Day(year: 2026, month: 3, day: 4))
  }

  @Test(arguments: [
    ("3/4/26", DateEntryProblem.twoDigitYear), ("04-MAR-26", .twoDigitYear), ("26-03-04", .twoDigitYear),
    ("13/1/2026", .noSuchDay), ("2/30/2026", .noSuchDay), ("2026-02-29", .noSuchDay),
    ("29 Feb 2027", .noSuchDay),
    ("0/1/2026", .noSuchDay), ("0000-01-01", .noSuchDay),
    ("", .notADate), ("yesterday", .notADate), ("2026-03", .notADate), ("3 4 2026 5", .notADate),
    ("3/4/126", .notADate), ("3/4/20266", .notADate), ("4-MA-2026", .notADate), ("mar apr 2026", .notADate),
    ("٣/٤/2026", .notADate), ("3/-4/2026x", .notADate), ("99999999999999999999/1/2026", .notADate),
  ])
  func `what is no date is refused with the reason`(text: String, problem: DateEntryProblem) {
    #expect(throws: problem) { try Day(typed: text) }
  }
}
