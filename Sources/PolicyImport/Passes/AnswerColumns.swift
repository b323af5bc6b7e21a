/// A table of questions in laid-out text whose last columns are headed `Yes` and `No`: what follows from each answer stands
/// below the answer.
struct AnswerColumns {
  private let yes: Int
  private let no: Int
  private let indent: Int

  /// The lines with such tables taken apart: a line for each question, and one for each answer.
  static func apart(in lines: [Line]) -> [Line] {
    let heads = lines.indices.filter {
      lines[$0].form.contains(.wideSpace) && AnswerColumns(head: lines[$0]) != nil
    }
    guard !heads.isEmpty else { return lines }
    var taken: [Line] = []
    var next = 0
    for head in heads where head >= next {
      guard let columns = AnswerColumns(head: lines[head]), head + 1 < lines.count else { continue }
      taken += lines[next..<head]
      next = head + 1
      while let end = columns.end(ofRow: next, in: lines) {
        taken += columns.row(lines[next..<end])
        next = end
      }
    }
    return taken + lines[next...]
  }

  private init?(head: Line) {
    let cells = Cells.split(head.text)
    guard cells.count >= 3, LineShape.isLaidOut(head.text),
      AnswerColumns.areAnswers(cells.suffix(2).map(\.text))
    else { return nil }
    yes = head.indent + cells[cells.count - 2].column
    no = head.indent + cells[cells.count - 1].column
    indent = head.indent
  }

  /// Whether the heads of two columns are the answers a question can have.
  static func areAnswers(_ heads: [Bytes]) -> Bool {
    heads.map { Folded($0).words } == [["yes"], ["no"]]
  }

  /// A number at the start of a cell, and the words behind it.
  static func numbered(_ cell: Bytes) -> (label: Bytes, words: Bytes)? {
    let digits = cell.prefix { $0.isDigit }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = cell.dropFirst(digits.count).drop { $0 == .dot || $0 == .close }
    guard rest.isEmpty || rest.first == .space else { return nil }
    return (digits + [.dot], Bytes(rest.trimmed()))
  }

  /// The line behind the row that starts at a line; nil where none does.
  private func end(ofRow start: Int, in lines: [Line]) -> Int? {
    guard start < lines.count, abs(lines[start].indent - indent) <= 2, Self.numbered(lines[start].text) != nil
    else { return nil }
    var end = start + 1
    while end < lines.count, lines[end].blanksBefore <= 1, lines[end].indent > indent + 1 { end += 1 }
    return end
  }

  private func row(_ lines: ArraySlice<Line>) -> [Line] {
    guard let first = lines.first, let last = lines.last else { return [] }
    var words = [Bytes](repeating: [], count: 3)
    for line in lines {
      for cell in Cells.split(line.text) {
        let column = line.indent + cell.column
        let place = column >= no - 3 ? 2 : column >= yes - 3 ? 1 : 0
        Prose.append(Prose.cleaned(cell.text), to: &words[place])
      }
    }
    guard let (label, question) = Self.numbered(words[0]) else { return Array(lines) }
    let answers = [Bytes("Yes: ".utf8) + words[1], Bytes("No: ".utf8) + words[2]]
    return [first.with(label + [.space] + question, upTo: last)]
      + answers.map { answer in
        var line = first.with(answer, upTo: last)
        line.isAnswer = true
        return line
      }
  }
}
