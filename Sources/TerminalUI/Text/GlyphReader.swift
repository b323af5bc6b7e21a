/// What a character becomes when it is shown.
private enum Showing {
  case plain(width: Int)
  case joining
  case spelled(String, neutralised: Bool)
}

/// Reads text from outside, scalar by scalar, into glyphs that are safe to send to a terminal.
///
/// It never looks for escape sequences: each control character is spelled by itself, so there is no sequence
/// left to recognise and nothing that removing one part could join into another.
struct GlyphReader {
  private var scalars: Substring.UnicodeScalarView.Iterator
  private let charset: Charset
  private let tabStop: Int?
  private var held: Glyph?
  private var spelling = "".unicodeScalars.makeIterator()
  private var spellingIsNeutralised = false
  private var column = 0
  private var waiting: Unicode.Scalar?

  /// A reader of one line; a tab is a run of blanks when `tabStop` is given and is spelled otherwise.
  init(_ text: Substring, charset: Charset, tabStop: Int? = nil) {
    scalars = text.unicodeScalars.makeIterator()
    self.charset = charset
    self.tabStop = tabStop
  }

  /// The next glyph, or nil at the end of the text.
  mutating func next() -> Glyph? {
    if let scalar = spelling.next() {
      column &+= 1
      return Glyph(scalar, width: 1, isNeutralised: spellingIsNeutralised)
    }
    while let scalar = waiting ?? scalars.next() {
      waiting = nil
      let showing = Self.showing(of: scalar, charset: charset)
      if case .joining = showing, held != nil {
        held?.join(scalar)
        continue
      }
      if let complete = release() {
        waiting = scalar
        return complete
      }
      if scalar == "\t", let tabStop {
        return spell(blanks(to: tabStop), neutralised: false)
      }
      switch showing {
      case .plain(let width): held = Glyph(scalar, width: width)
      case .joining: return spell(Self.name(of: scalar), neutralised: true)
      case .spelled(let text, let neutralised): return spell(text, neutralised: neutralised)
      }
    }
    return release()
  }

  private mutating func release() -> Glyph? {
    guard let complete = held else { return nil }
    held = nil
    column &+= Int(complete.width)
    return complete
  }

  private mutating func spell(_ text: String, neutralised: Bool) -> Glyph? {
    spelling = text.unicodeScalars.makeIterator()
    spellingIsNeutralised = neutralised
    return next()
  }

  private func blanks(to stop: Int) -> String {
    String(repeating: " ", count: max(1, stop - column % max(1, stop)))
  }

  /// The cells a character takes by itself; 0 for a mark that joins the letter before it.
  static func width(of scalar: Unicode.Scalar, charset: Charset) -> Int {
    switch showing(of: scalar, charset: charset) {
    case .plain(let width): width
    case .joining: 0
    case .spelled(let text, _): text.unicodeScalars.count
    }
  }

  private static func showing(of scalar: Unicode.Scalar, charset: Charset) -> Showing {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return .plain(width: 1) }
    if value < 0x20 || value == 0x7F { return .spelled(caret(value), neutralised: true) }
    if isUnsafe(scalar) { return .spelled(name(of: scalar), neutralised: true) }
    if charset == .ascii {
      guard let spelling = charset.spelling(of: scalar) else {
        return .spelled(name(of: scalar), neutralised: true)
      }
      return .spelled(spelling, neutralised: false)
    }
    let width = CellWidth.of(scalar)
    return width == 0 ? .joining : .plain(width: width)
  }

  /// Controls, what reorders or hides text, and what has no agreed picture or width.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0xA0 { return true }
    if value < 0x300 { return value == 0xAD }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    default:
      return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func caret(_ value: UInt32) -> String {
    value == 0x7F ? "^?" : "^" + String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: value &+ 0x40))))
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
