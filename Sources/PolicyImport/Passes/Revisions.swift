/// Reads the rows of a revision log, whatever the order of its columns: a row starts where a date stands.
struct Revisions {
  private struct Row {
    var text = Bytes()
    var dates: [String] = []
    var span: Range<Int>
  }

  private var rows: [Row] = []
  /// The column of the words that say what changed.
  private var column = 0
  /// The column whose head says that it tells the changes.
  private var headColumn: Int?
  /// Whether text that belongs to no row has begun.
  private var isOver = false

  /// The rows of the lines below a heading.
  static func read(_ lines: ArraySlice<Line>, below heading: Line, layout: Layout) -> [OutlineRevision] {
    var revisions = Revisions()
    let lines = withoutRepeatedHeads(lines, heading)
    let isTable = lines.contains { line in
      let cells = line.cells.filter { !$0.isEmpty }
      return cells.count > 1 && cells.contains { PrintedDate.isDate($0) }
    }
    if isTable {
      for line in lines { revisions.takeRow(line, gap: layout.gap(before: line)) }
    } else if let columns = RevisionColumns(lines) {
      revisions.rows = columns.rows.map { Row(text: $0.words, dates: $0.dates, span: columns.span) }
    } else {
      revisions.takeStream(lines)
    }
    let leadsWithApproval = ([heading] + lines.prefix(6)).contains { headsApprovalFirst($0) }
    return revisions.rows.filter { !$0.dates.isEmpty && !$0.text.isEmpty }.map { row in
      let dates = leadsWithApproval && row.dates.count > 1 ? [row.dates[1], row.dates[0]] : row.dates
      return OutlineRevision(
        text: row.text.string, date: dates.first, approval: dates.count > 1 ? dates[1] : nil, span: row.span)
    }
  }

  /// `Approved Date     Effective Date`: whether the first of two columns of dates is that of approvals.
  private static func headsApprovalFirst(_ line: Line) -> Bool {
    let dates = line.cells.filter { dateWord.ends($0) }.map { Folded($0).words }
    return dates.count > 1 && namesApproval(dates[0]) && !namesApproval(dates[1])
  }

  private static let dateWord = Folded("date")

  private static func namesApproval(_ head: [String]) -> Bool {
    head.contains { $0.hasPrefix("approv") || $0 == "board" || $0 == "committee" }
      || head.starts(with: ["p", "t"])
  }

  /// Where the table goes on, the heads of its columns can stand once more.
  private static func withoutRepeatedHeads(_ lines: ArraySlice<Line>, _ heading: Line) -> ArraySlice<Line> {
    let words = heading.prose
    guard lines.contains(where: { hasWords($0, words) }) else { return lines }
    let heads =
      [heading]
      + lines.prefix { line in
        !line.cells.contains { PrintedDate.isDate($0) } && isColumnHead(line.text)
      }
    var kept = lines.prefix(heads.count - 1)
    var expected = 0
    for line in lines.dropFirst(heads.count - 1) {
      if expected < heads.count, hasWords(line, heads[expected].prose) {
        expected += 1
      } else if hasWords(line, words) {
        expected = 1
      } else {
        expected = 0
        kept.append(line)
      }
    }
    return kept
  }

  private static func hasWords(_ line: Line, _ words: Bytes) -> Bool {
    // Cleaning leaves a letter in front where it is.
    if let first = line.text.first, first.isLetter, first != words.first { return false }
    return line.prose == words
  }

  private mutating func takeRow(_ line: Line, gap: Int) {
    let cells = Cells.split(line.text).filter { !$0.text.isEmpty }
    let dates = cells.filter { PrintedDate.isDate($0.text) }.map { $0.text.string }
    let words = cells.filter { !PrintedDate.isDate($0.text) }
    guard !dates.isEmpty else {
      if rows.isEmpty { headColumn = words.first { Self.namesChanges($0.text) }?.column }
      goOn(words, line, gap: gap)
      return
    }
    let named = words.first { $0.column == headColumn && !LineShape.isLaidOut(line.text) }
    let longest = named ?? words.max { $0.text.count < $1.text.count }
    var row = Row(dates: dates, span: line.span)
    if let longest {
      column = line.indent + longest.column
      Prose.append(Prose.cleaned(longest.text), to: &row.text)
    }
    rows.append(row)
    isOver = false
  }

  private static func namesChanges(_ head: Bytes) -> Bool {
    let words = Folded(head).words
    return words.contains {
      ["summary", "changes", "change", "description", "revisions", "details"].contains($0)
    }
  }

  /// A line without a date goes on with the row above.
  private mutating func goOn(_ words: [Cells.Cell], _ line: Line, gap: Int) {
    guard let last = rows.indices.last else { return }
    let nearest = words.min { abs(line.indent + $0.column - column) < abs(line.indent + $1.column - column) }
    guard let nearest else { return }
    if gap > 0, !(nearest.text.first?.isLower ?? false) { isOver = true }
    // The columns of the next page need not stand where those of this page stood.
    if line.startsPage, words.count == 1, nearest.text.contains(.space) {
      column = line.indent + nearest.column
    }
    guard !isOver, abs(line.indent + nearest.column - column) <= 12 else { return }
    Prose.append(Prose.cleaned(nearest.text), to: &rows[last].text)
    rows[last].span = rows[last].span.lowerBound..<line.span.upperBound
  }

