/// What the form of a line says about it.
struct LineShape {
  /// Whether the line starts as only the middle of a sentence does: in lower case, or with a bracket.
  let startsLower: Bool
  /// Whether most of its words are capitalised, and it does not end as a sentence does.
  let isTitle: Bool
  /// Whether the line is a row of a table: cells between tabs, bars or wide gaps.
  let isRow: Bool
  /// The columns its first word takes.
  let firstWordWidth: Int

  init(_ text: Bytes) {
    startsLower = text.first.map { $0.isLower || $0 == .open || $0 == UInt8(ascii: "[") } ?? false
    isTitle = Self.isTitle(text[...])
    isRow = Self.isRow(text)
    firstWordWidth = text.prefix { !$0.isSpace }.width
  }

  /// Whether a text is written as a title.
  static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first.isUpper || first >= 0x80, text.count <= 140 else { return false }
    guard let last = text.last(where: { !$0.isSpace && $0 != .star }),
      last != .dot, last != .semicolon, last != .comma
    else { return false }
    var long = 0
    var capital = 0
    for word in text.split(separator: .space) where word.count > 3 {
      guard let letter = word.first(where: { $0.isLetter }) else { continue }
      long += 1
      if letter.isUpper { capital += 1 }
    }
    return capital * 2 >= long
  }

  static func isRow(_ text: Bytes) -> Bool {
    if text.contains(.tab) { return true }
    if text.first == UInt8(ascii: "|"), text.count > 1 { return true }
    var run = 0
    for byte in text {
      run = byte == .space ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }
}
