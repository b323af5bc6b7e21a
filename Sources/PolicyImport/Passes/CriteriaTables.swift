/// Finds the tables among the lines of a Markdown document whose cells hold criteria, each with its first row.
struct CriteriaTables {
  let headings: Headings
  private var table: CriteriaTable?
  /// The line behind the table at hand.
  private var end = 0
  /// The level of the headings that its rows become.
  private var level = 2

  init(headings: Headings) { self.headings = headings }

  /// What a row of a table becomes; nil where it stays a row.
  ///
  /// - Parameter heading: the heading above, below which the uses that the table names are headings.
  mutating func parts(
    ofLine index: Int, _ row: ArraySlice<UInt8>, below heading: Line?, of source: SourceText
  ) -> [TablePart]? {
    if index >= end {
      begin(at: index, below: heading, of: source)
      level = min(6, (heading?.headingLevel ?? 1) + 1)
    }
    guard let table else { return nil }
    if Lines.isRule(Array(row)) { return [] }
    return table.parts(of: row, headings: headings).map { TablePart(part: $0, level: level) }
  }

  private mutating func begin(at first: Int, below heading: Line?, of source: SourceText) {
    var rows: [ArraySlice<UInt8>] = []
    end = first
    while end < source.lineStarts.count, rows.count < 400 {
      let row = Lines.inked(Lines.range(ofLine: end, in: source), of: source.bytes)
      guard row.first == UInt8(ascii: "|") else { break }
      if !Lines.isRule(Array(row)) { rows.append(row) }
      end += 1
    }
    end = max(end, first + 1)
    let isAboutTime = heading.map { headings.role(of: $0.text)?.role == .durations } ?? false
    table = isAboutTime ? nil : CriteriaTable(rows, headings: headings)
  }
}

/// A line that a cell of a table becomes.
struct TablePart {
  let part: CriteriaTable.Part
  let level: Int

  /// The columns by which the lines of a cell stand in.
  private static let indent = 2

  func line(number: Int, blanksBefore: Int, markup: Markup) -> Line {
    switch part {
    case .heading(let cell):
      var line = line(cell, Self.words(cell, markup), number: number, blanksBefore: max(1, blanksBefore))
      line.headingLevel = level
      return line
    case .labelled(let label, let cell):
      return line(
        cell, label + [.space] + Self.words(cell, markup), number: number, indent: Self.indent)
    case .line(let cell, let indent):
      return line(cell, Self.words(cell, markup), number: number, indent: Self.indent + indent)
    case .duration(let cell):
      let words = Bytes("Approval duration: ".utf8) + Self.words(cell, markup)
      return line(cell, words, number: number, blanksBefore: 1)
    case .answer(let answer, let cell):
      var line = line(cell, answer + Self.words(cell, markup), number: number)
      line.isAnswer = true
      return line
    case .rest(let cell):
      return line(cell, Bytes("| ".utf8) + Self.words(cell, markup), number: number)
    }
  }

  private func line(
    _ cell: ArraySlice<UInt8>, _ words: Bytes, number: Int, indent: Int = 0, blanksBefore: Int = 0
  ) -> Line {
    Line(
      number: number, span: cell.startIndex..<cell.endIndex, indent: indent, text: words,
      form: LineForm(of: words[...]), blanksBefore: blanksBefore)
  }

  private static func words(_ cell: ArraySlice<UInt8>, _ markup: Markup) -> Bytes {
    let words = markup.plain(cell).text
    return words.isEmpty ? Bytes(cell) : words
  }
}
