import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What was chosen lately, and what can be undone.
@Suite struct KeptFormTests {
  @Test func `values chosen lately come first in the list of a field`() {
    var list = PickList([Choice("a"), Choice("b"), Choice("c")], recent: ["c", "gone"])
    #expect(list.matches.map(\.value) == ["c", "a", "b"])
    _ = list.update(.character("b"))
    #expect(list.highlighted?.value == "b")
  }

  @Test func `what a form stored is told once`() throws {
    var session = Session()
    session.press(.down, .enter, .tab, .down, .function(2), .tab, .tab)
    session.type("DNA")
    session.press(.enter, .control("s"))
    // The fake record stores it; the form's list fields are remembered.
    let stored = session.app.takeStored()
    #expect(session.changes.count == 1, "\(session.text)")
    #expect(stored?.values.isEmpty == false)
    #expect(session.app.takeStored() == nil)
  }

  @Test func `evidence is undone by taking it back, after a question`() {
    var session = Session()
    session.press(.down, .enter, .tab, .delete)
    session.type("Another member's")
    session.press(.control("s"))
    let before = session.desk.cases[0].evidence.count
    session.press(.character("u"))
    #expect(session.text.contains("Undo?"))
    session.press(.right, .enter)
    #expect(session.desk.cases[0].evidence.count == before + 1)
    #expect(session.message.contains("Undone"))
    session.press(.character("u"))
    #expect(session.message.contains("Nothing was done"))
  }

  @Test func `a decided case says that undoing is over`() {
    var session = Session()
    session.desk.cases[0].state = .approved
    session.press(.down, .enter, .character("u"))
    #expect(session.message.contains("signed") || session.text.contains("Worklist"))
  }
}
