/// How a list counts: the numerals and what stands around them. Items of one list have one style.
struct LabelStyle: Hashable {
  enum Numerals: Hashable {
    case arabic
    case lowerLetters
    case upperLetters
    case lowerRoman
    case upperRoman
    /// With the bytes of its sign, as one number.
    case bullet(UInt32)
  }
  enum Frame: Hashable {
    case dot
    case closing
    case parentheses
    /// A dash with spaces around it: `1 - Diagnosis`.
    case dash
    case none
  }

  var numerals: Numerals
  var frame: Frame
  /// How many numbers before the last one a decimal label has: 1 for `2.3.`
  var prefixDepth = 0

  var isBullet: Bool { if case .bullet = numerals { true } else { false } }
}

/// The label at the start of a line, under one of its readings.
struct Label {
  var style: LabelStyle
  /// The place in the list, from 1; always 1 for a bullet.
  var ordinal: Int
  /// As printed, without the space after it.
  var printed: String
  /// How many bytes the label and the space after it take.
  var length: Int
}

extension Label {
  /// Every way to read the start of a line as a label: `i.` is a letter and a roman numeral.
  static func readings(of text: ArraySlice<UInt8>) -> [Label] {
    if let bullet = bullet(in: text) { return [bullet] }
    var at = text.startIndex
    let opens = text.first == .open
    if opens { at += 1 }
    let start = at
    while at < text.endIndex, text[at].isLetter || text[at].isDigit, at - start < 6 { at += 1 }
    if let label = spaced(text, numberEnd: at) { return [label] }
    // Most lines start with a word, and most words are no label.
    guard at > start, at < text.endIndex, text[at] == .dot || text[at] == .close else { return [] }
    var core = text[start..<at]
    var prefixDepth = 0
    if !opens, core.allSatisfy(\.isDigit) {
      while at + 1 < text.endIndex, text[at] == .dot, text[at + 1].isDigit, prefixDepth < 5 {
        var end = at + 1
        while end < text.endIndex, text[end].isDigit, end - at < 4 { end += 1 }
        core = text[(at + 1)..<end]
        at = end
        prefixDepth += 1
      }
      guard at < text.endIndex else { return [] }
    }
    let frame: LabelStyle.Frame
    switch text[at] {
    case .dot where !opens: frame = .dot
    case .close: frame = opens ? .parentheses : .closing
    case .space where prefixDepth > 0: frame = .none
    default: return []
    }
    let end = frame == .none ? at : at + 1
    var length = end
    while length < text.endIndex, text[length].isSpace { length += 1 }
    if frame == .none, text.hasPrefix("- ", at: length) { length += 2 }
    // `e.g.` and `2.5` are no labels, but `(1)Patient` is one.
    guard length > end || end == text.endIndex || (opens && text[end].isUpper) else { return [] }
    let printed = text[text.startIndex..<end].string
    return numerals(of: core).map { numerals, ordinal in
      Label(
        style: LabelStyle(numerals: numerals, frame: frame, prefixDepth: prefixDepth), ordinal: ordinal,
        printed: printed, length: length - text.startIndex)
    }
  }

  /// `1 - Diagnosis` and `2 . Background`: a number, and set off from it the sign that makes it a label.
  private static func spaced(_ text: ArraySlice<UInt8>, numberEnd: Int) -> Label? {
    let core = text[..<numberEnd]
    guard (1...2).contains(core.count), core.allSatisfy(\.isDigit), let number = Int(core.string), number > 0,
      numberEnd + 3 < text.endIndex, text[numberEnd] == .space
    else { return nil }
    let sign = text[numberEnd + 1]
    let length = text[(numberEnd + 1)...].hasPrefix("–") ? 3 : 1
    let words = numberEnd + 2 + length
    guard words < text.endIndex, text[words - 1] == .space, text[words].isUpper,
      sign == .hyphen || sign == .dot || length == 3
    else { return nil }
    return Label(
      style: LabelStyle(numerals: .arabic, frame: sign == .dot ? .dot : .dash), ordinal: number,
      printed: core.string, length: words - text.startIndex)
  }

