/// A column of a list.
public struct ListColumn: Hashable, Sendable {
  /// What its head says.
  public let title: String
  /// How wide it is.
  public let width: Length
  /// Whether its text stands at the right, as numbers do.
  public let isRightAligned: Bool

  /// A column with a head.
  public init(_ title: String, _ width: Length, isRightAligned: Bool = false) {
    self.title = title
    self.width = width
    self.isRightAligned = isRightAligned
  }
}

/// The text of one row of a list.
public struct ListLine: Hashable, Sendable {
  /// A text for each column.
  public let cells: [String]
  /// The role of each column's text; columns without one are ordinary text.
  public let roles: [CellRole]
  /// The second line, drawn when the list has two lines a row.
  public let note: String
  /// How the second line is drawn.
  public let noteRole: CellRole

  /// A row with a text for each column.
  public init(_ cells: [String], roles: [CellRole] = [], note: String = "", noteRole: CellRole = .dim) {
    self.cells = cells
    self.roles = roles
    self.note = note
    self.noteRole = noteRole
  }
}

extension ListView {
  /// Draws the head and the rows that fit, and puts the terminal's cursor on the chosen row when focused.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, columns: [ListColumn], isFocused: Bool = true,
    line: (Row) -> ListLine
  ) {
    let places = rect.columns(columns.map(\.width), gap: 1)
    for (column, place) in zip(columns, places) {
      draw(column.title, on: &canvas, row: 0, in: place, column: column, role: .heading)
    }
    let height = max(1, linesPerRow)
    let page = max(1, (rect.rows - 1) / height)
    let top = scroll.top(ofPage: page, count: rows.count)
    for index in top..<min(rows.count, top + page) {
      let row = 1 + (index - top) * height
      guard row < rect.rows else { break }
      let content = line(rows[index])
      let isChosen = index == selection
      let chosenRole: CellRole = isFocused ? .focus : .selected
      if isChosen { canvas.fill(rect.below(row).top(1), role: chosenRole) }
      for (number, text) in content.cells.prefix(columns.count).enumerated() {
        let role = content.roles.indices.contains(number) ? content.roles[number] : .text
        draw(
          text, on: &canvas, row: row, in: places[number], column: columns[number],
          role: isChosen ? chosenRole : role)
      }
      if height > 1, row + 1 < rect.rows {
        canvas.draw(
          content.note, at: rect.at(row + 1, 2), width: rect.columns - 2, role: content.noteRole,
          overflow: .ellipsis)
      }
      if isChosen && isFocused { canvas.cursor = rect.at(row, 0) }
    }
  }

  private func draw(
    _ text: String, on canvas: inout Canvas, row: Int, in place: Rect, column: ListColumn, role: CellRole
  ) {
    var start = 0
    if column.isRightAligned {
      start = max(0, place.columns - displayWidth(text, charset: canvas.charset))
    }
    canvas.draw(
      text, at: place.at(row, start), width: place.columns - start, role: role, overflow: .ellipsis)
  }
}
