/// Takes a laid-out table apart whose columns hold criteria: `Drug   Criteria   Duration`.
///
/// A cell takes several lines, side by side with those of its neighbours. Its lines become lines of their own, below one
/// that names the row, and what the last column says about time follows them.
struct CriteriaColumns {
  private let lines: [Line]
  private let headings: Headings
  private var taken: [Line] = []

  /// The lines with such tables taken apart; the same lines where there are none.
  static func apart(in lines: [Line], headings: Headings) -> [Line] {
    let heads = lines.indices.filter {
      lines[$0].form.contains(.columnGap) && columns(of: lines[$0], headings) != nil
    }
    guard !heads.isEmpty else { return lines }
    var tables = CriteriaColumns(lines: lines, headings: headings)
    var next = 0
    for head in heads where head >= next {
      guard let columns = columns(of: lines[head], headings) else { continue }
      let end = tables.end(of: head, columns)
      guard end > head + 1, tables.holdsList(head + 1..<end, columns) else { continue }
      tables.taken += lines[next..<head]
      tables.take(head + 1..<end, columns)
      next = end
    }
    tables.taken += lines[next...]
    return tables.taken
  }

  private init(lines: [Line], headings: Headings) {
    self.lines = lines
    self.headings = headings
  }

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
  private func end(of head: Int, _ columns: Columns) -> Int {
    var end = head + 1
    while end < lines.count, lines[end].blanksBefore <= 2, lines[end].headingLevel == nil {
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

  private mutating func take(_ rows: Range<Int>, _ columns: Columns) {
    var name: Line?
    var criteria: [Line] = []
    var time: Line?
    func closed() -> [Line] { [name].compactMap { $0 } + criteria + [time].compactMap { $0 } }
    for index in rows {
      let line = lines[index]
      let cells = cells(of: line)
      let startsRow = cells.count > 1 && cells.first.map { columns.place(of: $0.column) == 0 } ?? false
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
