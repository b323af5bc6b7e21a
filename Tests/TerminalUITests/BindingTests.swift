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

  @Test func `a key or its twin acts or says why it cannot`() {
    for key in [Key.function(3), .character("q")] {
      guard case .act(.leave) = Self.bindings.meaning(of: key) else { Issue.record("\(key)"); continue }
    }
    guard case .unavailable("read only") = Self.bindings.meaning(of: .character("n")) else {
      Issue.record("n")
      return
    }
    guard case .nothing = Self.bindings.meaning(of: .tab) else {
      Issue.record("tab")
      return
    }
  }

  @Test func `the footer shows what works and the twin used last`() {
    var footer = Footer()
    var canvas = Canvas(rows: 1, columns: 20)
    footer.draw(on: &canvas, in: canvas.bounds, bindings: Self.bindings)
    #expect(canvas.text == " F1 Help  F3 Exit")
    #expect(canvas.roles == "fkkfffffffkkffffffff")
    footer.noteUse(of: .character("q"), in: Self.bindings)
    footer.draw(on: &canvas, in: canvas.bounds, bindings: Self.bindings)
    #expect(canvas.text == " F1 Help  q Exit")
  }

  @Test func `help narrows while typing and runs what is highlighted`() {
    var help = HelpView(Self.bindings)
    for character in "leave" { _ = help.update(.character(character)) }
    guard case .run(.leave) = help.update(.enter) else {
      Issue.record("not run")
      return
    }
    help = HelpView(Self.bindings)
    _ = help.update(.paste("member"))
    guard case .unavailable("read only") = help.update(.enter) else {
      Issue.record("not refused")
      return
    }
    var canvas = Canvas(rows: 4, columns: 40)
    help.draw(on: &canvas, in: canvas.bounds, prompt: "Search:")
    #expect(canvas.text == "Search: member\n\nF6 n  Create a member  read only\n")
    guard case .closed = help.update(.escape) else {
      Issue.record("not closed")
      return
    }
  }

  @Test(arguments: [
    (Key.function(10), "F10"), (.control("s"), "Ctrl-S"), (.character(" "), "Space"), (.pageDown, "PgDn"),
    (.backtab, "Shift-Tab"), (.alt("x"), "Alt-x"),
  ])
  func `keys have the names on their caps`(key: Key, name: String) {
    #expect(key.name == name)
  }
}
