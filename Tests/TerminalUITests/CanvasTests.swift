import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  @Test(arguments: [
    ("hello", 0, 10, "hello"), ("hello", 0, 3, "hel"), ("hello", 7, 10, "       hel"), ("hello", 10, 5, ""),
    ("hello", -1, 5, ""), ("田中", 0, 3, "田"), ("田中", 7, 10, "       田"), ("x\u{1B}y", 0, 3, "x^["),
    ("e\u{301}x", 0, 1, "e\u{301}"),
  ])
  func `text is cut at its width and at the edge`(text: String, column: Int, width: Int, shown: String) {
    var canvas = Canvas(rows: 1, columns: 10)
    canvas.draw(text, at: Position(row: 0, column: column), width: width)
    #expect(canvas.text == shown)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("田中太", 5, "田中…"),
    ("田中太", 4, "田 …"), ("", 3, ""),
  ])
  func `an ellipsis tells that there is more`(text: String, width: Int, shown: String) {
    var canvas = Canvas(rows: 1, columns: 8)
    canvas.draw(text, at: Position(row: 0, column: 0), width: width, overflow: .ellipsis)
    #expect(canvas.text == shown)
  }

  @Test func `half of a wide letter is never left`() {
    var canvas = Canvas(rows: 1, columns: 8)
    canvas.draw("田中", at: Position(row: 0, column: 0))
    canvas.draw("x", at: Position(row: 0, column: 1))
    #expect(canvas.text == " x中")
    canvas.fill(Rect(row: 0, column: 3, rows: 1, columns: 1))
    #expect(canvas.text == " x")
  }

  @Test func `neutralised characters are marked and stay marked`() {
    var canvas = Canvas(rows: 1, columns: 8)
    canvas.draw("a\u{7}b", at: Position(row: 0, column: 0), role: .heading)
    canvas.setRole(.focus, in: canvas.bounds)
    #expect(canvas.roles == "FMMFFFFF")
  }

  @Test func `frames and rules have titles`() {
    var canvas = Canvas(rows: 4, columns: 14)
    canvas.box(Rect(row: 0, column: 0, rows: 3, columns: 12), title: "Box")
    canvas.rule(at: Position(row: 3, column: 0), width: 14, title: "Rule")
    #expect(canvas.text == "┌─ Box ────┐\n│          │\n└──────────┘\n── Rule ──────")
    var plain = Canvas(rows: 3, columns: 5, charset: .ascii)
    plain.box(plain.bounds)
    #expect(plain.text == "+---+\n|   |\n+---+")
  }

  @Test func `only rows that changed are sent`() {
    let terminal = BufferTerminal(rows: 3, columns: 5)
    var canvas = Canvas(rows: 3, columns: 5)
    terminal.draw(canvas)
    #expect(terminal.changedRows == 3)
    canvas.draw("x", at: Position(row: 1, column: 0))
    terminal.draw(canvas)
    #expect(terminal.changedRows == 1)
    terminal.draw(canvas)
    #expect(terminal.changedRows == 0)
  }

  @Test(arguments: [
    (10, [Length.cells(3), .share(1)], [3, 7]), (10, [.share(1), .share(2)], [3, 7]),
    (2, [.cells(3), .share(1)], [2, 0]), (10, [.cells(20), .cells(5)], [10, 0]),
    (0, [.share(1)], [0]), (7, [.share(1), .cells(2), .share(1)], [2, 2, 3]),
  ])
  func `space is divided without remainder`(total: Int, lengths: [Length], sizes: [Int]) {
    #expect(Length.divide(total, among: lengths) == sizes)
  }

  @Test func `every role has its own letter and a look in every theme`() {
    #expect(Set(CellRole.allCases.map(\.letter)).count == CellRole.allCases.count)
    for theme in Theme.allCases {
      let looks = [CellRole.text, .focus, .notMet].map { theme.style(of: $0) }
      #expect(Set(looks).count == 3)
    }
    for role in CellRole.allCases {
      let style = Theme.mono.style(of: role)
      #expect(style.foreground == nil && style.background == nil)
    }
    #expect(Theme(colors: 256, noColor: true) == .mono)
  }
}