  /// Where extraction put every cell on a line of its own, dates follow their text, or precede it throughout.
  private mutating func takeStream(_ lines: ArraySlice<Line>) {
    var datesFirst: Bool?
    var text: (words: Bytes, start: Int)?
    // Without anything between the two only the form of all rows tells that a date begins each.
    let datesLead =
      lines.count { Self.dateInFront(of: $0.text) != nil } > 0
      && !lines.contains { PrintedDate.isDate($0.text) }
    for line in lines {
      if let (date, words) = Self.leadingDate(of: line.text)
        ?? (datesLead ? Self.dateInFront(of: line.text) : nil)
      {
        rows.append(Row(text: words, dates: [date], span: line.span))
        datesFirst = true
      } else if datesFirst != true, let (words, dates) = Self.datesBehind(line.text) {
        var row = Row(
          text: text?.words ?? [], dates: dates,
          span: (text?.start ?? line.span.lowerBound)..<line.span.upperBound)
        Prose.append(words, to: &row.text)
        rows.append(row)
        text = nil
        datesFirst = false
      } else if PrintedDate.isDate(line.text) {
        datesFirst = datesFirst ?? (text == nil)
        if let words = text, datesFirst == false {
          rows.append(
            Row(text: words.words, dates: [line.text.string], span: words.start..<line.span.upperBound))
          text = nil
        } else if datesFirst == false, let last = rows.indices.last {
          rows[last].dates.append(line.text.string)
        } else {
          rows.append(Row(dates: [line.text.string], span: line.span))
        }
      } else if text == nil, Self.isColumnHead(line.text) {
        continue
      } else if let last = rows.indices.last, datesFirst == true || (text == nil && goesOn(line)) {
        Prose.append(Prose.cleaned(line.text), to: &rows[last].text)
        rows[last].span = rows[last].span.lowerBound..<line.span.upperBound
      } else {
        var held = text ?? ([], line.span.lowerBound)
        text = nil
        Prose.append(Prose.cleaned(line.text), to: &held.words)
        text = held
      }
    }
  }

  /// `• 05/17/2024 – Annual review`: a date and a dash before the words.
  private static func leadingDate(of text: Bytes) -> (String, Bytes)? {
    var text = text[...]
    if let label = Label.readings(of: text).first, label.style.isBullet {
      text = text.dropFirst(label.length)
    }
    let ends = text.indices.prefix(24).filter { text[$0].isSpace || text[$0] == .colon }.prefix(4)
    // `March 2025:` and `May 1, 2025 –` are dates of several words.
    guard let end = ends.first(where: { PrintedDate.isDate(Bytes(text[..<$0])) }) else { return nil }
    var rest = text[end...].trimmed()
    for dash: StaticString in ["–", "—", "-", ":"] where rest.hasPrefix(dash) {
      rest = rest.dropFirst(dash.utf8CodeUnitCount).trimmed()
      return (text[..<end].string, Prose.cleaned(rest))
    }
    return nil
  }

  /// `6/2022 Annual review.`: a date, and the words of its row.
  private static func dateInFront(of text: Bytes) -> (String, Bytes)? {
    let ends = text.indices.prefix(20).filter { text[$0].isSpace }.prefix(3)
    guard let end = ends.last(where: { PrintedDate.isDate(Bytes(text[..<$0])) }) else { return nil }
    let words = Prose.cleaned(text[end...].trimmed())
    return words.first?.isUpper ?? false ? (text[..<end].string, words) : nil
  }

  /// `Policy created 10.12.21 11.21`: the words of a row, and one or two dates in numbers.
  private static func datesBehind(_ text: Bytes) -> (Bytes, [String])? {
    var words = text.split(separator: .space)
    var dates: [String] = []
    while words.count > 1, dates.count < 2, let last = words.last, last.first?.isDigit ?? false,
      PrintedDate.isDate(Bytes(last))
    {
      dates.insert(last.string, at: 0)
      words.removeLast()
    }
    guard let last = words.last, !dates.isEmpty, !isJoined(last), FieldNames.read(text) == nil else {
      return nil
    }
    return (Prose.cleaned(Bytes(words.joined(separator: [.space]))), dates)
  }

  /// Whether a word says that the date behind it is part of its sentence.
  private static func isJoined(_ word: ArraySlice<UInt8>) -> Bool {
    if word.last == .comma || word.last == .colon { return true }
    return [
      "on", "of", "in", "from", "to", "effective", "date", "date:", "since", "until", "by", "and", "through",
    ]
    .contains(
      word.map(\.lowered).string)
  }

  /// Whether a line behind the dates of a row is the rest of its words: the row's words or the line's are no whole text.
  private func goesOn(_ line: Line) -> Bool {
    guard let words = rows.last?.text else { return false }
    return line.text.first?.isLower ?? false || CutOff.endsOpen(words)
  }

  /// Whether a line is the head of a column.
  static func isColumnHead(_ text: Bytes) -> Bool {
    let words = Folded(text).words
    let heads: Set<String> = [
      "date", "approval", "p", "t", "reviews", "revisions", "and", "approvals", "summary", "of", "changes",
      "type",
      "revision", "description", "change", "action", "effective", "version",
    ]
    return words.allSatisfy { heads.contains($0) }
  }
}
