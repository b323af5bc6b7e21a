/// Why what was typed is no date.
public enum DateEntryProblem: Error, Sendable, Hashable {
  /// A year of two digits: it could be in either century.
  case twoDigitYear
  /// The month has no such day, or the year no such month.
  case noSuchDay
  /// It is written in no form a date is written in.
  case notADate
}

extension Day {
  /// A day as people type it: `2026-03-04`, `3/4/2026` (month first), `4-MAR-2026`, `04 Mar 2026`, `Mar 4, 2026`.
  ///
  /// - Throws: `DateEntryProblem`; a date is never guessed.
  public init(typed text: some StringProtocol) throws(DateEntryProblem) {
    let parts = text.split(whereSeparator: { $0.isWhitespace || "-/.,".contains($0) }).map { $0.lowercased() }
    guard parts.count == 3, let order = DateOrder(of: parts) else { throw .notADate }
    let year = parts[order.year]
    guard year.utf8.count == 4 else { throw year.utf8.count == 2 ? .twoDigitYear : .notADate }
    let month = Day.month(named: parts[order.month]) ?? Int(parts[order.month])
    guard let year = Int(year), let month, let number = Int(parts[order.day]),
      let day = Day(year: year, month: month, day: number)
    else { throw .noSuchDay }
    self = day
  }

  /// The number of a month by its English name or at least the first three letters of it.
  private static func month(named name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    guard name.utf8.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    return index + 1
  }

  /// Which of three parts is the year, the month and the day.
  private struct DateOrder {
    var year: Int
    var month: Int
    var day: Int

    /// A named month says where it is; figures are year first when the first has four digits, else month first.
    init?(of parts: [String]) {
      let figures = parts.map { $0.utf8.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
      let named = parts.indices.filter { Day.month(named: parts[$0]) != nil }
      guard figures.filter({ $0 }).count + named.count == 3, named.count <= 1 else { return nil }
      switch (named.first, parts[0].utf8.count) {
      case (0, _): (year, month, day) = (2, 0, 1)
      case (1, 4): (year, month, day) = (0, 1, 2)
      case (1, _): (year, month, day) = (2, 1, 0)
      case (nil, 4): (year, month, day) = (0, 1, 2)
      case (nil, _): (year, month, day) = (2, 0, 1)
      default: return nil
      }
    }
  }
}
