extension Canvas {
  /// Draws a frame along the inner edge of a rectangle, with a title in its top line.
  public mutating func box(_ rect: Rect, title: String = "", role: CellRole = .border) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let line = String(repeating: "─", count: rect.columns - 2)
    draw("┌" + line + "┐", at: rect.at(0, 0), width: rect.columns, role: role)
    draw("└" + line + "┘", at: rect.at(rect.rows - 1, 0), width: rect.columns, role: role)
    for row in 1..<max(1, rect.rows - 1) {
      draw("│", at: rect.at(row, 0), role: role)
      draw("│", at: rect.at(row, rect.columns - 1), role: role)
    }
    guard !title.isEmpty, rect.columns >= 6 else { return }
    draw(" " + title + " ", at: rect.at(0, 2), width: rect.columns - 4, role: .heading, overflow: .ellipsis)
  }

  /// Draws a horizontal line, with a title near its start; above the part of the screen that has the keyboard a double
  /// one.
  public mutating func rule(
    at place: Position, width: Int, title: String = "", role: CellRole = .border, isFocused: Bool = false
  ) {
    guard width > 0 else { return }
    draw(
      String(repeating: isFocused ? "═" : "─", count: min(width, size.columns)), at: place, width: width,
      role: role)
    guard !title.isEmpty, width >= 6 else { return }
    draw(
      " " + title + " ", at: Position(row: place.row, column: place.column + 2), width: width - 4,
      role: .heading, overflow: .ellipsis)
  }

  /// Draws a vertical line.
  public mutating func verticalRule(at place: Position, height: Int, role: CellRole = .border) {
    for row in 0..<max(0, min(height, size.rows)) {
      draw("│", at: Position(row: place.row + row, column: place.column), width: 1, role: role)
    }
  }

  /// Draws a text over as many lines as it needs and the rectangle has; answers the number of lines drawn.
  @discardableResult
  public mutating func drawWrapped(_ text: String, in rect: Rect, role: CellRole = .text) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = wrap(text, width: rect.columns, charset: charset).prefix(rect.rows)
    for (row, line) in lines.enumerated() {
      draw(
        text.slice(utf8: line), at: rect.at(row, 0), width: rect.columns, role: role,
        tabStop: documentTabStop)
    }
    return lines.count
  }
}
