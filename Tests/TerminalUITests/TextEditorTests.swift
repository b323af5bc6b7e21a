import Testing

@testable import TerminalUI

@Suite struct TextEditorTests {
  @Test(arguments: [
    ([Key.character("x")], "abcx", 4), ([.home, .character("x")], "xabc", 1), ([.backspace], "ab", 2),
    ([.left, .delete], "ab", 2), ([.home, .backspace], "abc", 0), ([.delete], "abc", 3),
    ([.left, .left, .right, .character("x")], "abxc", 3), ([.control("u")], "", 0),
    ([.left, .control("u")], "c", 0), ([.paste("1\n2\t3\u{1B}[m")], "abc1 2 3[m", 10),
    ([.character("e"), .character("\u{301}")], "abce\u{301}", 4),
  ])
  func `typing edits one line`(keys: [Key], text: String, cursor: Int) {
    var editor = TextEditor("abc")
    let taken = keys.map { editor.update($0) }
    #expect(!taken.contains(false))
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test(arguments: [
    ([Key.enter, .character("x")], "one\ntwo\nx"), ([.up, .character("x")], "onex\ntwo"),
    ([.up, .home, .down, .character("x")], "one\nxtwo"), ([.home, .character("x")], "one\nxtwo"),
    ([.up, .up, .up, .character("x")], "onex\ntwo"), ([.control("u"), .backspace], "one"),
    ([.paste("\r\na\tb")], "one\ntwo\na\tb"),
  ])
  func `typing edits several lines`(keys: [Key], text: String) {
    var editor = TextEditor("one\ntwo", isMultiLine: true)
    for key in keys { _ = editor.update(key) }
    #expect(editor.text == text)
  }

  @Test func `a full field takes no more`() {
    var editor = TextEditor("", limit: 3)
    _ = editor.update(.paste("abcdef"))
    _ = editor.update(.character("g"))
    #expect(editor.text == "abc")
    let taken = [Key.function(5), .enter].map { editor.update($0) }
    #expect(taken == [false, false])
  }

  @Test func `several lines say how many of them are not seen`() {
    var editor = TextEditor("one\ntwo\nthree\nfour\nfive", isMultiLine: true)
    var canvas = Canvas(rows: 2, columns: 40)
    editor.drawLines(on: &canvas, in: canvas.bounds, isFocused: true)
    #expect(canvas.text == "four" + String(repeating: " ", count: 27) + "3 above\nfive")
    for key in [Key.up, .up] { _ = editor.update(key) }
    canvas = Canvas(rows: 2, columns: 40)
    editor.drawLines(on: &canvas, in: canvas.bounds, isFocused: true)
    #expect(canvas.text.contains("1 above") && canvas.text.contains("2 below"))
    canvas = Canvas(rows: 2, columns: 40)
    editor.drawLines(on: &canvas, in: canvas.bounds, isFocused: false)
    #expect(canvas.text.contains("3 below") && !canvas.text.contains("above"))
    canvas = Canvas(rows: 5, columns: 40)
    editor.drawLines(on: &canvas, in: canvas.bounds, isFocused: true)
    #expect(!canvas.text.contains("above") && !canvas.text.contains("below"))
  }

  @Test func `a long line shows the part with the cursor`() {
    var editor = TextEditor("0123456789")
    var canvas = Canvas(rows: 1, columns: 6)
    editor.drawLine(on: &canvas, in: canvas.bounds, isFocused: true)
    #expect(canvas.text == "56789")
    #expect(canvas.cursor == Position(row: 0, column: 5))
    _ = editor.update(.home)
    editor.drawLine(on: &canvas, in: canvas.bounds, isFocused: false, isSecret: true)
    #expect(canvas.text == "*****…")
  }
}
