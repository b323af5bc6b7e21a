/// Takes a Markdown table apart whose cells hold criteria: what names the use becomes a heading, each line of a cell a
/// line of its own.
struct CriteriaTable {
  /// What a cell, or a part of one, becomes.
  enum Part {
    case heading(ArraySlice<UInt8>)
    /// A line behind the label that stands in a cell of its own.
    case labelled(Bytes, ArraySlice<UInt8>)
    /// A line, indented by as many columns.
    case line(ArraySlice<UInt8>, indent: Int)
    case duration(ArraySlice<UInt8>)
    /// What follows from an answer to the question before it, behind the answer where it heads the column.
    case answer(Bytes, ArraySlice<UInt8>)
    /// A cell that is none of these.
    case rest(ArraySlice<UInt8>)
  }

  private let criteria: Int?
  private let duration: Int?
  private let isList: Bool
  /// Whether the rows are questions with their answers beside them.
  private let holdsQuestions: Bool
  /// Whether the last two columns say what follows from yes and from no.
  private let answersInColumns: Bool

  /// The table whose rows these are; nil where none of them holds criteria.
  init?(_ rows: [ArraySlice<UInt8>], headings: Headings) {
    let cells = rows.map(Self.cells)
    guard let head = cells.first(where: { $0.contains { $0.contains(where: \.isLetter) } }) else {
      return nil
    }
    criteria = head.firstIndex { Self.announcesCriteria(Self.plain($0)) }
    duration = head.firstIndex { headings.role(of: Self.plain($0))?.role == .durations }
    let column = criteria
    isList = column == 0
    answersInColumns = head.count > 2 && AnswerColumns.areAnswers(head.suffix(2).map { Self.plain($0) })
    holdsQuestions =
      answersInColumns
      || cells.contains { row in
        row.dropFirst().count { AnswerStep.opening(of: Self.plain($0)[...]) != nil } > 1
      }
    let holdsLists = cells.contains { row in
      guard let column, row.indices.contains(column) else { return false }
      return isList
        ? !Label.readings(of: Self.plain(row[column])[...]).isEmpty
        : Self.lines(of: row[column]).count > 1 || (column > 0 && Self.label(of: row[column - 1]) != nil)
    }
    guard holdsLists || holdsQuestions else { return nil }
  }

  /// What a row becomes, in the order in which it is read; empty where it stays a row.
  func parts(of row: ArraySlice<UInt8>, headings: Headings) -> [Part] {
    let cells = Self.cells(of: row)
    let used = cells.indices.filter { !cells[$0].isEmpty }
    if answersInColumns, let parts = questionWithColumns(cells) { return parts }
    if holdsQuestions { return question(used.map { cells[$0] }, headings: headings) }
    if let criteria, used.contains(criteria), Self.announcesCriteria(Self.plain(cells[criteria])) {
      return isList ? [.heading(cells[criteria])] : used.map { .rest(cells[$0]) }
    }
    var parts: [Part] = []
    if let criteria, used.contains(criteria) {
      var lines = Self.lines(of: cells[criteria])
      if !isList, let name = used.first, name < criteria {
        if let label = Self.label(of: cells[name]), let first = lines.first {
          parts.append(.labelled(label, first.text))
          lines = lines.dropFirst().map { ($0.text, $0.indent + 2) }
        } else {
          parts.append(.heading(cells[name]))
        }
      }
      parts += lines.map { .line($0.text, indent: $0.indent) }
    }
    for place in used where place != criteria && (criteria == nil || isList || place > 0) {
      let isTime = place == duration && Amount(in: Self.plain(cells[place])) != nil
      parts.append(isTime ? .duration(cells[place]) : .rest(cells[place]))
    }
    return parts
  }

  /// A row with a number, a question, and what follows from each answer.
  private func questionWithColumns(_ cells: [ArraySlice<UInt8>]) -> [Part]? {
    guard cells.count > 2, let first = cells.first else { return nil }
    let answers = cells.suffix(2)
    if AnswerColumns.areAnswers(answers.map { Self.plain($0) }) { return [] }
    var parts: [Part] = []
    if cells.count > 3, let label = Self.label(of: first) {
      parts = [.labelled(label, cells[1])]
    } else if !Label.readings(of: Self.plain(first)[...]).isEmpty {
      parts = [.line(first, indent: 0)]
    } else {
      return nil
    }
    return parts + zip(["Yes: ", "No: "], answers).map { .answer(Bytes($0.utf8), $1) }
  }

  /// A row with a question and its answers; a row of one cell without a number heads those below it.
  private func question(_ cells: [ArraySlice<UInt8>], headings: Headings) -> [Part] {
    guard let first = cells.first else { return [] }
    if Label.readings(of: Self.plain(first)[...]).isEmpty {
      return cells.count == 1 && headings.role(of: Self.plain(first)) != nil
        ? [.heading(first)] : cells.map { .rest($0) }
    }
    return Self.lines(of: first).map { .line($0.text, indent: $0.indent) }
      + cells.dropFirst().map { .answer([], $0) }
  }

  /// Whether the head of a column says that criteria stand below it.
  static func announcesCriteria(_ cell: Bytes) -> Bool {
    let words = Folded(cell).words
    guard (1...6).contains(words.count) else { return false }
    return words.contains { ["criteria", "criterion", "requirements", "requirement"].contains($0) }
      || words == ["medical", "necessity"]
  }

  /// The label that is all a cell holds: `1`, `a.`
  private static func label(of cell: ArraySlice<UInt8>) -> Bytes? {
    let text = plain(cell)
    guard text.count <= 4, let last = text.last else { return nil }
    let label = last.isLetter || last.isDigit ? text + [.dot] : text
    return Label.readings(of: (label + Array(" x".utf8))[...]).isEmpty ? nil : label
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let bar = UInt8(ascii: "|")
    var cells = row.split(separator: bar, omittingEmptySubsequences: false).map { $0.trimmed() }
    if row.first == bar { cells.removeFirst() }
    if row.last == bar, !cells.isEmpty { cells.removeLast() }
    return cells
  }

  /// The lines of a cell, with the columns by which spaces that don't break indent them.
  private static func lines(of cell: ArraySlice<UInt8>) -> [(text: ArraySlice<UInt8>, indent: Int)] {
    var lines: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    var at = start
    while at < cell.endIndex {
      if cell[at] == UInt8(ascii: "<"), let tag = HTMLTag(in: cell, at: at), cell[(at + 1)...].hasPrefix("br")
      {
        lines.append(cell[start..<at])
        start = tag.end
        at = tag.end
      } else {
        at += 1
      }
    }
    lines.append(cell[start...])
    return lines.compactMap { line in
      var text = line
      var indent = 0
      while true {
        if text.hasPrefix("&nbsp;") {
          text = text.dropFirst(6)
        } else if text.hasPrefix("\u{A0}") {
          text = text.dropFirst(2)
        } else if text.first?.isSpace ?? false {
          text = text.dropFirst()
        } else {
          break
        }
        indent += 1
      }
      return text.isEmpty ? nil : (text.trimmed(), indent)
    }
  }

  private static func plain(_ cell: ArraySlice<UInt8>) -> Bytes { Markup(isMarkdown: true).plain(cell).text }
}
