extension Dialog {
  /// Draws the box in the middle of a rectangle.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let width = width(in: rect, charset: canvas.charset)
    let (wrapped, shown) = parts(in: rect, charset: canvas.charset)
    let box = rect.centered(rows: wrapped.count + answerRows + 2, columns: width)
    canvas.fill(box)
    canvas.box(box, title: title)
    let inside = box.inset(rows: 1, columns: 2)
    let answer = min(answerRows, inside.rows)
    for (row, line) in wrapped.dropFirst(top).prefix(shown).enumerated() {
      canvas.draw(line, at: inside.at(row, 0), width: inside.columns)
    }
    if shown < wrapped.count {
      let isMore = top + shown < wrapped.count
      canvas.draw(
        isMore ? "more \u{25BC} PgDn" : "more \u{25B2} PgUp", at: inside.at(max(0, shown), 0),
        width: inside.columns, role: .heading)
    }
    canvas.cursor = inside.at(0, 0)
    drawAnswer(on: &canvas, in: inside.bottom(answer))
  }

  private func width(in rect: Rect, charset: Charset) -> Int {
    let widest = ([title] + lines).map { displayWidth($0, charset: charset) + 6 }.max() ?? 0
    return min(rect.columns, max(40, min(widest, 76)))
  }

  /// What it says in lines, and how many of them are seen at once. Where that is not all, the line before the answers says so.
  func parts(in rect: Rect, charset: Charset) -> (lines: [String], shown: Int) {
    let inside = width(in: rect, charset: charset) - 4
    let wrapped = lines.flatMap { line in
      let indent = String(line.prefix { $0 == " " })
      return TerminalUI.wrapped(
        String(line.dropFirst(indent.count)), width: max(2, inside - indent.count), charset: charset
      ).map { indent + $0 }
    }
    let room = max(0, rect.rows - 2 - answerRows)
    if wrapped.count <= room { return (wrapped, wrapped.count) }
    return (wrapped, max(0, answerRows > 0 ? room : room - 1))
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
    if !isYesFocused || isWordTyped { canvas.cursor = cursor }
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
