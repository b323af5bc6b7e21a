extension TextView {
  /// Draws the lines that fit, and puts the terminal's cursor on the cursor line when focused.
  public func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool = true) {
    let top = Scroll.top(showing: scroll.selection, from: scroll.top, page: rect.rows, count: lines.count)
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let place = rect.below(row).top(1)
      canvas.draw(text.slice(utf8: line), at: place.at(0, 0), width: rect.columns, tabStop: documentTabStop)
      if let marked { paint(marked, of: line, .selected, on: &canvas, in: place) }
      if let highlight { paint(highlight, of: line, .highlight, on: &canvas, in: place) }
      for match in matchesNear(line) { paint(match, of: line, .found, on: &canvas, in: place) }
      if top + row == scroll.selection && isFocused { canvas.cursor = place.at(0, 0) }
    }
  }

  /// Gives a role to the part of a line that a range covers.
  private func paint(
    _ range: Range<Int>, of line: Range<Int>, _ role: CellRole, on canvas: inout Canvas, in place: Rect
  ) {
    let covered = range.clamped(to: line)
    guard !covered.isEmpty else { return }
    let start = column(of: covered.lowerBound, in: line, charset: canvas.charset)
    let end = column(of: covered.upperBound, in: line, charset: canvas.charset)
    canvas.setRole(
      role,
      in: Rect(row: place.row, column: place.column + start, rows: 1, columns: end - start)
        .intersection(place))
  }

  private func column(of offset: Int, in line: Range<Int>, charset: Charset) -> Int {
    displayWidth(
      text.slice(utf8: line.lowerBound..<offset), charset: charset, tabStop: documentTabStop)
  }

  private func matchesNear(_ line: Range<Int>) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].upperBound <= line.lowerBound { low = middle + 1 } else { high = middle }
    }
    let end = matches[low...].firstIndex { $0.lowerBound >= line.upperBound } ?? matches.count
    return matches[low..<end]
  }
}
