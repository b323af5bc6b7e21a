/// What the form of a line says about it.
struct LineShape {
  private let text: Bytes
  /// Whether the line is a row of a table: cells between tabs, bars or wide gaps.
  let isRow: Bool

  init(_ line: Line) {
    text = line.text
    isRow =
      line.form.contains(.tab) || line.text.first == UInt8(ascii: "|")
      ? line.text.count > 1 : line.form.contains(.columnGap)
  }

  /// Whether the line starts as only the middle of a sentence does: in lower case, or with a bracket.
  var startsLower: Bool {
    text.first.map { $0.isLower || $0 == .open || $0 == UInt8(ascii: "[") } ?? false
  }
  /// Whether most of its words are capitalised, and it does not end as a sentence does.
  var isTitle: Bool { Self.isTitle(text[...]) }
  /// The columns its first word takes.
  var firstWordWidth: Int { text.prefix { !$0.isSpace }.width }

  /// Whether a text is written as a title.
  static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first.isUpper || first >= 0x80, text.count <= 140 else { return false }
    guard let last = text.last(where: { !$0.isSpace && $0 != .star }),
      last != .dot, last != .semicolon, last != .comma
    else { return false }
    var long = 0
    var capital = 0
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      var letter: UInt8?
      while end < text.endIndex, text[end] != .space {
        if letter == nil, text[end].isLetter { letter = text[end] }
        end += 1
      }
      if end - start > 3, let letter {
        long += 1
        if letter.isUpper { capital += 1 }
      }
      start = end + 1
    }
    return capital * 2 >= long
  }

  /// Whether columns are told by spaces only.
  static func isLaidOut(_ text: Bytes) -> Bool {
    !text.contains(.tab) && text.first != UInt8(ascii: "|")
  }

  static func isRow(_ text: Bytes) -> Bool {
    if !isLaidOut(text) { return text.count > 1 }
    var run = 0
    for byte in text {
      run = byte == .space ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }
}
