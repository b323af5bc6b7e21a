/// The parts of a date as it was typed.
struct DateEntry {
  /// Words and figures in lower case, in their order.
  let parts: [String]
  /// Whether figures without anything between them were cut into parts.
  let isCut: Bool
  /// Whether nothing but dots stands between the parts.
  private let hasDots: Bool

  init(_ text: some StringProtocol) {
    let parts = String(text).split { $0.isWhitespace || Self.signs.contains($0) }.map { $0.lowercased() }
    let cut = parts.count == 1 ? Self.cut(parts[0]) : nil
    self.parts = cut ?? (parts.count == 1 ? Self.pieces(of: parts[0]) : parts)
    isCut = cut != nil
    hasDots = text.contains { $0 == "." } && !text.contains { $0.isWhitespace || "-/,".contains($0) }
  }

  private static let signs = "-/.,"

  /// Eight or six figures in a row as month, day and year; as year, month and day where they begin with a year.
  private static func cut(_ figures: String) -> [String]? {
    guard figures.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let all = Array(figures)
    switch all.count {
    case 8 where figures.hasPrefix("19") || figures.hasPrefix("20"):
      return [String(all[..<4]), String(all[4..<6]), String(all[6...])]
    case 6, 8: return [String(all[..<2]), String(all[2..<4]), String(all[4...])]
    default: return nil
    }
  }

  /// `12jun2026` in its figures and its letters.
  private static func pieces(of part: String) -> [String] {
    part.reduce(into: []) { pieces, character in
      if let last = pieces.last?.last, last.isNumber == character.isNumber {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
  }

  /// Whether one of the parts is the name of a month.
  var namesMonth: Bool { parts.contains { Self.month(named: $0) != nil } }

  /// The day; a year that is left out or has two digits is taken from the century and the year of `today`.
  ///
  /// - Parameter monthFirst: whether figures with `/` or `-` between them, the year in two digits, are read month first
  ///   where that is a day: for what is typed and shown in full at once, not for what stands in a document.
  func day(_ today: Day?, monthFirst: Bool = false) throws(DateEntryProblem) -> Day {
    let months = parts.indices.filter { Self.month(named: parts[$0]) != nil }
    guard months.count <= 1, parts.indices.allSatisfy({ months.contains($0) || isFigure(parts[$0]) }) else {
      throw .notADate
    }
    switch (parts.count, months.first) {
    case (3, .some(let month)): return try inWords(month, today)
    case (3, nil): return try inFigures(today, monthFirst)
    case (2, let month): return try withoutYear(month, today)
    case (1, nil) where isYear(parts[0]): throw .noDay
    default: throw .notADate
    }
  }

  private func isYear(_ part: String) -> Bool {
    part.utf8.count == 4 && isFigure(part) && (part.hasPrefix("19") || part.hasPrefix("20"))
  }

  private func isFigure(_ part: String) -> Bool {
    part.utf8.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) }
  }

  private func inWords(_ month: Int, _ today: Day?) throws(DateEntryProblem) -> Day {
    switch (month, parts[0].utf8.count) {
    case (0, _): return try day(year: 2, month: 0, day: 1, today)
    case (1, 4): return try day(year: 0, month: 1, day: 2, today)
    case (1, _): return try day(year: 2, month: 1, day: 0, today)
    default: throw .notADate
    }
  }

  private func inFigures(_ today: Day?, _ monthFirst: Bool) throws(DateEntryProblem) -> Day {
    if parts[0].utf8.count == 4 { return try day(year: 0, month: 1, day: 2, today) }
    guard parts[2].utf8.count != 2 else { return try inShortFigures(today, monthFirst) }
    guard hasDots else { return try day(year: 2, month: 0, day: 1, today) }
    // Dots are for the day first elsewhere, and here for either.
    return try only(of: [(2, 0, 1), (2, 1, 0)], today, else: .dayOrMonthFirst)
  }

  /// Figures of two digits each are a date where it goes without saying that the month comes first, or where no other
  /// order makes another one of them.
  private func inShortFigures(_ today: Day?, _ monthFirst: Bool) throws(DateEntryProblem) -> Day {
    guard today != nil else { throw .twoDigitYear }
    if monthFirst, !isCut, !hasDots, let first = try? day(year: 2, month: 0, day: 1, today) { return first }
    let orders: [Order] = [(2, 0, 1), (2, 1, 0)]
    return try only(of: hasDots ? orders : orders + [(0, 1, 2)], today, else: .twoDigitYear)
  }

  private typealias Order = (year: Int, month: Int, day: Int)

  /// The one day that some orders of the parts lead to.
  private func only(
    of orders: [Order], _ today: Day?, else problem: DateEntryProblem
  ) throws(DateEntryProblem) -> Day {
    var days: Set<Day> = []
    var problems: Set<DateEntryProblem> = []
    for order in orders {
      do throws(DateEntryProblem) {
        days.insert(try day(year: order.year, month: order.month, day: order.day, today))
      } catch {
        problems.insert(error)
      }
    }
    if days.count > 1 || problems.contains(.twoDigitYear) { throw problem }
    if let day = days.first { return day }
    let reasons = problems.subtracting([.notADate])
    throw reasons.isEmpty ? .notADate : reasons.count == 1 ? reasons.first ?? .noSuchDay : .noSuchDay
  }

  private func withoutYear(_ named: Int?, _ today: Day?) throws(DateEntryProblem) -> Day {
    if parts.contains(where: isYear) { throw .noDay }
    guard parts.allSatisfy({ $0.utf8.count <= 2 || Self.month(named: $0) != nil }) else { throw .notADate }
    guard let year = today?.civil.year else { throw .noYear }
    let orders = named.map { [($0, 1 - $0)] } ?? (hasDots ? [(0, 1), (1, 0)] : [(0, 1)])
    let days = Set(
      orders.compactMap { Day(year: year, month: number(parts[$0.0]), day: number(parts[$0.1])) })
    guard days.count <= 1 else { throw .dayOrMonthFirst }
    if let day = days.first { return day }
    guard orders.count == 1, let order = orders.first else { throw .noSuchDay }
    return try Self.day(year, number(parts[order.0]), number(parts[order.1]))
  }

  /// The day of a year and a month, or why there is none.
  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(DateEntryProblem) -> Day {
    if let found = Day(year: year, month: month, day: day) { return found }
    guard year > 0, (1...12).contains(month), day > 0 else { throw .noSuchDay }
    throw .shorterMonth(year: year, month: month)
  }

  private func day(year: Int, month: Int, day: Int, _ today: Day?) throws(DateEntryProblem) -> Day {
    let isShort = parts[year].utf8.count == 2
    guard isShort || parts[year].utf8.count == 4 else { throw .notADate }
    let full = number(parts[year]) + (isShort ? 2000 : 0)
    let found = try Self.day(full, number(parts[month]), number(parts[day]))
    // What lies further ahead than any approval was meant of the last century, or as no year at all.
    if isShort, today.map({ full > $0.civil.year + 10 }) ?? true { throw .twoDigitYear }
    return found
  }

  /// The number of a part: of a figure, or of the month it names.
  private func number(_ part: String) -> Int { Self.month(named: part) ?? Int(part) ?? 0 }

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
}
