import PriorAuth
import Testing

@Suite struct SheetTests {
  @Test(arguments: [
    (SheetCell.share(1, of: 3), "33.3 %", "0.333"), (.share(2, of: 3), "66.7 %", "0.667"),
    (.share(0, of: 0), "-", ""), (.share(5, of: 5), "100.0 %", "1"), (.seconds(3600), "1.0 h", "1.0"),
    (.seconds(5400), "1.5 h", "1.5"), (.seconds(-1800), "-0.5 h", "-0.5"), (.number(7), "7", "7"),
    (.none, "-", ""), (.suppressed, "few", "few"), (.text("=1"), "=1", "=1"),
  ])
  func `a figure is said for people and for spreadsheets`(cell: SheetCell, words: String, plain: String) {
    #expect(cell.words == words && cell.plain == plain)
  }

  @Test(arguments: [
    (0, 10, 20, 0), (1, 1000, 20, 1), (10, 10, 20, 20), (5, 10, 20, 10), (3, 0, 20, 0), (3, 3, 0, 0),
    (Int.max, Int.max, 40, 40),
  ])
  func `a bar is never longer than its place, and never nothing for something`(
    size: Int, largest: Int, width: Int, length: Int
  ) {
    #expect(Bar.length(size, ofLargest: largest, in: width) == length)
  }

  @Test(arguments: [
    ("2026-06-15", "2026-06-15"), ("2026-06-21", "2026-06-15"), ("2024-02-29", "2024-02-26"),
    ("1969-12-31", "1969-12-29"), ("2028-01-02", "2027-12-27"),
  ])
  func `a week begins on Monday`(day: String, monday: String) {
    #expect(Day(iso: day)?.monday == Day(iso: monday))
  }

  @Test func `weeks in which nothing ends keep their place`() throws {
    let june = try #require(Day(iso: "2026-06-15"))
    let counts = [
      ExpiringCount(june, 2), ExpiringCount(june.adding(days: 6), 1), ExpiringCount(june.adding(days: 22), 4),
    ]
    let sheet = Sheet.ending(counts, by: .week, in: june...june.adding(days: 60))
    #expect(sheet.bars.map(\.size) == [3, 0, 0, 4])
    #expect(sheet.bars.first?.label == "2026-06-15")
    #expect(Sheet.ending([], by: .week, in: june...june).rows.isEmpty)
  }
}
