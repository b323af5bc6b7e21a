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

  @Test func `steps are undone one after the other, also after the case was left and opened again`() {
    var session = Session()
    session.press(.down, .enter, .tab, .delete)
    session.type("Another member's")
    session.press(.control("s"))
    session.press(.function(7), .tab)
    session.fill("5/10/2026", "stray", "")
    session.press(.paste("Another member's note."), .control("s"))
    session.press(.escape, .enter)
    session.press(.character("u"), .right, .enter)
    guard case .retractDocument? = session.changes.last else {
      Issue.record("the document is taken back first: \(session.text)")
      return
    }
    session.press(.character("u"), .right, .enter)
    guard case .addEvidence? = session.changes.last else {
      Issue.record("then the evidence stands again: \(session.text)")
      return
    }
  }

  @Test func `taking a document back is undone by letting it count again`() {
    var session = Session()
    session.desk.cases[0].evidence = []
    session.press(.down, .enter, .tab, .home, .character("x"))
    session.type("Another member's")
    session.press(.control("s"), .character("u"), .right, .enter)
    #expect(session.changes.last == .restoreDocument(Identifier(1), Identifier(1)))
    #expect(session.desk.cases[0].documents[0].value.replacement == nil)
  }

  @Test func `a step that stays says why, and gives way to the one before it`() {
    var session = Session()
    session.press(.down, .enter, .tab, .delete)
    session.type("Another member's")
    session.press(.control("s"), .character("m"))
    for key in session.keys(to: .startReview) { session.press(key) }
    session.press(.right, .enter)
    guard case .changeCase? = session.changes.last else {
      Issue.record("the review is begun: \(session.text)")
      return
    }
    session.press(.character("u"))
    #expect(session.message.contains("That the review was begun stays on record"), "\(session.message)")
    #expect(session.message.contains("u again undoes the step before it"))
    session.press(.character("u"))
    #expect(session.text.contains("Brings back the evidence"))
  }

  @Test func `a decided case says that undoing is over`() {
    var session = Session()
    session.desk.cases[0].state = .approved
    session.press(.down, .enter, .character("u"))
    #expect(session.message.contains("signed") || session.text.contains("Worklist"))
  }
}
