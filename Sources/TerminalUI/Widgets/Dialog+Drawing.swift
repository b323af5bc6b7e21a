extension Dialog {
  /// Draws the box in the middle of a rectangle.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let widest = ([title] + lines).map { displayWidth($0, charset: canvas.charset) + 6 }.max() ?? 0
    let width = min(rect.columns, max(40, min(widest, 76)))
    let wrapped = lines.flatMap { TerminalUI.wrapped($0, width: width - 4, charset: canvas.charset) }
    let box = rect.centered(rows: wrapped.count + answerRows + 2, columns: width)
    canvas.fill(box)
    canvas.box(box, title: title)
    let inside = box.inset(rows: 1, columns: 2)
    let answer = min(answerRows, inside.rows)
    for (row, line) in wrapped.prefix(inside.rows - answer).enumerated() {
      canvas.draw(line, at: inside.at(row, 0), width: inside.columns)
    }
    canvas.cursor = inside.at(0, 0)
    drawAnswer(on: &canvas, in: inside.bottom(answer))
  }

  private var answerRows: Int {
    switch kind {
    case .message: 0
    case .confirm(_, _, let word): word == nil ? 2 : 3
    case .choice(let choices): min(choices.count, 8) + 2
    }
  }

  private func drawAnswer(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    switch kind {
    case .message: break
    case .confirm(let yes, let no, let word):
      let buttons = rect.bottom(1)
      let used = drawButton(no, isFocused: !isYesFocused, on: &canvas, at: buttons.at(0, 0))
      drawButton(yes, isFocused: isYesFocused, on: &canvas, at: buttons.at(0, used + 2))
      if let word { drawField(for: word, on: &canvas, in: rect.above(1).bottom(1)) }
    case .choice: list?.draw(on: &canvas, in: rect.below(1))
    }
  }

  /// Says which word is wanted, and shows what was typed.
  private func drawField(for word: String, on canvas: inout Canvas, in rect: Rect) {
    let cursor = canvas.cursor
    let used = canvas.draw(
      "Type '\(word)' to agree: ", at: rect.at(0, 0), width: rect.columns, role: .heading)
    typed.drawLine(on: &canvas, in: rect.columns(.cells(used), .share(1))[1], isFocused: true)
    if isYesFocused { canvas.cursor = cursor }
  }

  @discardableResult
  private func drawButton(
    _ label: String, isFocused: Bool, on canvas: inout Canvas, at place: Position
  ) -> Int {
    let text = isFocused ? "[ " + label + " ]" : "  " + label + "  "
    if isFocused { canvas.cursor = Position(row: place.row, column: place.column + 2) }
    return canvas.draw(text, at: place, role: isFocused ? .focus : .text)
  }
}
