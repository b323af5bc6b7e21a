import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Views, orders and words of the worklist, by keys.
@Suite struct WorklistViewTests {
  private func choices(_ session: Session) -> [WorklistChoice] {
    session.performed.compactMap { if case .loadWorklist(_, let choice) = $0 { choice } else { nil } }
  }

  @Test func `a number shows a view, and 0 everything again`() {
    var session = Session()
    session.press(.character("2"))
    #expect(choices(session).last == WorklistChoice(.mine))
    #expect(session.text.contains("[2 Mine]"))
    #expect(session.text.contains("requests given to you"))
    session.press(.character("s"), .character("r"))
    #expect(choices(session).last == WorklistChoice(.mine, by: .received, isReversed: true))
    session.press(.character("0"))
    #expect(choices(session).last == WorklistChoice())
  }

  @Test func `words narrow the list as they are typed, and no letter of them is a command`() {
    var session = Session()
    session.press(.character("/"))
    session.type("nq")
    #expect(choices(session).suffix(2).map(\.words) == ["n", "nq"])
    #expect(session.text.contains("Find: nq"))
    session.press(.enter)
    #expect(!session.app.top.desk.isTyping)
    #expect(session.text.contains("with"))
    session.press(.character("/"), .escape)
    #expect(choices(session).last?.words == "")
  }

  @Test func `a view is kept under a name, reached with Tab, and forgotten by the same keys`() throws {
    var session = Session()
    session.press(.character("5"), .character("w"))
    session.type("waiting")
    session.press(.enter)
    let view = SavedView("waiting", WorklistChoice(.pended))
    #expect(session.performed.last == .keepView(view))
    #expect(SavedView("waiting", content: try #require(view.content)) == view)
    #expect(session.text.contains("waiting"))
    session.press(.character("w"), .enter)
    #expect(session.performed.last == .keepView(SavedView("waiting", nil)))
  }

  @Test(arguments: [
    "", "all due forward", "mine due forward with  words", "x due forward ", "all x forward ",
  ])
  func `what was kept is read back or is none`(content: String) {
    let view = SavedView("name", content: content)
    #expect((view != nil) == content.hasPrefix("mine"))
    if let view { #expect(view.content == content) }
  }

  @Test func `the note of the last decision stands below its line on request`() {
    var session = Session()
    let plain = session.text
    session.press(.character("o"))
    #expect(session.text != plain)
    session.press(.character("o"))
    #expect(session.text == plain)
  }
}
