import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What each screen asks for when keys are pressed on it.
@Suite struct ScreenEffectsTests {
  private static func expiring(_ days: Int) -> Effect {
    .loadExpiring(.within(days: days, of: FakeDesk.today), PageCall(.first, limit: 40))
  }

  private static let lapsed = Effect.loadExpiring(
    .lapsed(before: FakeDesk.today), PageCall(.first, limit: 40))
  private static let members = PageCall<MemberKey>(.first, limit: 40)
  private static let worklist = Effect.loadWorklist(PageCall(.first, limit: 40))

  static let rows: [(name: String, keys: [Key], effects: [Effect])] = [
    ("the list looks thirty days ahead", [.character("x")], [expiring(30)]),
    (
      "plus and minus change the window", typed("x++-"),
      [expiring(30), expiring(60), expiring(90), expiring(60)]
    ),
    (
      "a year is the furthest", typed("x+++++++"),
      [30, 60, 90, 120, 180, 365].map(expiring) + [.beep, .beep]
    ),
    ("lapsed approvals stand apart", [.character("x"), .tab, .tab], [expiring(30), lapsed, expiring(30)]),
    (
      "the window is not for lapsed ones", [.character("x"), .tab, .character("+")],
      [expiring(30), lapsed, .beep]
    ),
    (
      "an authorization opens", [.character("x"), .enter], [expiring(30), .loadAuthorization(Identifier(1))]
    ),
    (
      "its case opens", [.character("x"), .enter, .character("c")],
      [expiring(30), .loadAuthorization(Identifier(1)), .loadCase(Identifier(4))]
    ),
    (
      "nothing starts before the question is answered", [.character("x"), .function(6), .enter],
      [expiring(30)]
    ),
    (
      "a renewal starts and opens", [.character("x"), .function(6), .right, .enter],
      [expiring(30), .startRenewal(Identifier(1)), .loadCase(Identifier(6))]
    ),
    (
      "members are found by name", [.character("m")] + typed("ma"),
      [
        .findMembers(.all, members), .findMembers(.words(["m"]), members),
        .findMembers(.words(["ma"]), members),
      ]
    ),
    (
      "or by number", [.function(7), .paste("M-2001")],
      [.findMembers(.all, members), .findMembers(.words(["#m2001"]), members)]
    ),
    (
      "a member's page opens", [.character("m"), .enter],
      [.findMembers(.all, members), .loadMember(Identifier(3))]
    ),
    (
      "a request is for a member", [.character("n"), .enter],
      [.findMembers(.all, members), .loadMember(Identifier(3))]
    ),
    ("a case opens and closes", [.enter, .escape], [.loadCase(Identifier(2)), worklist]),
    ("Ctrl-C steps back", [.enter, .control("c")], [.loadCase(Identifier(2)), worklist]),
    (
      "F3 goes to the worklist", [.enter, .character("e"), .function(3)],
      [.loadCase(Identifier(2)), worklist]
    ),
    ("F5 reads again", [.enter, .function(5)], [.loadCase(Identifier(2)), .loadCase(Identifier(2))]),
    ("a paste is no command", [.enter, .paste("eee\n")], [.loadCase(Identifier(2)), .beep]),
    ("there is no authorization yet", [.enter, .character("v")], [.loadCase(Identifier(2)), .beep]),
    ("the policy is chosen", [.enter, .character("p")], [.loadCase(Identifier(2)), .beep]),
  ]

  @Test(arguments: rows)
  func `keys ask for what they say`(row: (name: String, keys: [Key], effects: [Effect])) {
    var session = Session()
    session.performed = []
    for key in row.keys { session.press(key) }
    #expect(session.performed == row.effects, "\(row.name)")
  }

  @Test func `a closed case can be read but not changed`() {
    var session = Session()
    session.desk.cases[0].state = .clinicalReview
    session.desk.cases[1].state = .denied
    session.press(.enter)
    for key in typed("etad") {
      session.press(key)
      #expect(session.message.contains("This case is closed: it is denied"))
    }
    #expect(session.changes.isEmpty)
  }

  @Test func `several policies are chosen among`() {
    var session = Session()
    session.press(.enter)
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(2))) else {
      Issue.record("the case is on file")
      return
    }
    view.candidates = ["DM.PHAR.001", "DM.PHAR.002"]
    _ = session.app.handle(.function(5))
    _ = session.app.update(.answered(.loadCase(Identifier(2)), .caseView(view)))
    #expect(session.text.contains("CHOOSE A POLICY: DM.PHAR.001 or DM.PHAR.002 may govern the drug (key p)"))
    session.press(.character("p"), .character("2"), .enter, .control("s"))
    #expect(session.changes == [.choosePolicy("DM.PHAR.002", SeenCase(Identifier(2), version: 1))])
    #expect(session.text.contains("Reviewed under DM.PHAR.002"))
  }

  @Test func `what others change is shown where nobody types`() {
    var session = Session()
    session.press(.enter)
    #expect(session.app.refresh() == [.loadCase(Identifier(2))])
    session.press(.character("t"))
    #expect(session.app.refresh() == [])
    session.press(.escape, .character("?"))
    #expect(session.app.refresh() == [])
  }
}
