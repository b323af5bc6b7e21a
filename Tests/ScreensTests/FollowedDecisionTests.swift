import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// A decision that is being written when another desk changes the case.
@Suite struct FollowedDecisionTests {
  private func refresh(_ session: inout Session) {
    for effect in session.app.refresh() {
      for reply in session.desk.replies(to: effect) { _ = session.app.update(.answered(effect, reply)) }
    }
  }

  @Test func `it is evaluated anew, says so, and keeps what was typed`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .tab)
    session.type(" Called twice.")
    session.desk.cases[0].evidence = []
    session.desk.cases[0].version += 1
    #expect(session.app.isRefreshable)
    refresh(&session)
    #expect(session.message.contains("evaluated anew"))
    #expect(session.text.contains("Called twice."))
    #expect(!session.text.contains("1 fact missing"), "\(session.text)")
    session.press(.tab)
    let before = session.text
    refresh(&session)
    #expect(session.text == before, "what did not change is left alone")
  }

  @Test func `a case that was closed meanwhile is left, with its state`() {
    var session = Session()
    session.press(.down, .enter, .function(9))
    session.desk.cases[0].state = .withdrawn
    refresh(&session)
    #expect(session.message.contains("The case was closed by"), "\(session.message)")
    #expect(!session.text.contains("Decide case 1"))
  }

  @Test func `what was typed about a case that was closed meanwhile stays, and who closed it is said`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .tab)
    session.type(" Called twice.")
    session.desk.cases[0].state = .withdrawn
    refresh(&session)
    #expect(session.message.contains("The case was closed by"), "\(session.message)")
    #expect(session.text.contains("Called twice."))
    refresh(&session)
    #expect(session.text.contains("Called twice."))
    #expect(!session.app.drafts.isEmpty)
    session.press(.escape)
    #expect(session.text.contains("Leave without saving?"))
  }

  @Test func `an open list is not taken away`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .function(4))
    #expect(!session.app.isRefreshable)
  }

  @Test func `what will happen is read to its end where there are few lines`() {
    var session = Session(rows: 20, columns: 80)
    session.press(.enter, .function(9))
    #expect(session.text.contains("more ▼"), "\(session.text)")
    let before = session.text
    for _ in 0..<5 { session.press(.pageDown) }
    #expect(!session.text.contains("more ▼"), "\(session.text)")
    for _ in 0..<5 { session.press(.pageUp) }
    #expect(session.text == before)
  }

  @Test func `read out, the question has what the decision rests on`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .function(10))
    guard case .question(_, let lines, _, _, _) = session.app.plain else {
      Issue.record("it is asked")
      return
    }
    #expect(lines.contains { $0.contains("LVEF result with its date") })
    session.press(.enter, .tab)
    session.type("x")
    session.press(.escape)
    guard case .question(_, let leaving, _, _, _) = session.app.plain else {
      Issue.record("leaving asks")
      return
    }
    #expect(leaving.count == 1)
  }

  @Test func `asking is undone while no letter has gone, and else it is said why not`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .function(10), .right, .enter, .character("u"))
    #expect(
      session.text.contains("Undo?") && session.text.contains("facts were asked for"), "\(session.text)")
    session.press(.right, .enter)
    #expect(
      session.performed.contains {
        if case .changeCase(_, .startReview) = $0 { true } else { false }
      })
  }

  @Test func `neither the days of a coverage nor the plan's name are cut`() {
    var desk = FakeDesk.sample
    desk.members[0].coverage.plan = String(repeating: "Buckeye Sample Plan ", count: 4) + "Gold"
    desk.members[0].coverage.renewalDate = day("2027-01-01")
    var session = Session(desk: desk)
    session.press(.character("m"))
    session.type("marlow")
    session.press(.enter)
    #expect(session.text.contains("plan year renews 2027-01-01"), "\(session.text)")
    #expect(session.text.contains("Plan Gold"))
  }
}
