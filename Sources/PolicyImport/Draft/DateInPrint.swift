import PriorAuth

/// Reads the dates documents print: `03.01.25`, `12/02/2024`, `02.26`, `May 2026`.
enum DateInPrint {
  /// The day; for a month, its last day.
  static func day(_ text: String?) -> Day? { parsed(text)?.day }

  /// Whether only a month is printed.
  static func isMonth(_ text: String?) -> Bool { parsed(text)?.isMonth ?? false }

  private static func parsed(_ text: String?) -> (day: Day, isMonth: Bool)? {
    guard let text else { return nil }
    let parts = text.split(whereSeparator: { !$0.isNumber && !$0.isLetter })
    let numbers = parts.compactMap { Int($0) }
    if numbers.count == 3, parts.count == 3 {
      let ordered =
        parts[0].count == 4 ? (numbers[0], numbers[1], numbers[2]) : (year(parts[2]), numbers[0], numbers[1])
      return Day(year: ordered.0, month: ordered.1, day: ordered.2).map { ($0, false) }
    }
    if numbers.count == 2, parts.count == 2 { return month(numbers[0], year(parts[1])) }
    guard let name = parts.first(where: { $0.first?.isLetter == true }), let number = monthNumber(name) else {
      return nil
    }
    if numbers.count == 2 { return Day(year: numbers[1], month: number, day: numbers[0]).map { ($0, false) } }
    return numbers.count == 1 ? month(number, numbers[0]) : nil
  }

  private static func month(_ month: Int, _ year: Int) -> (day: Day, isMonth: Bool)? {
    guard (1...12).contains(month) else { return nil }
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)).map { ($0, true) }
  }

  /// Two digits mean this century; policies are not older.
  private static func year(_ part: Substring) -> Int {
    let number = Int(part) ?? 0
    return part.count <= 2 ? 2000 + number : number
  }

  private static func monthNumber(_ name: Substring) -> Int? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return months.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
  }
}
