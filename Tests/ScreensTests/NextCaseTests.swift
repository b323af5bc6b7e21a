import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// From one case of a list to the next without going back to the list.
@Suite struct NextCaseTests {
  @Test func `marked cases are given to one person together, and only once`() {
    var session = Session()
    session.press(.function(10), .character("w"), .down, .enter, .character("m"), .function(2))
    #expect(session.text.split(separator: "*").count == 3, "\(session.text)")
    session.press(.character("a"))
    #expect(session.text.contains("Assign cases "), "\(session.text)")
    session.type("ann")
    session.press(.tab)
    session.type("Knows the drug")
    session.press(.control("s"))
    let given = session.performed.compactMap { effect -> [Identifier<Request>]? in
      if case .change(.assign(let ids, to: "ann", reason: "Knows the drug")) = effect { ids } else { nil }
    }
    #expect(given.count == 1 && given[0].count == 2, "\(given)")
    #expect(session.message.contains("2 cases are ann's now"))
    #expect(!session.text.contains("*"))
  }

  private func openCase(_ session: Session) -> Int64? { session.app.openCase?.number }

  @Test(arguments: [Key.function(11), .character("f")])
  func `the next case of the list opens, and behind the last the list`(key: Key) {
    var session = Session()
    session.press(.enter)
    let order = session.desk.worklist.map(\.id.number)
    #expect(openCase(session) == order.first)
    for number in order.dropFirst() {
      session.press(key)
      #expect(openCase(session) == number)
      #expect(session.app.depth == 2, "the case that was left does not stay behind this one")
    }
    session.press(key)
    #expect(openCase(session) == nil && session.app.depth == 1)
    #expect(session.message.contains("was the last of this list"))
  }

  @Test func `the message after a decision names the key, which goes on from the authorization too`() {
    var session = Session()
    let order = session.desk.worklist.map(\.id.number)
    session.press(.enter, .function(9), .function(10), .right, .enter)
    #expect(session.message.contains("f or F11: next case"), "\(session.text)")
    session.press(.character("f"))
    #expect(openCase(session) == order.dropFirst().first)
  }

  @Test func `a case that comes from no list of cases says so`() {
    var session = Session()
    session.press(.character("m"), .enter, .enter)
    guard openCase(session) != nil else {
      Issue.record("no case opens from a member: \(session.text)")
      return
    }
    session.press(.character("f"))
    #expect(session.message.contains("not opened from a list"))
  }

  @Test func `a case that left the list meanwhile is not followed by a guess`() {
    var session = Session()
    session.type("2")
    session.press(.enter)
    session.desk.cases[1].state = .denied
    session.press(.function(5), .character("f"))
    #expect(openCase(session) != 2)
  }
}
