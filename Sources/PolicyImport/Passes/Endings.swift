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
    connective(of: text[...])
  }

  static func connective(of text: ArraySlice<UInt8>) -> (connective: Connective, length: Int)? {
    let start = text.startIndex
    var end = text.endIndex
    // More marks than this behind a connective are no punctuation.
    let floor = max(start, end - 16)
    while end > floor, text[end - 1].isSpace || isMark(text[end - 1]) { end -= 1 }
    guard end > start,
      text[end - 1].lowered == UInt8(ascii: "d") || text[end - 1].lowered == UInt8(ascii: "r")
    else {
      return nil
    }
    for (word, connective) in words {
      guard end - start > word.count,
        text[..<end].suffix(word.count).elementsEqual(word, by: { $0.lowered == $1 }),
        !text[end - word.count - 1].isWordPart
      else { continue }
      let isUpper = text[end - 1].isUpper
      var rest = end - word.count
      while rest > start, text[rest - 1].isSpace || text[rest - 1] == .hyphen { rest -= 1 }
      let mark = rest > start ? text[rest - 1] : .space
      guard isUpper || [.semicolon, .comma, .dot, .colon].contains(mark) else { return nil }
      while rest > start, [.semicolon, .comma, .dot].contains(text[rest - 1]) { rest -= 1 }
      return (connective, rest - start)
    }
    return nil
  }

  /// The connective in lower case without a mark before it, which joins two texts only where another one follows:
  /// `Erosion and`.
  static func bareConnective(of text: Bytes) -> (connective: Connective, length: Int)? {
    for (word, connective) in words
    where text.count > word.count + 1 && text.suffix(word.count).elementsEqual(word) {
      guard text[text.count - word.count - 1].isSpace else { continue }
      return (connective, Bytes(text[..<(text.count - word.count)].trimmed()).count)
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == .hyphen || byte == .dot || byte == .comma || byte == .semicolon || byte == .star
  }

  private static let words = [
    (Array("and/or".utf8), Connective.andOr), (Array("and".utf8), .and), (Array("or".utf8), .or),
  ]

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

  /// Whether a number is missing behind the text: `for at least`, `within the past`, `weight ≥`.
  static func wantsAmount(_ text: Bytes) -> Bool {
    let text = text.suffix(24)
    if text.hasSuffix("≥") || text.hasSuffix("≤") || text.last == UInt8(ascii: ">")
      || text.last == UInt8(ascii: "<")
    {
      return true
    }
    guard text.last?.isLetter ?? false, let word = Folded(text).words.last else { return false }
    return wantsAmountBehind.contains(word)
  }

  private static let wantsAmountBehind: Set<String> = [
    "least", "most", "past", "last", "lasting", "previous", "prior", "than", "of", "to", "for", "within",
    "every",
    "over", "under",
    "exceed", "exceeding", "is", "was", "by", "after", "per", "the", "a", "with", "in", "about",
    "approximately",
  ]

  private static func closes(_ text: Bytes) -> Bool {
    guard let last = last(of: text) else { return false }
    if last == .dot || last == .semicolon || last == UInt8(ascii: "?") || last == UInt8(ascii: "!") {
      return true
    }
    // `x, and` may be the middle of an enumeration.
    guard let ending = connective(of: text) else { return false }
    return text[ending.length...].contains { $0.isUpper || $0 == .semicolon }
  }

  /// The last byte that is not a mark, a quote or a space, among those near the end.
  private static func last(of text: Bytes) -> UInt8? {
    text.suffix(200).last {
      !($0.isSpace || $0 == .star || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "_"))
    }
  }
}
