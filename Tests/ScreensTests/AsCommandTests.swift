import PriorAuth
import TerminalUI
import Testing

@testable import Screens

/// What was done last, told as a command line.
@Suite struct AsCommandTests {
  @Test func `work that was shared out is told`() {
    var session = Session()
    session.press(.function(10), .character("w"), .function(6), .right, .enter, .control("o"))
    #expect(session.changes == [.change(.share(levels: false))])
    #expect(session.performed.last == .tellCommand(.change(.share(levels: false))), "\(session.message)")
  }

  @Test func `an absence and reminders are told`() {
    let absence = Absence("ravi", FakeDesk.today...FakeDesk.today, cover: nil, reason: "Leave")
    #expect(Effect.change(.recordAbsence(absence)).isChange)
    #expect(Effect.remind([Identifier(1)]).isChange && Reply.reminded(1, refused: []).isDone)
  }
}
