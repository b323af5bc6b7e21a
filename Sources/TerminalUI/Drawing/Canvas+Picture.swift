extension Canvas {
  /// What the canvas shows, as lines without blanks at their ends: for tests and for plain output.
  public var text: String {
    picture { cell, line in if !cell.isContinuation { cell.glyph.write(to: &line) } }
  }

  /// The roles of all cells as a grid of letters, without `.` (ordinary text) at the ends of lines.
  public var roles: String {
    picture(blank: ".") { cell, line in line.append(cell.role.letter) }
  }

  private func picture(blank: Character = " ", _ write: (Cell, inout String) -> Void) -> String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) { write(cell, &line) }
      while line.last == blank { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
