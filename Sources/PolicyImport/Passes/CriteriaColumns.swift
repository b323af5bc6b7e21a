/// Takes a laid-out table apart whose columns hold criteria: `Drug   Criteria   Duration`.
///
/// A cell takes several lines, side by side with those of its neighbours. Its lines become lines of their own, below one
/// that names the row, and what the last column says about time follows them.
struct CriteriaColumns {
  private let lines: [Line]
  private let cues: Cues
  private var taken: [Line] = []

  /// The lines with such tables taken apart; the same lines where there are none.
  static func apart(in lines: [Line], cues: Cues) -> [Line] {
    var tables = CriteriaColumns(lines: lines, cues: cues)
    var next = 0
    for index in lines.indices where index >= next && lines[index].form.contains(.columnGap) {
      guard let (columns, first) = tables.table(at: index) else { continue }
      let end = tables.end(startingAt: first, columns)
      guard end > first + 1 || first > index, tables.holdsList(first..<end, columns) else { continue }
      tables.taken += lines[next..<index]
      tables.take(first..<end, columns)
      next = end
    }
    return next == 0 ? lines : tables.taken + lines[next...]
  }

  private init(lines: [Line], cues: Cues) {
    self.lines = lines
    self.cues = cues
  }

  /// The columns of a table that begins with a line, and its first row: behind its head, or where a name that takes
  /// several lines stands beside a sentence of approval and its list.
  private func table(at index: Int) -> (columns: Columns, first: Int)? {
    if let columns = Self.columns(of: lines[index], cues.headings) { return (columns, index + 1) }
    let cells = cells(of: lines[index])
    guard cells.count == 2, LineShape.isLaidOut(lines[index].text), Endings.opensList(cells[1].text),
      index + 1 < lines.count, lines[index + 1].blanksBefore == 0, startsList(cells[1].text)
    else { return nil }
    let below = self.cells(of: lines[index + 1])
    let columns = Columns(name: lines[index].indent, criteria: cells[1].column)
    guard below.count > 1, abs(below[0].column - columns.name) <= 2, columns.place(of: below[1].column) == 1
    else {
      return nil
    }
    return (columns, index)
  }

  private func startsList(_ sentence: Bytes) -> Bool { Heads(cues: cues).isApproval(sentence) }

  /// Where the columns stand on the page.
  private struct Columns {
    var name: Int
    var criteria: Int
    var duration: Int?

    /// The column a cell belongs to, as an index from the left.
    func place(of column: Int) -> Int {
      if let duration, column >= duration - 2 { return 2 }
      return column >= criteria - 2 ? 1 : 0
    }
  }

  private static func columns(of head: Line, _ headings: Headings) -> Columns? {
    let cells = Cells.split(head.text)
    guard (2...3).contains(cells.count), LineShape.isLaidOut(head.text),
      cells.allSatisfy({ $0.text.split(separator: .space).count <= 5 }),
      CriteriaTable.announcesCriteria(cells[1].text)
    else { return nil }
    guard cells.count == 3 else {
      return Columns(name: head.indent, criteria: head.indent + cells[1].column)
    }
    guard headings.role(of: cells[2].text)?.role == .durations else { return nil }
    return Columns(
      name: head.indent, criteria: head.indent + cells[1].column, duration: head.indent + cells[2].column)
  }

  /// The line behind the table: one that starts left of its criteria and has nothing beside it, or stands off.
  private func end(startingAt first: Int, _ columns: Columns) -> Int {
    var end = first
    while end < min(first + 400, lines.count), lines[end].blanksBefore <= 2, lines[end].headingLevel == nil {
      let line = lines[end]
      let isNameOnly = columns.place(of: line.indent) == 0 && Cells.split(line.text).count == 1
      if isNameOnly, line.blanksBefore > 0 || line.end > columns.criteria { break }
      end += 1
    }
    return end
  }

  /// Whether a row begins with its name and, beside it, a criterion with a label.
  private func holdsList(_ rows: Range<Int>, _ columns: Columns) -> Bool {
    rows.contains { index in
      let cells = cells(of: lines[index])
      return cells.first.map { columns.place(of: $0.column) == 0 } ?? false
        && cells.contains { columns.place(of: $0.column) == 1 && !Label.readings(of: $0.text[...]).isEmpty }
    }
  }

  private func cells(of line: Line) -> [Cells.Cell] {
    Cells.split(line.text).map { Cells.Cell(text: $0.text, column: line.indent + $0.column) }
  }

  /// Whether a line with a name begins a row, and is not the rest of a name beside the criteria of its row.
  private func startsRow(_ cells: [Cells.Cell], _ line: Line, _ columns: Columns, behind last: Line?) -> Bool
  {
    guard cells.count > 1, columns.place(of: cells[0].column) == 0 else { return false }
    guard let last else { return true }
    let text = cells[1].text
    if line.blanksBefore > 0 || startsList(text) { return true }
    let isFirst = Label.readings(of: text[...]).contains { $0.ordinal == 1 && !$0.style.isBullet }
    return isFirst && !Endings.opensList(last.text)
  }

  private mutating func take(_ rows: Range<Int>, _ columns: Columns) {
    var name: Line?
    var criteria: [Line] = []
    var time: Line?
    func closed() -> [Line] { [name].compactMap { $0 } + criteria + [time].compactMap { $0 } }
    for index in rows {
      let line = lines[index]
      let cells = cells(of: line)
      let startsRow = startsRow(cells, line, columns, behind: criteria.last)
      if startsRow {
        taken += closed()
        (name, criteria, time) = (nil, [], nil)
      }
      for place in 0...2 {
        let parts = cells.filter { columns.place(of: $0.column) == place }
        guard let first = parts.first else { continue }
        let words = Bytes(parts.map(\.text).joined(separator: [.space]))
        switch place {
        case 0: name = name?.extended(by: words) ?? line.part(words, indent: columns.name, blanksBefore: 1)
        case 1:
          criteria.append(
            line.part(words, indent: first.column, blanksBefore: startsRow ? 0 : line.blanksBefore))
        default:
          time =
            time?.extended(by: words)
            ?? line.part(Bytes("Approval duration: ".utf8) + words, indent: columns.criteria, blanksBefore: 1)
        }
      }
    }
    taken += closed()
  }
}

extension Line {
  /// A part of the line as a line of its own.
  fileprivate func part(_ words: Bytes, indent: Int, blanksBefore: Int) -> Line {
    Line(
      number: number, span: span, indent: indent, text: words, form: LineForm(of: words[...]),
      blanksBefore: blanksBefore)
  }

  fileprivate func extended(by words: Bytes) -> Line {
    part(Prose.joined(text, words), indent: indent, blanksBefore: blanksBefore)
  }
}
