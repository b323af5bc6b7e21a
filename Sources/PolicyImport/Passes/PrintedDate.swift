/// Dates as policy documents print them: `03.01.25`, `02.26`, `12/02/2024`, `5/2024`, `2024-05-01`, `May 2026`.
enum PrintedDate {
  /// Whether a text is a date and nothing else; most cells have no digit or are too long.
  static func isDate(_ text: Bytes) -> Bool { isDate(text[...]) }

  /// The same of a part of a text.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40, let first = text.first,
      first.isDigit || beginsMonth(first) || !first.isLetter || first.lowered == UInt8(ascii: "q")
    else {
      return false
    }
    return text.contains(where: \.isDigit) && (isNumeric(text) || namesMonth(text.string))
  }

  /// Whether the text is a date and nothing else.
  static func isDate(_ text: some StringProtocol) -> Bool {
    isNumeric(text.utf8) || namesMonth(text)
  }

  private static func namesMonth(_ text: some StringProtocol) -> Bool {
    // A named month stands apart from its year.
    guard text.utf8.contains(where: { $0 == .space || $0 == .comma }) else { return false }
    return isNamed(text.split { $0 == " " || $0 == "," }.map { String($0) })
  }

  /// Whether two or three numbers with one kind of sign between them make a date.
  private static func isNumeric(_ text: some Sequence<UInt8>) -> Bool {
    var counts = [0]
    var month = 0
    var separator: UInt8?
    for byte in text {
      if byte.isDigit {
        counts[counts.count - 1] += 1
        if counts.count == 1, counts[0] <= 2 { month = month * 10 + Int(byte - 0x30) }
      } else {
        guard byte == UInt8(ascii: "/") || byte == .dot || byte == .hyphen, byte == separator ?? byte,
          counts.count < 3, counts.last != 0
        else { return false }
        separator = byte
        counts.append(0)
      }
    }
    guard counts.count > 1, let year = counts.last, year > 0 else { return false }
    if counts.count == 3, counts[0] == 4 { return counts[1] <= 2 && counts[2] <= 2 }
    guard (1...12).contains(month), counts[0] <= 2, year == 2 || year == 4 else { return false }
    if counts.count == 2 { return year == 4 || (counts[0] == 2 && separator == .dot) }
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
    let words = text.split { $0.isSpace || $0 == .semicolon }
    let hasDigit = words.map { $0.contains(where: \.isDigit) }
    var found: [String] = []
    var at = 0
    while at < words.count {
      let known = found.count
      var length = min(3, words.count - at)
      // Without a number nothing is a date.
      while length > 0, hasDigit[at..<(at + length)].contains(true) {
        let candidate = trimmed(words[at..<(at + length)].map { $0.string }.joined(separator: " "))
        if isDate(candidate) {
          found.append(candidate)
          break
        }
        length -= 1
      }
      at += found.count > known ? length : 1
    }
    return found
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while let last = slice.last, isMark(last) { slice.removeLast() }
    while let first = slice.first, isMark(first) { slice.removeFirst() }
    return String(slice)
  }

  private static func isMark(_ character: Character) -> Bool {
    switch character {
    case ",", ";", ".", ":", "(", ")", "*", "[", "]": true
    default: false
    }
  }
}
