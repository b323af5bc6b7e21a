import Testing

@testable import TerminalUI

/// Numbers that look random and are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct AnyWindowTests {
  static let keys: [Key] =
    [
      .enter, .tab, .backtab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
      .delete, .insert, .function(4), .function(10), .control("u"), .paste("田\u{1B}[2J\na\u{301}"), .resize,
    ] + "a \u{301}田+-jk".map { .character($0) }

  @Test(arguments: 0..<40)
  func `widgets take any keys in any window`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
    var list = ListView(Array(0..<7), hasEarlier: true, hasLater: true)
    var tree = TreeView(TreeViewTests.nodes)
    var text = TextView("a\tb 田中 \u{1B}[31m\nlong line of words that wraps\n\n\u{301}x")
    var form = FormTests.form
    var dialogs = [DialogTests.question, DialogTests.serious, DialogTests.choice, DialogTests.message]
    var help = HelpView(BindingTests.bindings)
    _ = text.search(for: "a")
    for _ in 0..<150 {
      var canvas = Canvas(
        rows: .random(in: 0...9, using: &dice), columns: .random(in: 0...30, using: &dice),
        charset: Bool.random(using: &dice) ? .unicode : .ascii)
      let rect = Rect(
        row: .random(in: -2...4, using: &dice), column: .random(in: -2...9, using: &dice),
        rows: .random(in: 0...9, using: &dice), columns: .random(in: 0...30, using: &dice))
      let key = Self.keys.randomElement(using: &dice) ?? .enter
      list.resize(to: rect)
      tree.resize(to: rect)
      text.resize(to: rect, charset: canvas.charset)
      help.resize(to: rect)
      let outcome = list.update(key)
      if outcome == .needsLater { list.append([8, 9], hasLater: true) }
      if outcome == .needsEarlier { list.prepend([8, 9], hasEarlier: true) }
      _ = (tree.update(key), text.update(key), form.update(key), help.update(key))
      for index in dialogs.indices { _ = dialogs[index].update(key) }
      list.draw(on: &canvas, in: rect, columns: [ListColumn("A", .cells(3)), ListColumn("B", .share(1))]) {
        ListLine(["\($0)", "田\u{202E}"])
      }
      tree.draw(on: &canvas, in: rect)
      text.draw(on: &canvas, in: rect)
      form.draw(on: &canvas, in: rect)
      help.draw(on: &canvas, in: rect, prompt: "?")
      for dialog in dialogs { dialog.draw(on: &canvas, in: rect) }
      #expect(canvas.cells.allSatisfy { $0.glyph.scalar.value >= 0x20 })
      #expect(
        canvas.text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { line in
          displayWidth(String(line)) <= canvas.size.columns
        })
    }
  }
}
