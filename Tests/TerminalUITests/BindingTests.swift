import Testing

@testable import TerminalUI

@Suite struct BindingTests {
  enum Message: Hashable { case help, leave, create }

  static let bindings: [Binding<Message>] = [
    Binding(.function(1), twin: .character("?"), label: "Help", help: "Show all keys", message: .help),
    Binding(.function(3), twin: .character("q"), label: "Exit", help: "Leave the desk", message: .leave),
    Binding(
      .function(6), twin: .character("n"), label: "New", help: "Create a member", message: .create,
      unavailable: "read only"),
  ]

  @Test(arguments: [
    (Key.function(3), KeyMeaning.act(Message.leave)), (.character("q"), .act(.leave)),
    (.character("n"), .unavailable("read only")), (.tab, .nothing),
  ])
  func `a key or its twin acts or says why it cannot`(key: Key, meaning: KeyMeaning<Message>) {
    #expect((Self.bindings.first { $0.answers(to: key) }?.meaning ?? .nothing) == meaning)
  }

  @Test func `the footer shows what works and the twin used last`() {
    var footer = Footer()
    var canvas = Canvas(rows: 1, columns: 20)
    footer.draw(on: &canvas, in: canvas.bounds, bindings: Self.bindings)
    #expect(canvas.text == " F1 Help  F3 Exit")
    #expect(canvas.roles == "fkkfffffffkkffffffff")
    footer.noteUse(of: .character("q"), in: Self.bindings[1])
    footer.draw(on: &canvas, in: canvas.bounds, bindings: Self.bindings)
    #expect(canvas.text == " F1 Help  q Exit")
  }

  @Test func `help narrows while typing and runs what is highlighted`() {
    var help = HelpView(Self.bindings)
    for character in "leave" { _ = help.update(.character(character)) }
    #expect(help.update(.enter) == .run(.leave))
    help = HelpView(Self.bindings)
    #expect(help.update(.paste("member")) == .open)
    #expect(help.update(.enter) == .unavailable("read only"))
    var canvas = Canvas(rows: 4, columns: 40)
    help.draw(on: &canvas, in: canvas.bounds, prompt: "Search:")
    #expect(canvas.text == "Search: member\n\nF6 n  Create a member  read only\n")
    #expect(help.update(.escape) == .closed)
  }

  @Test(arguments: [
    (Key.function(10), "F10"), (.control("s"), "Ctrl-S"), (.character(" "), "Space"), (.pageDown, "PgDn"),
    (.backtab, "Shift-Tab"),
  ])
  func `keys have the names on their caps`(key: Key, name: String) {
    #expect(key.name == name)
  }
}
