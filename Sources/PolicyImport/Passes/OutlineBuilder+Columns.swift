extension OutlineBuilder {
  /// The cell of a row whose sentence goes on in the lines below, at its own column: a table of uses and their criteria.
  func cellWithText(of line: Line) -> Cells.Cell? {
    guard readsCriteria, LineShape.isLaidOut(line.text), lineIndex + 1 < tree.lines.count else { return nil }
    let next = tree.lines[lineIndex + 1]
    if let cell = sentenceBesideName(of: line, above: next) { return cell }
    guard next.blanksBefore == 0, !LineShape(next).isRow else { return nil }
    return Cells.split(line.text).dropFirst().first { cell in
      guard abs(line.indent + cell.column - next.indent) <= 1 else { return false }
      return Endings.opensList(cell.text) || (LineShape(next).startsLower && !Endings.isFinished(cell.text))
    }
  }

  /// `QL      The quantity will be approved when all of the following are met:`, with the list below it.
  private func sentenceBesideName(of line: Line, above next: Line) -> Cells.Cell? {
    let cells = Cells.split(line.text)
    guard cells.count == 2, cells[0].text.count <= 16, Endings.opensList(cells[1].text), !next.labels.isEmpty,
      next.indent + 1 >= line.indent + cells[1].column, Heads(cues: cues).isApproval(cells[1].text)
    else { return nil }
    return cells[1]
  }

  /// `PA      Initial Evaluation`: a heading of criteria beside the short name of a part, whose text stands below it.
  func headingInColumn(of line: Line, _ shape: LineShape) -> (cell: Bytes, role: Role)? {
    guard shape.isRow, LineShape.isLaidOut(line.text), lineIndex + 1 < tree.lines.count else { return nil }
    let cells = Cells.split(line.text)
    guard cells.count == 2, cells[0].text.count <= 16,
      tree.lines[lineIndex + 1].indent + 1 >= line.indent + cells[1].column,
      let (role, isWhole) = cues.headings.role(of: cells[1].text), isWhole, role.kind != nil
    else { return nil }
    return (Bytes(cells[1].text), role)
  }

  /// Whether the part at hand may hold criteria: no heading says that it is something else.
  private var readsCriteria: Bool {
    switch tree[container].role {
    case nil, .criteria, .kind: true
    case .region, .coding, .revisions, .indications, .dosing, .durations: false
    }
  }

  /// The first cell names the use, and the text starts a paragraph at its column; what else stands in the row stays a row.
  mutating func appendColumn(_ cell: Cells.Cell, of line: Line) {
    let cells = Cells.split(line.text)
    open = nil
    // The short name of a part, all in capitals, names no use.
    if let first = cells.first, first.text.count > 4 || !first.text.allSatisfy(\.isUpper) {
      append(.paragraph, line, text: Prose.cleaned(first.text))
    }
    for other in cells.dropFirst() where other.column != cell.column {
      append(.row, line, text: Prose.cleaned(other.text))
    }
    append(.paragraph, line, text: Prose.cleaned(cell.text), indent: line.indent + cell.column)
    pending = open
  }
}
