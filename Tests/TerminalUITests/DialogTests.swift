import Testing

@testable import TerminalUI

@Suite struct DialogTests {
  static let question = Dialog.confirm("Deny", consequences: ["A letter goes out."], yes: "Deny", no: "Back")
  static let serious = Dialog.confirm("Deny", consequences: ["All."], yes: "Deny", no: "Back", word: "deny")
  static let choice = Dialog.choice("Which", [], [Choice("1", title: "One"), Choice("2", title: "Two")])
  static let message = Dialog.message("Note", ["Done."])

  private func answer(_ dialog: Dialog, _ keys: [Key]) -> DialogOutcome {
    var dialog = dialog
    var outcome = DialogOutcome.open
    for key in keys { outcome = dialog.update(key) }
    return outcome
  }

  @Test(arguments: [
    ([Key.enter], DialogOutcome.cancelled), ([.right, .enter], .confirmed),
    ([.tab, .tab, .enter], .cancelled),
    ([.escape], .cancelled), ([.character("y")], .open), ([.paste("y\n")], .open),
    ([.right, .function(12)], .cancelled),
  ])
  func `agreeing takes a deliberate move`(keys: [Key], outcome: DialogOutcome) {
    #expect(answer(Self.question, keys) == outcome)
  }

  @Test(arguments: [
    ("deny", DialogOutcome.confirmed), ("DENY", .confirmed), ("den", .open), ("", .open),
  ])
  func `a serious question wants its word`(word: String, outcome: DialogOutcome) {
    #expect(answer(Self.serious, word.map { .character($0) } + [.enter]) == outcome)
    #expect(answer(Self.serious, [.right, .enter]) == .open)
    #expect(answer(Self.serious, [.paste("deny"), .enter]) == .open)
    #expect(answer(Self.serious, [.left, .enter]) == .cancelled)
    #expect(answer(Self.serious, "deny".map { .character($0) } + [.right, .enter]) == .confirmed)
    #expect(answer(Self.serious, "deny".map { .character($0) } + [.left, .enter]) == .cancelled)
    var canvas = Canvas(rows: 9, columns: 60)
    Self.serious.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("Type 'deny' to agree: "))
    var dialog = Self.serious
    #expect(dialog.wordLacking == "deny" && Self.question.wordLacking == nil)
    for letter in "deny" { _ = dialog.update(.character(letter)) }
    #expect(dialog.wordLacking == nil)
  }

  @Test func `what does not fit is scrolled to, and says that there is more`() {
    var dialog = Dialog.confirm(
      "Ask", consequences: (1...12).map { "  Line \($0)" }, yes: "Ask", no: "Not yet")
    func text() -> String {
      var canvas = Canvas(rows: 10, columns: 60)
      dialog.draw(on: &canvas, in: canvas.bounds)
      return canvas.text
    }
    let window = Rect(row: 0, column: 0, rows: 10, columns: 60)
    #expect(text().contains("  Line 1 ") && text().contains("PgDn") && !text().contains("Line 12"))
    for _ in 1...3 { _ = dialog.scroll(by: .pageDown, in: window, charset: .unicode) }
    #expect(text().contains("Line 12") && text().contains("PgUp") && text().contains("[ Not yet ]"))
    let goesUp = dialog.scroll(by: .pageUp, in: window, charset: .unicode)
    #expect(goesUp && text().contains("Line 2 "))
    let takesEnter = dialog.scroll(by: .enter, in: window, charset: .unicode)
    let large = Rect(row: 0, column: 0, rows: 40, columns: 60)
    let isLonger = dialog.scroll(by: .pageDown, in: large, charset: .unicode)
    #expect(!takesEnter && !isLonger)
  }

  @Test func `messages and choices`() {
    #expect(answer(Self.message, [.enter]) == .confirmed)
    #expect(answer(Self.choice, [.down, .enter]) == .chosen(Choice("2", title: "Two")))
    #expect(answer(Self.choice, [.character("t"), .enter]) == .chosen(Choice("2", title: "Two")))
  }

  @Test func `a box stands in the middle and fits any window`() {
    var canvas = Canvas(rows: 7, columns: 44)
    Self.question.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.text == """

          ┌─ Deny ───────────────────────────────┐
          │ A letter goes out.                   │
          │                                      │
          │ [ Back ]    Deny                     │
          └──────────────────────────────────────┘

        """)
    for dialog in [Self.question, Self.serious, Self.choice, Self.message] {
      for size in [(1, 1), (2, 3), (5, 10), (0, 0)] {
        var small = Canvas(rows: size.0, columns: size.1)
        dialog.draw(on: &small, in: small.bounds)
        #expect(small.cells.count == size.0 * size.1)
      }
    }
  }
}
