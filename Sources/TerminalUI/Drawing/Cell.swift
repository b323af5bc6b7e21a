/// One cell of a canvas: what it shows and what that means.
public struct Cell: Hashable, Sendable {
  /// What the cell shows; the second cell of a wide glyph holds the same glyph.
  public internal(set) var glyph: Glyph
  /// What it means.
  public internal(set) var role: CellRole
  /// Whether this is the right half of a wide glyph.
  public internal(set) var isContinuation: Bool

  /// The letter with its marks, as text.
  public var text: String {
    var text = ""
    glyph.write(to: &text)
    return text
  }

  static func blank(_ role: CellRole) -> Cell {
    Cell(glyph: .blank, role: role, isContinuation: false)
  }
}
