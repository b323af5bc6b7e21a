extension TextView {
  /// Draws the lines that fit, and puts the terminal's cursor on the cursor line when focused.
  public func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool = true) {
    let top = scroll.top(ofPage: rect.rows, count: lines.count)
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let whole = rect.below(row).top(1)
      let inset = Self.gutter + indents[top + row]
      let place = whole.columns(.cells(inset), .share(1))[1]
      canvas.draw(text.slice(utf8: line), at: place.at(0, 0), width: place.columns, tabStop: documentTabStop)
      if let highlight {
        paint(highlight, of: line, .highlight, on: &canvas, in: place)
        sign(highlight, of: line, on: &canvas, at: place, in: whole)
      }
      if let marked, markedLines?.contains(top + row) == true {
        paint(marked, of: line, .selected, on: &canvas, in: place)
        canvas.draw(Self.markingSign, at: whole.at(0, 0), width: 1, role: .selected)
      }
      for match in matchesNear(line) { paint(match, of: line, .found, on: &canvas, in: place) }
      if top + row == scroll.selection && isFocused { canvas.cursor = whole.at(0, 0) }
    }
  }

  /// What stands before each line of a mark that has its first line and not yet its last.
  private static let markingSign = "+"

  /// Puts a sign before each line of the highlighted part, and brackets around the part where there is a blank for them, so
  /// that what is cited is not told by the look of the letters alone.
  private func sign(
    _ range: Range<Int>, of line: Range<Int>, on canvas: inout Canvas, at place: Rect, in whole: Rect
  ) {
    let covered = range.clamped(to: line)
    guard !covered.isEmpty else { return }
    canvas.draw("▌", at: whole.at(0, 0), width: 1, role: .highlight)
    let start =
      place.column - whole.column + column(of: covered.lowerBound, in: line, charset: canvas.charset)
    let end = place.column - whole.column + column(of: covered.upperBound, in: line, charset: canvas.charset)
    if line.contains(range.lowerBound), isBlank(whole, start - 1, on: canvas) {
      canvas.draw("[", at: whole.at(0, start - 1), width: 1, role: .highlight)
    }
    if range.upperBound <= line.upperBound, end < whole.columns, isBlank(whole, end, on: canvas) {
      canvas.draw("]", at: whole.at(0, end), width: 1, role: .highlight)
    }
  }

  private func isBlank(_ line: Rect, _ column: Int, on canvas: Canvas) -> Bool {
    guard column >= 0, column < line.columns else { return false }
    let row = canvas.row(line.row)
    let place = row.startIndex + line.column + column
    return row.indices.contains(place) && !row[place].isContinuation && row[place].text == " "
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
