extension TextEditor {
  /// Draws one line so that the cursor can be seen, and puts the terminal's cursor there when focused; a text that
  /// typing would replace is shown as chosen.
  public func drawLine(
    on canvas: inout Canvas, in rect: Rect, isFocused: Bool, isSecret: Bool = false, isOffered: Bool = false
  ) {
    let role: CellRole = isFocused ? .fieldFocus : .field
    canvas.fill(rect.top(1), role: role)
    guard !rect.isEmpty else { return }
    let shown = isSecret ? Array(repeating: Character("*"), count: characters.count) : characters
    let first = isFocused ? firstVisible(of: shown, width: rect.columns - 1, charset: canvas.charset) : 0
    canvas.draw(
      String(shown[first...]), at: rect.at(0, 0), width: rect.columns,
      role: isFocused && isOffered ? .selected : role,
      overflow: isFocused ? .cut : .ellipsis)
    guard isFocused else { return }
    let before = displayWidth(String(shown[first..<cursor]), charset: canvas.charset)
    canvas.cursor = rect.at(0, min(before, rect.columns - 1))
  }

  /// Draws several wrapped lines, scrolled so that the cursor can be seen.
  public func drawLines(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let role: CellRole = isFocused ? .fieldFocus : .field
    canvas.fill(rect, role: role)
    guard !rect.isEmpty else { return }
    let text = self.text
    // One cell stays free at the right for a cursor behind the last letter of a full line.
    var lines = wrap(text, width: rect.columns - 1, charset: canvas.charset)
    let isLong = lines.count > rect.rows && rect.columns > 3 * Self.signColumns
    let signs = isLong ? Self.signColumns : 0
    if isLong { lines = wrap(text, width: rect.columns - 1 - signs, charset: canvas.charset) }
    let place = textBeforeCursor.utf8.count
    let cursorLine = lines.lastIndex { $0.lowerBound <= place } ?? 0
    let top = isFocused ? max(0, cursorLine - rect.rows + 1) : 0
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      canvas.draw(
        text.slice(utf8: line), at: rect.at(row, 0), width: rect.columns - signs, role: role,
        tabStop: documentTabStop)
    }
    if isLong { drawHidden(above: top, below: lines.count - top - rect.rows, on: &canvas, in: rect, role) }
    guard isFocused, cursorLine < lines.count else { return }
    let before = text.slice(utf8: lines[cursorLine].lowerBound..<max(lines[cursorLine].lowerBound, place))
    let column = displayWidth(before, charset: canvas.charset, tabStop: documentTabStop)
    canvas.cursor = rect.at(cursorLine - top, min(column, rect.columns - 1))
  }

  /// The cells at the right of a long text that say how many lines of it are not seen.
  private static let signColumns = 10

  private func drawHidden(
    above: Int, below: Int, on canvas: inout Canvas, in rect: Rect, _ role: CellRole
  ) {
    let column = rect.columns - Self.signColumns + 1
    let width = Self.signColumns - 1
    if above > 0 { canvas.draw("\(above) above", at: rect.at(0, column), width: width, role: role) }
    guard below > 0 else { return }
    let text = above > 0 && rect.rows == 1 ? "\(above) + \(below)" : "\(below) below"
    canvas.draw(text, at: rect.at(rect.rows - 1, column), width: width, role: role)
  }

  private func firstVisible(of shown: [Character], width: Int, charset: Charset) -> Int {
    var first = cursor
    var used = 0
    while first > 0 {
      used += displayWidth(String(shown[first - 1]), charset: charset)
      guard used <= width else { break }
      first -= 1
    }
    return first
  }
}
