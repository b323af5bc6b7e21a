/// Reads the rows of coding tables.
struct Codes {
  private struct Row {
    let system: OutlineCode.System
    let code: String
    var words: Bytes
    var span: Range<Int>
    let indent: Int
  }

  private var rows: [Row] = []
  /// Whether the heading of the table names diagnoses.
  private var isDiagnosisTable = false
  /// Whether further lines can describe the last row.
  private var isOpen = false

  /// The codes of the lines of a coding part; the row that heads it can hold the first ones.
  static func read(_ lines: ArraySlice<Line>, below head: Line, layout: Layout) -> [OutlineCode] {
    var codes = Codes()
    codes.readColumnHeads(head)
    if LineShape(head).isRow { codes.take(row: head) }
    var rest = lines
    while let line = rest.first {
      if let end = codes.takeDescriptions(startingWith: rest) {
        rest = rest[end...]
      } else {
        codes.take(line, gap: layout.gap(before: line))
        rest = rest.dropFirst()
      }
    }
    return codes.rows.map { row in
      OutlineCode(system: row.system, code: row.code, description: row.words.string, span: row.span)
    }
  }

  /// `Billing code   J9999`
  private mutating func take(row line: Line) {
    for cell in Cells.split(line.text).dropFirst() {
      for word in cell.text.split(whereSeparator: { $0.isSpace || $0 == .comma || $0 == UInt8(ascii: "/") }) {
        guard let system = CodeShape.system(of: word.string, isDiagnosis: false) else { continue }
        rows.append(
          Row(system: system, code: word.string, words: [], span: line.span, indent: line.indent))
      }
    }
  }

  private mutating func take(_ line: Line, gap: Int) {
    var text = line.text[...]
    if let label = Label.readings(of: text).first, label.style.isBullet {
      text = text.dropFirst(label.length)
    }
    let cells = withoutSystem(Cells.split(Array(text)).map(\.text).filter { !$0.isEmpty })
    guard let first = cells.first else { return }
    let (code, rest) = Self.leadingCode(of: first)
    if let system = CodeShape.system(of: code, isDiagnosis: isDiagnosisTable) {
      var words = Prose.cleaned(rest)
      for cell in cells.dropFirst() { Prose.append(Prose.cleaned(cell), to: &words) }
      rows.append(Row(system: system, code: code, words: words, span: line.span, indent: line.indent))
      isOpen = true
    } else if isOpen, let last = rows.last, gap == 0 || last.words.isEmpty, goesOn(line, with: last) {
      Prose.append(Prose.cleaned(line.text), to: &rows[rows.count - 1].words)
      rows[rows.count - 1].span = last.span.lowerBound..<line.span.upperBound
    } else {
      isOpen = false
      readColumnHeads(line)
    }
  }

  /// Text extraction can print the codes first, and below the head of their column what each of them is. Gives the index
  /// of the line behind the descriptions.
  private mutating func takeDescriptions(startingWith lines: ArraySlice<Line>) -> Int? {
    guard let head = lines.first, head.firstWord == 0 || head.firstWord == Self.descriptionWord,
      Folded(head.text).words.allSatisfy({ $0 == "description" || $0 == "descriptions" })
    else { return nil }
    let bare = rows.reversed().prefix { $0.words.isEmpty }.count
    let first = lines.dropFirst().first?.number
    let column = lines.dropFirst().prefix { line in
      (line.blanksBefore == 0 || line.number == first) && !Self.namesColumns(Folded(line.text).words)
        && CodeShape.system(of: Self.leadingCode(of: line.text).0, isDiagnosis: isDiagnosisTable) == nil
    }
    guard bare > 0, let words = PrintedColumns.cells(of: Array(column), count: bare) else { return nil }
    for (row, words) in zip(rows.indices.suffix(bare), words) { rows[row].words = words }
    isOpen = false
    return column.endIndex
  }

  private static let descriptionWord = Phrases.key(ofFirstWordIn: Bytes("description".utf8)[...])

  /// `HCPCS   J9999   …`: without the cell that says what system the code is of.
  private mutating func withoutSystem(_ cells: [Bytes]) -> [Bytes] {
    guard cells.count >= 2, let system = cells.first else { return cells }
    let words = Folded(system).words
    let isDiagnosis = words.contains("icd")
    guard words.count <= 4, words.contains(where: { ["hcpcs", "cpt", "icd"].contains($0) }),
      CodeShape.system(of: Self.leadingCode(of: cells[1]).0, isDiagnosis: isDiagnosis) != nil
    else { return cells }
    isDiagnosisTable = isDiagnosis
    return Array(cells.dropFirst())
  }

  private func goesOn(_ line: Line, with row: Row) -> Bool {
    if line.indent > row.indent || line.text.first?.isLower ?? false || row.words.isEmpty { return true }
    return !Endings.isFinished(line.text) && !Self.namesColumns(Folded(line.text).words)
  }

  /// The heads of the columns say what the codes below are.
  private mutating func readColumnHeads(_ line: Line) {
    let folded = Folded(line.text)
    guard folded.wordCount <= Self.mostColumnWords else { return }
    let words = folded.words
    guard Self.namesColumns(words) else { return }
    let diagnosis = words.contains("icd") || words.contains("diagnosis")
    let procedure = words.contains("hcpcs") || words.contains("cpt") || words.contains("procedure")
    if diagnosis != procedure { isDiagnosisTable = diagnosis }
  }

  private static func namesColumns(_ words: [String]) -> Bool {
    words.count <= mostColumnWords && words.contains { columnWords.contains($0) }
  }

  /// The heads of columns have no more words than this.
  private static let mostColumnWords = 16

  private static let columnWords: Set<String> = [
    "code", "codes", "description", "icd", "hcpcs", "cpt", "diagnosis", "ndc", "procedure",
  ]

  private static func leadingCode(of cell: Bytes) -> (String, Bytes) {
    let end = cell.firstIndex { $0.isSpace || $0 == .colon || $0 == .comma || $0 == .semicolon } ?? cell.count
    var rest = cell[end...].drop { $0.isSpace || $0 == .colon || $0 == .hyphen || $0 == .comma }
    let from = cell[..<end].filter { $0 != .star }.string
    if let range = range(from: from, cell[end...]) { return range }
    if rest.hasPrefix("–") || rest.hasPrefix("—") { rest = rest.dropFirst(3) }
    return (from, Array(rest.trimmed()))
  }

  /// `K50.00 - K50.919`: a range printed with spaces around its dash, without them, and the words behind it.
  private static func range(from first: String, _ rest: ArraySlice<UInt8>) -> (String, Bytes)? {
    let text = rest.trimmed()
    let dash = text.first == .hyphen ? 1 : text.hasPrefix("–") ? 3 : 0
    guard dash > 0, rest.first == .space else { return nil }
    let behind = text.dropFirst(dash).trimmed()
    let last = behind.prefix { $0.isWordPart || $0 == .dot }
    guard last.contains(where: \.isDigit) else { return nil }
    for isDiagnosis in [false, true] {
      guard let system = CodeShape.system(of: first, isDiagnosis: isDiagnosis),
        CodeShape.system(of: last.string, isDiagnosis: isDiagnosis) == system
      else { continue }
      return (first + "-" + last.string, Bytes(behind.dropFirst(last.count).trimmed()))
    }
    return nil
  }
}
