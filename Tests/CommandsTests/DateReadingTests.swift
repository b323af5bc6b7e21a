import Commands
import PriorAuth
import Testing

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2026-03-04", "2026-03-04"), ("04-MAR-2026", "2026-03-04"), ("4-mar-2026", "2026-03-04"),
    ("29-FEB-2028", "2028-02-29"),
  ])
  func `both ways of writing a day are read`(text: String, day: String) throws {
    #expect(try Day(reading: text).description == day)
  }

  @Test(arguments: [
    ("2026-02-30", "2026-02-30 is not a date: February 2026 has 28 days"),
    ("30-FEB-2026", "30-FEB-2026 is not a date: February 2026 has 28 days"),
    ("2026-13-01", "2026-13-01 is not a date: months go from 01 to 12"),
    ("03/04/26", "'03/04/26' can be read two ways; write 2026-03-04 or 04-MAR-2026"),
    ("03/04/2026", "'03/04/2026' can be read two ways; write 2026-03-04 or 04-MAR-2026"),
    ("13/04/26", "'13/04/26' is not a date; write it as 2026-03-04"),
    ("tomorrow", "'tomorrow' is not a date; write it as 2026-03-04"),
    ("2026-3", "'2026-3' is not a date; write it as 2026-03-04"),
    ("", "'' is not a date; write it as 2026-03-04"),
    ("0000-01-01", "'0000-01-01' is not a date; write it as 2026-03-04"),
  ])
  func `anything else is refused in words`(text: String, sentence: String) {
    let error = #expect(throws: DateProblem.self) { try Day(reading: text) }
    #expect(error?.sentence == sentence)
  }
}
