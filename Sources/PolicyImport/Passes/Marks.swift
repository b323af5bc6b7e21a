/// Footnote marks in running text: a star or a dagger that sticks to a word or to the punctuation behind it.
enum Marks {
  /// The text without its marks, and the marks, in order.
  static func split(_ text: Bytes) -> (text: Bytes, marks: [String]) {
    guard mayHoldMarks(text) else { return (text, []) }
    var clean = Bytes()
    clean.reserveCapacity(text.count)
    var marks: [String] = []
    var at = 0
    // What stands before is copied or left out.
    var next = 0
    while at < text.count {
      guard mayMark(text[at]), let length = markLength(in: text, at: at), at > next || !clean.isEmpty,
        hangs(text, at: at, length: length)
      else {
        at += 1
        continue
      }
      clean += text[next..<at]
      marks.append(text[at..<(at + length)].string)
      at += length
      next = at
    }
    return (clean + text[next...], marks)
  }

  /// Whether anything but plain words stands in a text.
  private static func mayHoldMarks(_ text: Bytes) -> Bool {
    text.withUnsafeBytes { text in
      var at = 0
      while at + 16 <= text.count {
        let bytes = SixteenBytes(text, at: at)
        let places = bytes.beyondASCII .| bytes.places(of: .star) .| bytes.places(of: caret)
        if SixteenBytes.holdsAny(places) { return true }
        at += 16
      }
      return text[at...].contains(where: mayMark)
    }
  }

  /// Whether a mark can begin with the byte.
  private static func mayMark(_ byte: UInt8) -> Bool { byte == .star || byte == caret || byte >= 0xC2 }

  private static func markLength(in text: Bytes, at start: Int) -> Int? {
    if text[start] == .star { return text[start...].prefix(5).prefix { $0 == .star }.count }
    if text[start] == caret { return 1 }
    guard text[start] >= 0xC2 else { return nil }
    for mark: StaticString in ["†", "‡", "§", "¥", "⇅", "¶"] where text.hasPrefix(mark, at: start) {
      return mark.utf8CodeUnitCount
    }
    return nil
  }

  /// A mark hangs on what is before it; a star before a word or a number is a sign of multiplication or a wildcard.
  private static func hangs(_ text: Bytes, at start: Int, length: Int) -> Bool {
    guard length <= 4 else { return false }
    let before = text[start - 1]
    let end = start + length
    guard end < text.count else { return true }
    // Several marks can hang on one text.
    if markLength(in: text, at: end) != nil, text[end] >= 0x80 { return !before.isSpace }
    return !before.isSpace && !text[end].isWordPart || text[start] >= 0x80
  }

  /// A raised sign, which between numbers is an exponent.
  private static let caret = UInt8(ascii: "^")
}
