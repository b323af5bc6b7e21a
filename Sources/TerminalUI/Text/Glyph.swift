/// One character as a terminal shows it: a letter with at most two marks, in one or two cells.
///
/// A glyph is plain bits so that a screen of them can be copied and compared in microseconds.
public struct Glyph: Hashable, Sendable {
  /// The letter itself.
  public let scalar: Unicode.Scalar
  /// The first mark that joins the letter; U+0000 when there is none.
  public private(set) var firstMark: Unicode.Scalar = "\0"
  /// The second mark that joins the letter; U+0000 when there is none.
  public private(set) var secondMark: Unicode.Scalar = "\0"
  /// The number of cells, 1 or 2.
  public let width: UInt8
  /// Whether this glyph belongs to the spelling of a character that must not reach a terminal.
  public let isNeutralised: Bool

  /// An empty cell.
  public static let blank = Glyph(" ", width: 1)

  init(_ scalar: Unicode.Scalar, width: Int, isNeutralised: Bool = false) {
    self.scalar = scalar
    self.width = UInt8(truncatingIfNeeded: width)
    self.isNeutralised = isNeutralised
  }

  /// Adds a mark; a third and later ones are left out, because floods of marks have crashed terminals.
  mutating func join(_ mark: Unicode.Scalar) {
    if firstMark == "\0" { firstMark = mark } else if secondMark == "\0" { secondMark = mark }
  }

  /// Appends the letter and its marks to a text.
  func write(to text: inout String) {
    text.unicodeScalars.append(scalar)
    if firstMark != "\0" { text.unicodeScalars.append(firstMark) }
    if secondMark != "\0" { text.unicodeScalars.append(secondMark) }
  }
}
