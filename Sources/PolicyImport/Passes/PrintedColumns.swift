/// Takes apart what text extraction printed column by column: first every cell of one column, then every cell of the next.
enum PrintedColumns {
  /// The lines of a column as so many cells; nil where they can't be told apart.
  static func cells(of lines: [Line], count: Int) -> [Bytes]? {
    guard count > 0, !lines.isEmpty else { return nil }
    if count == 1 { return [joined(lines[...])] }
    if lines.count == count { return lines.map(\.prose) }
    for startsCell in [startsSentence, startsUpper] {
      let starts = lines.indices.filter { $0 == 0 || startsCell(lines[$0 - 1], lines[$0]) }
      guard starts.count == count else { continue }
      return zip(starts, starts.dropFirst() + [lines.count]).map { joined(lines[$0..<$1]) }
    }
    return nil
  }

  private static func startsSentence(_ above: Line, _ line: Line) -> Bool {
    line.blanksBefore > 0 || (Endings.isFinished(above.text) && !(line.text.first?.isLower ?? true))
  }

  private static func startsUpper(_ above: Line, _ line: Line) -> Bool {
    line.text.first.map { $0.isUpper || $0.isDigit } ?? false
  }

  private static func joined(_ lines: ArraySlice<Line>) -> Bytes {
    lines.reduce(into: Bytes()) { Prose.append($1.prose, to: &$0) }
  }
}
