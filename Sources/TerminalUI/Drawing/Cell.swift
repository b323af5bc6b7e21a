/// One cell of a canvas: what it shows and what that means.
public struct Cell: Hashable, Sendable {
  /// What the cell shows; the second cell of a wide glyph holds the same glyph.
  public internal(set) var glyph: Glyph
  /// What it means.
  public internal(set) var role: CellRole
  /// Whether this is the right half of a wide glyph.
  public internal(set) var isContinuation: Bool

  init(glyph: Glyph, role: CellRole, isContinuation: Bool) {
    self.glyph = glyph
    self.role = role
    self.isContinuation = isContinuation
  }

  /// The letter with its marks, as text.
  public var text: String {
    var text = ""
    glyph.write(to: &text)
    return text
  }

  /// A cell with a printable letter of ASCII.
  init(letter: UInt8, role: CellRole) {
    self.init(glyph: Glyph(Unicode.Scalar(letter), width: 1), role: role, isContinuation: false)
  }

  static func blank(_ role: CellRole) -> Cell {
    Cell(glyph: .blank, role: role, isContinuation: false)
  }
}
