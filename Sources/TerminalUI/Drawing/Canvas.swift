/// What happens to text that is wider than its place.
public enum Overflow: Hashable, Sendable {
  /// It ends at the last glyph that fits.
  case cut
  /// It ends in an ellipsis, so that the reader knows there is more.
  case ellipsis
}

/// Rows and columns of cells that widgets draw on; nothing here knows a terminal.
///
/// All text goes through the neutralising reader, so no control character can be drawn, whoever wrote it.
public struct Canvas: Hashable, Sendable {
  /// Height and width.
  public let size: Size
  /// The characters that may be drawn.
  public let charset: Charset
  /// Where the terminal's own cursor belongs; screen readers follow it.
  public var cursor: Position?
  /// All cells, row by row.
  public private(set) var cells: [Cell]

  /// An empty canvas.
  public init(rows: Int, columns: Int, charset: Charset = .unicode) {
    size = Size(rows: rows, columns: columns)
    self.charset = charset
    cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The cells of one row; empty outside the canvas.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0 && row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws one line of text and answers the number of cells it took.
  ///
  /// The text ends at `width` cells or at the edge of the canvas. A glyph that would only fit by half is
  /// left out. Line breaks are shown as control characters: wrap a text first.
  @discardableResult
  public mutating func draw(
    _ text: String, at place: Position, width: Int = .max, role: CellRole = .text, overflow: Overflow = .cut
  ) -> Int {
    draw(text[...], at: place, width: width, role: role, overflow: overflow)
  }

  /// Draws one line of text and answers the number of cells it took; tabs become blanks up to `tabStop`.
  @discardableResult
  public mutating func draw(
    _ text: Substring, at place: Position, width: Int = .max, role: CellRole = .text,
    overflow: Overflow = .cut, tabStop: Int? = nil
  ) -> Int {
    guard place.row >= 0, place.row < size.rows, place.column >= 0 else { return 0 }
    let room = min(max(0, width), size.columns - place.column)
    guard room > 0 else { return 0 }
    if let used = drawLetters(of: text, at: place, room: room, role: role, overflow: overflow) { return used }
    var reader = GlyphReader(text, charset: charset, tabStop: tabStop)
    var used = 0
    while let glyph = reader.next() {
      guard used + Int(glyph.width) <= room else {
        if overflow == .ellipsis { drawEllipsis(from: place, room: room, used: used, role: role) }
        return overflow == .ellipsis ? room : used
      }
      put(glyph, row: place.row, column: place.column + used, role: glyph.isNeutralised ? .mark : role)
      used += Int(glyph.width)
    }
    return used
  }

  /// Draws a text of nothing but printable ASCII, which most texts are, without a reader that looks for anything else;
  /// nil when there is something else within the room.
  private mutating func drawLetters(
    of text: Substring, at place: Position, room: Int, role: CellRole, overflow: Overflow
  ) -> Int? {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      // One more than fits: it decides whether anything is left out, and a mark would belong to the last letter.
      for byte in bytes.prefix(room + 1) where byte < 0x20 || byte > 0x7E { return nil }
      let used = min(bytes.count, room)
      guard used > 0 else { return 0 }
      let start = place.row * size.columns + place.column
      splitWide(row: place.row, column: place.column)
      splitWide(row: place.row, column: place.column + used)
      for offset in 0..<used { cells[start + offset] = Cell(letter: bytes[offset], role: role) }
      if bytes.count > room, overflow == .ellipsis {
        drawEllipsis(from: place, room: room, used: used, role: role)
      }
      return used
    }
    return answer ?? nil
  }

  /// Draws glyphs that were neutralised before.
  @discardableResult
  public mutating func draw(_ text: DisplayText, at place: Position, role: CellRole = .text) -> Int {
    guard place.row >= 0, place.row < size.rows, place.column >= 0 else { return 0 }
    var used = 0
    for glyph in text.glyphs {
      guard used + Int(glyph.width) <= size.columns - place.column else { return used }
      put(glyph, row: place.row, column: place.column + used, role: glyph.isNeutralised ? .mark : role)
      used += Int(glyph.width)
    }
    return used
  }

  /// Makes every cell of a rectangle empty, with a role.
  public mutating func fill(_ rect: Rect, role: CellRole = .text) {
    forEachRow(of: rect) { canvas, row, columns in
      canvas.splitWide(row: row, column: columns.lowerBound)
      canvas.splitWide(row: row, column: columns.upperBound)
      for column in columns { canvas.cells[row * canvas.size.columns + column] = .blank(role) }
    }
  }

  /// Changes the role of what is drawn in a rectangle; neutralised characters keep their mark.
  public mutating func setRole(_ role: CellRole, in rect: Rect) {
    forEachRow(of: rect) { canvas, row, columns in
      for column in columns where canvas.cells[row * canvas.size.columns + column].role != .mark {
        canvas.cells[row * canvas.size.columns + column].role = role
      }
    }
  }

  private mutating func drawEllipsis(from place: Position, room: Int, used: Int, role: CellRole) {
    let sign = charset == .unicode ? Glyph("…", width: 1) : Glyph("~", width: 1)
    // When the text fills the room exactly, its last glyph makes place for the sign.
    let column = place.column + min(used, room - 1)
    put(sign, row: place.row, column: column, role: role)
    fill(
      Rect(row: place.row, column: column + 1, rows: 1, columns: place.column + room - column - 1),
      role: role)
  }

  private mutating func put(_ glyph: Glyph, row: Int, column: Int, role: CellRole) {
    let index = row * size.columns + column
    splitWide(row: row, column: column)
    splitWide(row: row, column: column + Int(glyph.width))
    cells[index] = Cell(glyph: glyph, role: role, isContinuation: false)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: glyph, role: role, isContinuation: true) }
  }

  /// Blanks both halves of a wide glyph that straddles the left edge of a column about to be drawn.
  private mutating func splitWide(row: Int, column: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].isContinuation else { return }
    cells[index] = .blank(cells[index].role)
    cells[index - 1] = .blank(cells[index - 1].role)
  }

  private mutating func forEachRow(of rect: Rect, _ body: (inout Canvas, Int, Range<Int>) -> Void) {
    let inside = rect.intersection(bounds)
    guard !inside.isEmpty else { return }
    for row in inside.row..<inside.endRow { body(&self, row, inside.column..<inside.endColumn) }
  }
}
