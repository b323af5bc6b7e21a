import Testing

@testable import TerminalUI

@Suite struct TextViewTests {
  private func view(_ text: String, rows: Int = 3, columns: Int = 12) -> TextView {
    var view = TextView(text)
    view.resize(to: Rect(row: 0, column: 0, rows: rows, columns: columns + TextView.gutter))
    return view
  }

  @Test func `a search finds words in either case and goes round`() {
    var view = view("Alpha beta\nbeta gamma\nno\nBETA end")
    #expect(view.search(for: "beta") == 3)
    #expect(view.cursorLine == 0)
    view.findNext()
    #expect(view.cursorLine == 1)
    view.findNext()
    #expect(view.cursorLine == 3)
    view.findNext()
    #expect(view.cursorLine == 0)
    view.findPrevious()
    #expect(view.cursorLine == 3)
    #expect(view.search(for: "absent") == 0)
    #expect(view.search(for: "") == 0)
  }

  @Test func `a highlight goes over line ends and wide letters`() {
    var view = view("one 田中 two three", columns: 9)
    view.showHighlight(4..<14)
    var canvas = Canvas(rows: 3, columns: 11)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == "▌ one[田中\n▌ two]three\n")
    #expect(canvas.roles == "H....HHHHH\nH.HHHH\n")
  }

  @Test func `what is highlighted has a sign in the margin and brackets also without colours`() {
    var view = view("One. Two is cited. Three.", columns: 40)
    view.showHighlight(5..<18)
    for (charset, sign) in [(Charset.unicode, "▌"), (.ascii, ">")] {
      var canvas = Canvas(rows: 1, columns: 42, charset: charset)
      view.draw(on: &canvas, in: canvas.bounds)
      #expect(canvas.text == "\(sign) One.[Two is cited.]Three.")
    }
    view.showHighlight(nil)
    var canvas = Canvas(rows: 1, columns: 42)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == "  One. Two is cited. Three.")
  }

  @Test(arguments: [
    ("  1. alpha beta gamma", "    1. alpha beta\n       gamma\n"),
    ("    alpha beta gamma", "      alpha beta\n      gamma\n"),
    ("alpha beta gamma delta", "  alpha beta gamma\n  delta\n"),
  ])
  func `what goes on with an indented line stands below its words`(text: String, lines: String) {
    let view = view(text, columns: 16)
    var canvas = Canvas(rows: 3, columns: 18)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == lines)
  }

  @Test func `marked lines are whole lines between mark and cursor`() {
    var view = view("first\nsecond\nthird")
    _ = view.update(.down)
    view.toggleMark()
    _ = view.update(.down)
    #expect(view.marked == 6..<18)
    _ = view.update(.home)
    #expect(view.marked == 0..<12)
    view.toggleMark()
    #expect(view.marked == nil)
  }

  @Test func `beyond the edge of its window a text goes on by a line`() {
    var view = view("1\n2\n3\n4\n5\n6\n7")
    for _ in 0..<3 { _ = view.update(.down) }
    #expect(view.scroll.top == 1)
    for _ in 0..<3 { _ = view.update(.up) }
    #expect(view.scroll.top == 0)
  }

  @Test func `a new width keeps the place in the text`() {
    var view = view("aaa bbb ccc ddd eee fff", columns: 4)
    for _ in 0..<4 { _ = view.update(.down) }
    #expect(view.text.slice(utf8: view.lineRange) == "eee")
    view.resize(to: Rect(row: 0, column: 0, rows: 3, columns: 8 + TextView.gutter))
    #expect(view.text.slice(utf8: view.lineRange) == "eee fff")
    #expect(view.update(.character("x")) == false)
  }

  @Test func `lines that are being marked have a sign in the margin, up to the cursor`() {
    var view = view("One.\nTwo.\nThree.", columns: 10)
    _ = view.update(.down)
    view.toggleMark()
    _ = view.update(.down)
    var canvas = Canvas(rows: 3, columns: 12)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == "  One.\n+ Two.\n+ Three.")
    view.showHighlight(5..<9)
    _ = view.update(.down)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("+[Two.]"), "what is marked now shows over what was: \(canvas.text)")
    view.toggleMark()
    canvas = Canvas(rows: 3, columns: 12)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(!canvas.text.contains("+"))
  }
}
