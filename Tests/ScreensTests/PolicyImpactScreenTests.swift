import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// An assessment while it goes on, when it is stopped, and at its end.
@Suite struct PolicyImpactScreenTests {
  private let question = Effect.assessImpact(PolicyName("CP.PHAR.713", from: day("2026-07-01")))

  /// A session whose assessment has reported once and goes on.
  private func running() -> Session {
    var session = Session()
    session.desk.policies.assessment = [session.desk.news([], done: 2, seconds: 1)]
    session.press(.character("p"), .end, .character("i"))
    return session
  }

  @Test func `progress has a rate and the time left`() {
    let session = running()
    #expect(session.text.contains("2 of 5, 2 a second, 2 s left"))
    #expect(session.app.isWaiting(for: question))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `Esc and Ctrl-C stop it and keep the list, then leave`(key: Key) {
    var session = running()
    session.press(key)
    #expect(!session.app.isWaiting(for: question))
    #expect(session.text.contains("Stopped before the end"))
    session.press(key)
    #expect(session.text.contains("Policies"))
    #expect(session.changes.isEmpty)
  }

  @Test(arguments: [Key.function(12), .function(3)])
  func `leaving the screen ends it`(key: Key) {
    var session = running()
    session.press(key)
    #expect(!session.app.isWaiting(for: question))
  }

  @Test func `a case of the list opens to be read`() {
    var session = Session()
    session.press(.character("p"), .end, .character("i"))
    #expect(session.text.contains("2 of 2 active approvals would change"))
    session.press(.enter)
    #expect(session.text.contains("Case 4 (to read)"))
    for key in typed("etadr") + [.function(9), .function(2), .delete] { session.press(key) }
    #expect(session.changes.isEmpty)
    #expect(session.text.contains("Case 4 (to read)"))
    session.press(.escape)
    #expect(session.text.contains("Impact of"))
  }

  @Test func `it goes on while a case is read, and nothing begins twice`() {
    var session = running()
    let rows = session.desk.changedCases
    _ = session.app.update(.answered(question, session.desk.news(rows, done: 3, seconds: 2)))
    session.press(.enter)
    _ = session.app.update(.answered(question, session.desk.news([], done: 4, seconds: 3)))
    #expect(session.app.isWaiting(for: question))
    session.press(.escape)
    #expect(session.text.contains("4 of 5"))
    #expect(session.performed.filter { $0 == question }.count == 1)
    _ = session.app.refresh()
    #expect(session.performed.filter { $0 == question }.count == 1)
  }

  @Test func `it can be run again`() {
    var session = running()
    session.press(.escape, .function(6))
    #expect(session.performed.filter { $0 == question }.count == 2)
  }

  @Test func `a failure is told and ends it`() {
    var session = running()
    _ = session.app.update(.answered(question, .failed(Failure("no policy X"))))
    #expect(session.message.contains("no policy X"))
    #expect(session.text.contains("Stopped before the end"))
  }

  @Test func `only so many cases are listed`() throws {
    var session = running()
    let row = try #require(session.desk.changedCases.first)
    let rows = Array(repeating: row, count: PolicyImpactScreen.listed + 5)
    _ = session.app.update(.answered(question, session.desk.news(rows, done: 5, seconds: 2)))
    #expect(session.text.contains("1005 cases would change; 5 more are not listed"))
  }
}
