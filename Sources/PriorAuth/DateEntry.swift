/// Why what was typed is no date.
public enum DateEntryProblem: Error, Sendable, Hashable {
  /// A year of two digits: it could be in either century, or one of the other figures could be the year.
  case twoDigitYear
  /// Figures with dots between them, of which either could be the month.
  case dayOrMonthFirst
  /// No year, where the present one is not what is meant.
  case noYear
  /// A year, with or without its month, and no day.
  case noDay
  /// The month of that year has fewer days.
  case shorterMonth(year: Int, month: Int)
  /// The year has no such month, or there is no such day in any.
  case noSuchDay
  /// It is written in no form a date is written in.
  case notADate
}

extension Day {
  /// A day as people type it: `2026-03-04`, `3/4/2026` (month first), `4-MAR-2026`, `Mar 4, 2026`, `15.06.2026`,
  /// `06152026`, `12jun2026`.
  ///
  /// - Parameter today: the day by which `today`, `6/15`, `6-15-26`, `061526` and `Jun 15 26` are read; nil where they
  ///   are not to be, as for a day of birth.
  /// - Throws: `DateEntryProblem`; a date that could be several is never guessed.
  public init(typed text: some StringProtocol, today: Day? = nil) throws(DateEntryProblem) {
    let entry = DateEntry(text)
    if let today, entry.parts == ["today"] {
      self = today
    } else {
      self = try entry.day(today, monthFirst: true)
    }
  }

  /// The one day that a text names with its year; nil where it names none or several, or one that could be several.
  public init?(namedAloneIn text: some StringProtocol, today: Day) {
    let words = String(text).split { $0.isWhitespace || ";:()[]\"'".contains($0) }.map(String.init)
    var found: Set<Day> = []
    var place = 0
    while place < words.count {
      let long = DateEntry(words[place...].prefix(3).joined(separator: " "))
      let short = DateEntry(words[place])
      let isLong = long.parts.count == 3 && long.namesMonth && short.parts.count == 1
      let entry = isLong ? long : short
      do throws(DateEntryProblem) {
        guard entry.parts.count == 3, !entry.isCut else { throw .notADate }
        found.insert(try entry.day(today))
        place += isLong ? 3 : 1
      } catch {
        switch error {
        case .notADate, .noSuchDay, .shorterMonth: place += 1
        case .twoDigitYear, .dayOrMonthFirst, .noYear, .noDay: return nil
        }
      }
    }
    guard found.count == 1, let day = found.first else { return nil }
    self = day
  }
}
