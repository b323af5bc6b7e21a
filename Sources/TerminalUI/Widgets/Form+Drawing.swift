extension Form {
  /// Draws the fields that fit around the focused one, their problems, and the help line at the bottom.
  ///
  /// - Parameter room: where an open list may lie; nil for where the form is.
  public func draw(on canvas: inout Canvas, in rect: Rect, listsIn room: Rect? = nil) {
    let labelWidth = min(
      fields.map { displayWidth($0.label, charset: canvas.charset) }.max() ?? 0, rect.columns / 3)
    let inputWidth = max(2, rect.columns - labelWidth - Self.labelGap)
    let heights = fields.indices.map { height(of: $0, width: inputWidth) }
    let helpRows = focused.map { min(2, wrapped(help($0), width: max(2, rect.columns)).count) } ?? 1
    // A list that lies over more than the form says itself what can be chosen.
    if picking == nil || room == nil { drawHelp(on: &canvas, in: rect.bottom(helpRows)) }
    // In a few lines there is no room to say it.
    let isLong = heights.reduce(0, +) > rect.rows - helpRows && rect.rows > 5
    let body = rect.above(helpRows + (isLong ? 1 : 0))
    var top = 0
    // Scroll so far that the focused field is seen whole.
    while top < focus, heights[top...focus].reduce(0, +) > body.rows { top += 1 }
    var row = 0
    var focusedPlace: Rect?
    var last = top
    for index in fields.indices.dropFirst(top) {
      guard row < body.rows else { break }
      let place = body.below(row).top(heights[index])
      drawField(index, labelWidth: labelWidth, on: &canvas, in: place)
      if index == focus { focusedPlace = place }
      row += heights[index]
      if row <= body.rows { last = index }
    }
    if isLong { drawPlace(top, last, on: &canvas, in: rect.above(helpRows).bottom(1)) }
    if let picking, let place = focusedPlace {
      draw(picking, under: place, labelWidth: labelWidth, on: &canvas, in: room ?? rect)
    }
  }

  /// Says that there are fields before the first that is seen, or after the last.
  private func drawPlace(_ first: Int, _ last: Int, on canvas: inout Canvas, in rect: Rect) {
    let places = [first > 0 ? "above" : nil, last + 1 < fields.count ? "below" : nil].compactMap { $0 }
    canvas.draw(
      "more \(places.joined(separator: " and ")) (field \(focus + 1) of \(fields.count))", at: rect.at(0, 0),
      width: rect.columns, role: .heading)
  }

  /// The cells between a label and its field.
  private static var labelGap: Int { 2 }

  private func height(of index: Int, width: Int) -> Int {
    let rows = if case .lines(let rows) = fields[index].kind { max(1, rows) } else { 1 }
    return rows + problemRows(of: index, width: width)
  }

  /// The lines that what is wrong with a field takes, of which no word is left out.
  private func problemRows(of index: Int, width: Int) -> Int {
    problems[fields[index].id].map { wrapped("! " + $0, width: width).count } ?? 0
  }

  private func drawField(_ index: Int, labelWidth: Int, on canvas: inout Canvas, in rect: Rect) {
    let field = fields[index]
    let parts = rect.columns(.cells(labelWidth), .share(1), gap: Self.labelGap)
    let isFocused = index == focus
    canvas.draw(
      field.label, at: parts[0].at(0, 0), width: labelWidth, role: isFocused ? .heading : .text,
      overflow: .ellipsis)
    // At the lower edge the problem may have no room; what it is about comes first.
    let problemRows = problemRows(of: index, width: parts[1].columns)
    let hasRoom = rect.rows == height(of: index, width: parts[1].columns)
    let problem = hasRoom ? problems[field.id] : nil
    let input = problem == nil ? parts[1] : parts[1].above(problemRows)
    switch field.kind {
    case .lines: editors[index].drawLines(on: &canvas, in: input, isFocused: isFocused)
    case .choice(let choices): drawChoice(index, choices, on: &canvas, in: input)
    case .date, .number:
      let short = Rect(
        row: input.row, column: input.column, rows: input.rows, columns: min(24, input.columns))
      editors[index].drawLine(
        on: &canvas, in: short, isFocused: isFocused, isOffered: offered.contains(index))
    case .text:
      let line = field.isListed ? input.columns(.share(1), .cells(2))[0] : input
      editors[index].drawLine(
        on: &canvas, in: line, isFocused: isFocused, isOffered: offered.contains(index))
      if field.isListed { drawListSign(at: index, on: &canvas, in: input) }
    case .secret: editors[index].drawLine(on: &canvas, in: input, isFocused: isFocused, isSecret: true)
    }
    if let problem {
      canvas.drawWrapped("! " + problem, in: parts[1].bottom(problemRows), role: .warning)
    }
  }

  private func drawChoice(_ index: Int, _ choices: [Choice], on canvas: inout Canvas, in rect: Rect) {
    let isFocused = index == focus
    let role: CellRole = isFocused ? .fieldFocus : .field
    let value = editors[index].text
    // What was typed and is not one of them stays to be seen, with the problem said below it.
    let shown = unmatched[fields[index].id] ?? choices.first { $0.value == value }?.title ?? value
    canvas.fill(rect.top(1), role: role)
    canvas.draw(
      shown, at: rect.at(0, 0), width: rect.columns - 2,
      role: role, overflow: .ellipsis)
    canvas.draw("▾", at: rect.at(0, rect.columns - 1), width: 1, role: role)
    if isFocused && !rect.isEmpty { canvas.cursor = rect.at(0, 0) }
  }

  /// The sign of a list at the end of a line that takes what is typed as well.
  private func drawListSign(at index: Int, on canvas: inout Canvas, in rect: Rect) {
    let role: CellRole = index == focus ? .fieldFocus : .field
    canvas.draw(" ▾", at: rect.at(0, rect.columns - 2), width: 2, role: role)
  }

  /// The list opens below its field, or above where there is more room.
  private func draw(
    _ list: PickList, under place: Rect, labelWidth: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let width = rect.columns - labelWidth - 1
    let wanted = min(list.choices.count, 8) + 3 + list.hintRows(width: width - 2, charset: canvas.charset)
    let below = rect.endRow - place.row - 1
    let above = place.row - rect.row
    let opensBelow = below >= min(wanted, 5) || below >= above
    let rows = min(wanted, opensBelow ? below : above)
    let box = Rect(
      row: opensBelow ? place.row + 1 : place.row - rows, column: rect.column + labelWidth + 1, rows: rows,
      columns: width)
    canvas.fill(box)
    canvas.box(box)
    list.draw(on: &canvas, in: box.inset(rows: 1, columns: 1))
  }

  private func drawHelp(on canvas: inout Canvas, in rect: Rect) {
    guard let field = focused else { return }
    canvas.drawWrapped(help(field), in: rect, role: .dim)
  }

  /// What a field says of itself, else how a value of its list is chosen.
  private func help(_ field: FormField<ID>) -> String {
    guard field.help.isEmpty, picking == nil, let howToChoose = field.kind.howToChoose else {
      return field.help
    }
    return howToChoose
  }
}
