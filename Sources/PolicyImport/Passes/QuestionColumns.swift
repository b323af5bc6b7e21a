/// The columns of a table of questions in laid-out text: the question behind its number, and the answers beside it.
struct QuestionColumns {
  /// The label of the row by which the table was found.
  let label: Label
  /// The column at which the labels stand.
  let indent: Int
  /// The columns of the answers, from left to right; a page can shift them.
  private var answers: [Int]

  /// The columns of a row; nil where no answer stands beside its question.
  init?(of line: Line, label: Label) {
    let answers = Self.answers(beside: line, label)
    guard !answers.isEmpty else { return nil }
    self.label = label
    indent = line.indent
    self.answers = answers
  }

  private static func answers(beside line: Line, _ label: Label) -> [Int] {
    cells(of: line, behind: label.length).dropFirst()
      .filter { AnswerStep.opening(of: $0.text[...]) != nil }.map(\.column)
  }

  /// The cells of a line with their columns on the page.
  private static func cells(of line: Line, behind start: Int) -> [Cells.Cell] {
    let offset = line.indent + line.text[..<start].width
    return Cells.split(Bytes(line.text[start...])).map {
      Cells.Cell(text: $0.text, column: offset + $0.column)
    }
  }

  /// The label of the row that a line starts, if the row can follow the one before.
  func label(of line: Line, behind ordinal: Int?) -> Label? {
    guard abs(line.indent - indent) <= 2 else { return nil }
    return line.labels.first { next in
      next.style == label.style && (ordinal.map { next.ordinal == $0 + 1 } ?? true)
    }
  }

  /// Whether a line belongs to the row above it: it stands behind the labels and starts no row.
  func goesOn(_ line: Line, behind ordinal: Int) -> Bool {
    label(of: line, behind: ordinal) == nil && line.indent > indent + 1 && line.blanksBefore <= 2
  }

  /// The lines a row becomes: one for the question, one for each answer.
  mutating func row(_ lines: ArraySlice<Line>, label: Label) -> [Line] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let own = Self.answers(beside: first, label)
    if !own.isEmpty { answers = own }
    var question = Bytes()
    var answered = [Bytes](repeating: [], count: answers.count)
    for line in lines {
      for cell in Self.cells(of: line, behind: line.number == first.number ? label.length : 0) {
        let text = Prose.cleaned(cell.text)
        if let place = answers.lastIndex(where: { cell.column >= $0 - 3 }) {
          Prose.append(text, to: &answered[place])
        } else {
          Prose.append(text, to: &question)
        }
      }
    }
    let head = first.with(Bytes(label.printed.utf8) + [.space] + question, upTo: last)
    return [head]
      + answered.filter { !$0.isEmpty }.map { text in
        var line = first.with(text, upTo: last)
        line.isAnswer = true
        return line
      }
  }
}
