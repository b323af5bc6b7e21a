import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// The hint for somebody who learns follows where that person is.
@Suite struct GuidanceTests {
  private func session() -> Session {
    var session = Session()
    session.app = App(today: session.desk.today, isGuided: true, size: Size(rows: 24, columns: 80))
    session.press(.function(5))
    return session
  }

  @Test func `each step of a review has a hint of its own`() {
    var session = session()
    var hints: [String] = []
    func note() { hints.append(session.app.guidance ?? "") }
    note()
    session.press(.down, .enter)
    note()
    session.press(.character("e"))
    note()
    session.press(.enter)
    note()
    session.press(.escape, .function(9))
    note()
    session.press(.tab)
    note()
    session.press(.function(10))
    note()
    #expect(hints.allSatisfy { !$0.isEmpty })
    #expect(Set(hints).count == hints.count, "\(hints)")
    #expect(hints.last?.hasPrefix("Read what will happen") == true)
  }

  @Test func `fields have their hints, and after the decision the way on is named`() {
    var session = session()
    session.press(.down, .enter, .character("e"), .character("2"))
    let first = session.app.guidance
    for _ in 0..<4 { session.press(.tab) }
    #expect(session.app.guidance?.contains("The day the fact is from") == true)
    session.press(.tab)
    #expect(session.app.guidance?.contains("Which document says so?") == true)
    #expect(session.app.guidance != first)
    session.press(.escape)
    session.press(.function(9), .function(10), .right, .enter, .down)
    #expect(session.app.guidance?.contains("f goes on") == true, "\(session.text)")
  }

  @Test func `nobody but who learns is told`() {
    #expect(Session().app.guidance == nil)
  }
}
