/// Dates as policy documents print them: `03.01.25`, `02.26`, `12/02/2024`, `5/2024`, `2024-05-01`, `May 2026`.
enum PrintedDate {
  /// Whether a text is a date and nothing else; most cells have no digit or are too long.
  static func isDate(_ text: Bytes) -> Bool {
    guard text.count <= 40, let first = text.first,
      first.isDigit || beginsMonth(first) || !first.isLetter || first.lowered == UInt8(ascii: "q")
    else {
      return false
    }
    return text.contains(where: \.isDigit) && isDate(text.string)
  }

  /// Whether the text is a date and nothing else.
  static func isDate(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split { $0 == UInt8(ascii: "/") || $0 == .dot || $0 == .hyphen }
    if parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) {
      return isNumeric(parts.map { Array($0) }, text)
    }
    return isNamed(text.split { $0 == " " || $0 == "," }.map { String($0) })
  }

  private static func isNumeric(_ parts: [Bytes], _ text: some StringProtocol) -> Bool {
    let counts = parts.map(\.count)
    let separators = text.utf8.filter { !$0.isDigit }
    guard separators.count == parts.count - 1, Set(separators).count == 1 else { return false }
    if counts.count == 3, counts[0] == 4 { return counts[1] <= 2 && counts[2] <= 2 }
    guard let month = Int(parts[0].string), (1...12).contains(month), counts[0] <= 2 else { return false }
    let year = counts[counts.count - 1]
    guard year == 2 || year == 4 else { return false }
    if counts.count == 2 { return year == 4 || (counts[0] == 2 && separators.first == .dot) }
    return counts[1] <= 2
  }

  private static func isNamed(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count), let month = words.first, let year = words.last else { return false }
    guard year.utf8.count == 4, Int(year) != nil else { return false }
    if words.count == 3, Int(words[1]) == nil || words[1].utf8.count > 2 { return false }
    if words.count == 2, month.utf8.count == 2, ["Q1", "Q2", "Q3", "Q4"].contains(month.uppercased()) {
      return true
    }
    let name = month.utf8.filter { $0 != .dot }.map(\.lowered).string
    return name.utf8.count >= 3 && months.contains { $0.hasPrefix(name) }
  }

  private static func beginsMonth(_ letter: UInt8) -> Bool {
    months.contains { $0.utf8.first == letter.lowered }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// Every date in a text, in order.
  static func all(in text: Bytes) -> [String] {
    let words = text.split { $0.isSpace || $0 == .semicolon }.map { word in
      word.string
    }
    var found: [String] = []
    var at = 0
    while at < words.count {
      var length = min(3, words.count - at)
      while length > 0 {
        let candidate = trimmed(words[at..<(at + length)].joined(separator: " "))
        if isDate(candidate) {
          found.append(candidate)
          break
        }
        length -= 1
      }
      at += max(length, 1)
    }
    return found
  }

  private static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [",", ";", ".", ":", "(", ")", "*", "[", "]"]
    var slice = text[...]
    while let last = slice.last, marks.contains(last) { slice.removeLast() }
    while let first = slice.first, marks.contains(first) { slice.removeFirst() }
    return String(slice)
  }
}