  private static func numerals(of core: ArraySlice<UInt8>) -> [(LabelStyle.Numerals, Int)] {
    if core.allSatisfy(\.isDigit) {
      guard core.count <= 2, let number = Numerals.value(of: core) else { return [] }
      return [(.arabic, number)]
    }
    guard let first = core.first else { return [] }
    guard core.allSatisfy(\.isLower) || core.allSatisfy(\.isUpper) else { return [] }
    var found: [(LabelStyle.Numerals, Int)] = []
    if let number = roman(core) { found.append((first.isLower ? .lowerRoman : .upperRoman, number)) }
    let base = first.isLower ? UInt8(ascii: "a") : UInt8(ascii: "A")
    if core.allSatisfy({ $0 == first }), core.count <= 2 {
      // After z the letters double: aa, bb.
      let number = Int(first - base) + 1 + 26 * (core.count - 1)
      found.append((first.isLower ? .lowerLetters : .upperLetters, number))
    }
    return found
  }

  /// The value of a roman numeral below forty, written the one correct way.
  static func roman(_ core: ArraySlice<UInt8>) -> Int? {
    var tens = 0
    guard core.count <= 7, core.allSatisfy({ isRomanDigit($0.lowered) }) else { return nil }
    var rest = core.map(\.lowered)[...]
    while rest.first == UInt8(ascii: "x"), tens < 30 {
      tens += 10
      rest = rest.dropFirst()
    }
    guard let unit = units.firstIndex(where: { rest.elementsEqual($0) }), tens + unit > 0 else { return nil }
    return tens + unit
  }

  private static func isRomanDigit(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x")
  }

  private static let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map {
    Bytes($0.utf8)
  }

  private static func bullet(in text: ArraySlice<UInt8>) -> Label? {
    guard let sign = bulletLength(in: text) else { return nil }
    let end = text.startIndex + sign
    var length = end
    while length < text.endIndex, text[length].isSpace { length += 1 }
    length = boxEnd(in: text, from: length)
    // A hyphen or a letter is a bullet only with a space and words behind it.
    guard sign > 1 || (length > end && length < text.endIndex) else { return nil }
    let printed = text[text.startIndex..<end]
    let shown = symbolLength(in: text) == nil ? printed.string : "•"
    let glyph = printed.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Label(
      style: LabelStyle(numerals: .bullet(glyph), frame: .none), ordinal: 1, printed: shown,
      length: length - text.startIndex)
  }

  /// The offset behind the box to tick that can follow a bullet.
  private static func boxEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int {
    for box: StaticString in ["[ ]", "[x]", "[X]", "[]", "☐", "☑", "□"] where text.hasPrefix(box, at: start) {
      var end = start + box.utf8CodeUnitCount
      while end < text.endIndex, text[end].isSpace { end += 1 }
      return end
    }
    return start
  }

  /// How many bytes the sign takes that a text starts with, if it is one of those that head lists.
  private static func bulletLength(in text: ArraySlice<UInt8>) -> Int? {
    switch text.first {
    case .hyphen where text.hasPrefix("-- "): 2
    case .hyphen, .star, UInt8(ascii: "+"), UInt8(ascii: "o"): 1
    case 0xEF: symbolLength(in: text)
    case let first? where first >= 0x80: glyphs.first { text.hasPrefix($0) }?.utf8CodeUnitCount
    default: nil
    }
  }

  private static let glyphs: [StaticString] = [
    "•", "●", "○", "■", "▪", "▫", "◦", "‣", "❖", "➢", "➤", "✓", "□", "☐", "☑", "◆",
    "·", "⦁", "–",
  ]

  /// How many bytes a character of a symbol font takes that heads a text: extraction leaves it without a meaning
  /// (U+F000 to U+F0FF). Signs of comparison are none that head lists.
  private static func symbolLength(in text: ArraySlice<UInt8>) -> Int? {
    let bytes = text.prefix(3)
    guard bytes.count == 3, bytes[bytes.startIndex] == 0xEF,
      (0x80...0x83).contains(bytes[bytes.startIndex + 1])
    else { return nil }
    return comparisons.contains { text.hasPrefix($0) } ? nil : 3
  }

  /// `≤`, `±`, `≥` and `×` of the symbol font.
  private static let comparisons: [StaticString] = ["\u{F0A3}", "\u{F0B1}", "\u{F0B3}", "\u{F0B4}"]
}
