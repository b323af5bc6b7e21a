/// The rows of a table in laid-out text, whose cells can take several lines.
struct LaidOutTable {
  private var rows: [[Cells.Cell]] = []

  /// The rows of lines that stand close together, each with its cells put together again.
  static func rows(of lines: ArraySlice<Line>) -> [[Bytes]] {
    var table = LaidOutTable()
    for line in lines { table.take(line) }
    return table.rows.map { row in row.map { Prose.cleaned($0.text) } }
  }

  private mutating func take(_ line: Line) {
    let cells = Cells.split(line.text).map { Cells.Cell(text: $0.text, column: line.indent + $0.column) }
    guard let first = cells.first else { return }
    guard let last = rows.indices.last, continues(cells, first, rows[last]) else {
      rows.append(cells)
      return
    }
    for cell in cells { append(cell, toRow: last) }
  }

  /// A line goes on with the row above when its first cell is empty, or is the rest of the first cell above.
  private func continues(_ cells: [Cells.Cell], _ first: Cells.Cell, _ row: [Cells.Cell]) -> Bool {
    guard let start = row.first, row.count > 1 else { return false }
    if first.column > start.column + 2 { return true }
    let isLower = first.text.first.map { $0.isLower || $0 == .open } ?? false
    return (isLower && cells.count < row.count) || OutlineBuilder.isInsideBrackets(start.text)
      || (isLower && first.text.first == .open)
  }

  private mutating func append(_ cell: Cells.Cell, toRow row: Int) {
    let nearest = rows[row].indices.min { first, second in
      abs(rows[row][first].column - cell.column) < abs(rows[row][second].column - cell.column)
    }
    guard let nearest else { return }
    Prose.append(cell.text, to: &rows[row][nearest].text)
  }
}
