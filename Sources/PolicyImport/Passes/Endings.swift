/// The words that join two criteria.
enum Connective: Hashable {
  case and
  case or
  case andOr
}

/// What the end of a text says: whether it is complete, and whether a connective hangs on it.
enum Endings {
  /// The connective a text ends with, and the length of the text without it and the punctuation before it.
  static func connective(of text: Bytes) -> (connective: Connective, length: Int)? {
    var end = text.count
    while end > 0,
      text[end - 1].isSpace || [.hyphen, .dot, .comma, .semicolon, .star].contains(text[end - 1])
    {
      end -= 1
    }
    for (words, connective) in [("and/or", Connective.andOr), ("and", .and), ("or", .or)] {
      let word = Array(words.utf8)
      guard end > word.count, text[..<end].suffix(word.count).elementsEqual(word, by: { $0.lowered == $1 }),
        !text[end - word.count - 1].isWordPart
      else { continue }
      let isUpper = text[end - 1].isUpper
      var length = end - word.count
      while length > 0, text[length - 1].isSpace || text[length - 1] == .hyphen { length -= 1 }
      let mark = length > 0 ? text[length - 1] : .space
      guard isUpper || mark == .semicolon || mark == .comma || mark == .dot || mark == .colon else {
        return nil
      }
      while length > 0, [.semicolon, .comma, .dot].contains(text[length - 1]) { length -= 1 }
      return (connective, length)
    }
    return nil
  }

  /// The connective a line consists of, with dashes or brackets around it.
  static func lone(_ text: Bytes) -> Connective? {
    guard text.count <= 12 else { return nil }
    let letters = text.filter { $0.isLetter || $0 == UInt8(ascii: "/") }.map(\.lowered)
    guard
      text.allSatisfy({
        $0.isLetter || $0.isSpace || [.hyphen, .open, .close, .star, .colon, .comma, .semicolon].contains($0)
          || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 >= 0x80
      })
    else { return nil }
    switch letters.string {
    case "and": return .and
    case "or": return .or
    case "and/or": return .andOr
    default: return nil
    }
  }

  /// Whether the text could end here: a full stop, a semicolon, a colon or a connective.
  static func isFinished(_ text: Bytes) -> Bool {
    opensList(text) || closes(text)
  }

  /// Whether a list can be expected after the text.
  static func opensList(_ text: Bytes) -> Bool {
    last(of: text) == .colon
  }

  private static func closes(_ text: Bytes) -> Bool {
    guard let last = last(of: text) else { return false }
    if [.dot, .semicolon, UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last) { return true }
    // `x, and` may be the middle of an enumeration.
    guard let ending = connective(of: text) else { return false }
    return text[ending.length...].contains { $0.isUpper || $0 == .semicolon }
  }

  /// The last byte that is not a mark, a quote or a space.
  private static func last(of text: Bytes) -> UInt8? {
    text.last { !($0.isSpace || $0 == .star || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "_")) }
  }
}
