/// Puts the rows of tables of questions together: a numbered question, and beside or below it what follows from each
/// answer.
///
/// Laid-out text prints a question and its answers side by side over several lines. They become one line for the question
/// and one for each answer.
struct QuestionRows {
  private let lines: [Line]
  private var joined: [Line] = []
  /// The line behind the last one taken.
  private var next = 0

  /// The lines with such rows put together; the same lines where there are none.
  static func joined(in lines: [Line]) -> [Line] {
    let answers = lines.indices.filter { !isOnlyWords(lines, $0) && holdsAnswer(lines[$0]) }
    guard !answers.isEmpty else { return lines }
    var rows = QuestionRows(lines)
    for index in answers where index >= rows.next { rows.takeAnswer(at: index) }
    rows.copy(upTo: lines.count)
    return rows.joined
  }

  private init(_ lines: [Line]) {
    self.lines = lines
    joined.reserveCapacity(lines.count)
  }

  private mutating func takeAnswer(at index: Int) {
    let line = lines[index]
    if line.isAnswer { return }
    if let label = line.labels.first, !label.style.isBullet {
      guard let table = QuestionColumns(of: line, label: label) else { return }
      takeTable(table, from: firstRow(of: table, at: index))
    } else if AnswerStep.opening(of: Self.withoutBullet(line)) != nil, let question = question(above: index) {
      copy(upTo: question + 1)
      takeAnswersBelow(from: index)
    }
  }

  // MARK: Answers beside the question

  /// The first row of the table: rows above can hold what to record in place of answers.
  private func firstRow(of table: QuestionColumns, at anchor: Int) -> Int {
    var first = anchor
    var label = table.label
    var at = anchor - 1
    while at >= next, label.ordinal > 1, anchor - at < 30 {
      if let above = lines[at].labels.first(where: {
        $0.style == label.style && $0.ordinal == label.ordinal - 1
      }),
        abs(lines[at].indent - table.indent) <= 2
      {
        first = at
        label = above
      } else if lines[at].indent <= table.indent + 1 {
        break
      }
      at -= 1
    }
    return first
  }

  private mutating func takeTable(_ table: QuestionColumns, from first: Int) {
    var table = table
    copy(upTo: first)
    let head = first > 0 ? lines[first - 1].text : []
    var ordinal: Int?
    while next < lines.count {
      if let ordinal, repeats(head, at: next, behind: ordinal, table) { next += 1 }
      guard let label = table.label(of: lines[next], behind: ordinal) else { break }
      ordinal = label.ordinal
      var end = next + 1
      while end < lines.count, table.goesOn(lines[end], behind: label.ordinal) { end += 1 }
      joined += table.row(lines[next..<end], label: label)
      next = end
    }
  }

  /// Whether the heading above the table stands again where it goes on, as at the top of a page.
  private func repeats(_ head: Bytes, at index: Int, behind ordinal: Int, _ table: QuestionColumns) -> Bool {
    index + 1 < lines.count && !head.isEmpty && lines[index].text == head
      && table.label(of: lines[index + 1], behind: ordinal) != nil
  }

  // MARK: Answers below the question

  /// The line with the question that an answer on a line of its own answers.
  private func question(above index: Int) -> Int? {
    guard index > next else { return nil }
    let last = lines[index - 1]
    guard last.text.last == UInt8(ascii: "?") else { return nil }
    let start = (max(next, index - 6)..<index).last { !lines[$0].labels.isEmpty }
    return start.flatMap { lines[$0].labels.first?.style.isBullet ?? true ? nil : index - 1 }
  }

  private mutating func takeAnswersBelow(from first: Int) {
    next = first
    while next < lines.count {
      let text = Self.withoutBullet(lines[next])
      guard AnswerStep.opening(of: text) != nil else { return }
      var answer = lines[next].with(Bytes(text), upTo: lines[next])
      next += 1
      while next < lines.count, lines[next].labels.isEmpty, lines[next].text.first?.isLower ?? false {
        answer = answer.with(Prose.joined(answer.text, lines[next].prose), upTo: lines[next])
        next += 1
      }
      answer.isAnswer = true
      joined.append(answer)
    }
  }

  // MARK: Lines

  private mutating func copy(upTo end: Int) {
    guard end > next else { return }
    joined += lines[next..<end]
    next = end
  }

  private static func withoutBullet(_ line: Line) -> ArraySlice<UInt8> {
    guard let label = line.labels.first, label.style.isBullet else { return line.text[...] }
    return line.text.dropFirst(label.length)
  }

  /// Whether a line starts with a word that is no answer, and has no cells, as most lines do.
  private static func isOnlyWords(_ lines: [Line], _ index: Int) -> Bool {
    guard lines[index].labels.isEmpty, !lines[index].form.contains(.wideSpace),
      let first = lines[index].text.first
    else { return false }
    return first.isLetter && first != UInt8(ascii: "Y") && first != UInt8(ascii: "N")
  }

  /// Whether an answer starts the line or one of its cells.
  private static func holdsAnswer(_ line: Line) -> Bool {
    if AnswerStep.opening(of: withoutBullet(line)) != nil { return true }
    guard line.form.contains(.wideSpace) else { return false }
    return line.text.indices.dropFirst(2).contains { at in
      line.text[at].isUpper && line.text[at - 1] == .space && line.text[at - 2] == .space
        && AnswerStep.opening(of: line.text[at...]) != nil
    }
  }
}

extension Line {
  /// The line with other words, which reach to the end of a later line.
  func with(_ words: Bytes, upTo last: Line) -> Line {
    var line = Line(
      number: number, span: span.lowerBound..<max(span.upperBound, last.span.upperBound), indent: indent,
      text: words, form: LineForm(of: words[...]), blanksBefore: blanksBefore)
    line.startsPage = startsPage
    return line
  }
}
