import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What the screens of policies ask for, and what their keys say when they can't be used.
@Suite struct PolicyScreenTests {
  private static let name = PolicyName("CP.PHAR.713", from: day("2026-07-01"))
  private static let seen = SeenDraft(name, newestBinding: 0)

  /// A session on the draft.
  private func session(_ refusals: PolicyRefusals = [:]) -> Session {
    var session = Session()
    session.desk.policies.refusals = refusals
    for key in GoldenTests.draft { session.press(key) }
    return session
  }

  private func line(_ session: Session) -> String {
    let canvas = session.canvas
    guard let row = canvas.cursor?.row else { return "" }
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(row) ? String(lines[row]) : ""
  }

  @Test func `the cursor in the tree is shown in the text and back`() {
    var session = session()
    session.type("jjjjjj")
    #expect(line(session).contains("I.A.3 The member is at least 21"))
    session.press(.enter)
    #expect(line(session).contains("3. The member is at least 21 years old"))
    session.press(.down, .enter)
    #expect(line(session).contains("I.A.4 Testing of the tumor"))
  }

  @Test func `a line without a clause says so, and binding waits for one`() {
    var session = session()
    session.press(.enter, .home)
    #expect(session.text.contains("No clause stands on this line"))
    session.press(.character("c"))
    #expect(session.message.contains("Choose a criterion first"))
    session.press(.tab, .tab, .tab)
    #expect(line(session).contains("I.A"))
    #expect(!session.text.contains("No clause stands on this line"))
  }

  @Test func `words are found in the text, with the clause they stand in`() {
    var session = session()
    session.press(.character("/"))
    session.type("tumour board")
    session.press(.enter)
    #expect(session.message.contains("1 place found"))
    #expect(session.text.contains("I.A.2  no recognizer read it: a reviewer answers it"))
  }

  @Test func `letters typed into a search are no choice of keys for the bottom line`() {
    var session = session()
    session.press(.character("/"))
    session.type("review")
    session.press(.enter)
    #expect(session.text.contains("F10 Review"))
  }

  @Test func `a finding leads to its line`() {
    var session = session()
    session.press(.character("f"))
    #expect(session.text.contains("unused-paragraph"))
    session.press(.enter)
    #expect(line(session).contains("*Demonstration text"))
  }

  static let effects: [(String, [Key], [Effect])] = [
    (
      "a clause is bound to a rule of another kind",
      typed("jjjjjj") + [.character("c"), .function(4)] + typed("doc") + [.enter, .function(10)],
      [.bindClause("I.A.3", to: .clause(.kind(.documentationProvided)), in: seen)]
    ),
    (
      "a rule goes beside the one there is",
      typed("jjjjjj") + [.character("c"), .function(4)] + typed("resp") + [.enter, .tab] + typed("either")
        + [.enter, .function(10)],
      [
        .bindClause(
          "I.A.3", to: .clause(.any([.kind(.age(AgeRule(atLeastMonths: 252))), .kind(.response)])), in: seen)
      ]
    ),
    (
      "a clause is marked for a reviewer", typed("jjjjjja") + [.right, .enter],
      [.bindClause("I.A.3", to: .clause(.attested("The member is at least 21 years old")), in: seen)]
    ),
    ("unless the question is answered with no", typed("jjjjjja") + [.enter], []),
    (
      "a list is bound to another combinator", typed("jc") + [.function(4), .up, .enter, .function(10)],
      [.bindClause("I.A.1", to: .combinator(.all), in: seen)]
    ),
    (
      "so many of a list are asked for",
      typed("jc") + typed("least") + [.enter] + typed("2") + [.function(10)],
      [.bindClause("I.A.1", to: .combinator(.atLeast(2)), in: seen)]
    ),
    (
      "more than there are is refused",
      typed("jc") + typed("least") + [.enter] + typed("4") + [.function(10)], []
    ),
    (
      "failing a criterion means another use", typed("jju") + typed("means") + [.enter, .control("s")],
      [.bindClause("I.A.1.a", to: .otherUse(true), in: seen)]
    ),
    (
      "what failing means is left to the kind of rule again",
      typed("jju") + typed("left") + [.enter, .control("s")],
      [.bindClause("I.A.1.a", to: .otherUse(nil), in: seen)]
    ),
    (
      "a section is said to hold no criteria", typed("jjs") + typed("no crit") + [.enter, .function(10)],
      [.bindClause("I.A", to: .section(SectionSetting(kind: .noCriteria)), in: seen)]
    ),
    (
      "how long its approvals hold is typed",
      typed("jjs") + [.tab, .control("u")] + typed("9 months") + [.function(10)],
      [
        .bindClause(
          "I.A", to: .section(SectionSetting(durations: ApprovalDuration.stated("9 months"))), in: seen)
      ]
    ),
    (
      "and refused where nobody can tell what is meant",
      typed("jjs") + [.tab, .control("u")] + typed("for a while") + [.function(10)], []
    ),
    ("a section that is left as it was is not set", typed("jjs") + [.function(10)], []),
    (
      "a condition is bound",
      typed("jjjjjjb") + [.tab] + typed("doc") + [.enter, .function(10)],
      [.bindClause("I.A.3", to: .beside(.condition, .kind(.documentationProvided)), in: seen)]
    ),
    (
      "and taken away", typed("jjjjjjb") + [.tab] + typed("no rule") + [.enter, .function(10)],
      [.bindClause("I.A.3", to: .beside(.condition, nil), in: seen)]
    ),
    (
      "what goes beside a list is answered by a reviewer",
      typed("jb") + typed("beside") + [.enter] + typed("a rev") + [.enter, .function(10)],
      [
        .bindClause(
          "I.A.1", to: .beside(.lead, .attested(FakePolicies.words(of: "I.A.1"))), in: seen)
      ]
    ),
    ("a draft is reviewed", typed("r") + [.right, .enter], [.reviewPolicy(seen)]),
    (
      "a reviewed draft is published from a day on",
      typed("r") + [.right, .enter, .character("p"), .control("u")] + typed("8/1/2026")
        + [.function(10), .right, .enter],
      [.reviewPolicy(seen), .publishPolicy(seen, effective: day("2026-08-01"))]
    ),
    ("an unreviewed one is not", [.character("p")], []),
    (
      "a draft is given up with a reason",
      [.delete, .tab] + typed("twice") + [.function(10), .right, .enter],
      [.withdrawPolicy(name, from: day("2026-07-01"), reason: "twice")]
    ),
    ("not without one", [.delete, .function(10), .right, .enter], []),
    (
      "not before its first day", [.delete, .control("u")] + typed("2026-06-30\tx") + [.function(10)], []
    ),
  ]

  @Test(arguments: effects)
  func `keys ask for what they say`(what: String, keys: [Key], expected: [Effect]) {
    var session = session()
    for key in keys { session.press(key == .character("\t") ? .tab : key) }
    #expect(session.changes == expected, "\(what):\n\(session.text)")
  }

  @Test(arguments: [
    (Key.character("c"), "A published version never changes"), (.character("a"), "A published version never"),
    (.character("u"), "A published version never changes"), (.character("r"), "only a draft is reviewed"),
    (.character("p"), "It is published already"),
  ])
  func `on a published version keys say why not`(key: Key, reason: String) {
    var session = Session()
    session.press(.character("p"), .end, .up, .enter, key)
    #expect(session.message.contains(reason))
    #expect(session.changes.isEmpty)
  }

  @Test(arguments: [
    (Key.character("c"), PolicyDeed.binding), (.character("r"), .reviewing), (.character("w"), .withdrawing),
  ])
  func `without the role keys say why not`(key: Key, deed: PolicyDeed) {
    var session = session([deed: "needs another role"])
    session.press(key)
    #expect(session.message.contains("needs another role"))
  }

  @Test func `a document is imported and its findings are shown`() {
    var session = Session()
    session.press(.character("p"), .function(6))
    session.type("next.txt")
    session.press(.function(10))
    #expect(session.message.contains("no file 'next.txt'"))
    session.press(.control("u"))
    session.type("next.md")
    session.press(.tab, .tab)
    session.type("2026-07-01")
    session.press(.function(10))
    #expect(
      session.changes.last == .importPolicy(PolicyFile(path: "next.md", effective: day("2026-07-01"))))
    #expect(session.text.contains("[ To look at (2) ]"))
  }

  @Test func `an exported policy is asked for nothing but its file`() {
    var session = Session()
    session.press(.character("p"), .function(6))
    session.type("next.md")
    session.press(.tab)
    session.type("TT.1")
    session.press(.backtab, .end)
    session.type(".json")
    session.press(.tab)
    #expect(!session.text.contains("In force from"))
    #expect(session.text.contains("says its own number"))
    session.press(.function(10))
    #expect(session.changes.last == .importPolicy(PolicyFile(path: "next.md.json")))
  }

  @Test func `a draft says what is to be done before it is in force`() {
    var session = session([.publishing: "somebody else publishes it"])
    #expect(session.text.contains("for a reviewer (c); waits for review (r), then another person (p)"))
    #expect(session.text.contains("F10 Review"))
    session.press(.character("r"), .right, .enter)
    #expect(session.text.contains("waits to be published by somebody else"))
  }

  @Test func `a case leads to the policy's words of a criterion and back`() {
    var session = Session()
    session.desk.policy = FakePolicies.sample.draft.row
    session.press(.enter, .down, .character("o"))
    #expect(session.text.contains("[ Text ]"))
    session.press(.escape)
    #expect(session.text.contains("[ Criteria ]"))
    #expect(!session.text.contains("not reviewed since"))
  }

  @Test func `without a policy the key says so`() {
    var session = Session()
    session.press(.enter, .character("o"))
    #expect(session.message.contains("No policy governs the case"))
  }

  @Test func `a case under a policy that is old says so`() {
    var session = Session()
    var row = FakePolicies.sample.draft.row
    row.lastReview = day("2025-01-15")
    session.desk.policy = row
    session.press(.enter)
    #expect(session.text.contains("! policy not reviewed since 2025-01-15"))
  }

  @Test func `who may not import is told so`() {
    var session = Session()
    session.desk.policies.refusals = [.importing: "needs the role policy-author"]
    session.press(.character("p"), .character("n"))
    #expect(session.message.contains("needs the role policy-author"))
  }

  @Test func `a change opens its criterion, a removed one in the version before`() {
    var session = Session()
    session.press(.character("p"), .end, .character("d"), .down, .down, .enter)
    #expect(session.text.contains("Policy CP.PHAR.713 from 2026-07-01"))
    #expect(line(session).contains("I.A.3"))
    session.press(.escape, .escape, .up, .up, .up, .character("d"))
    #expect(session.message.contains("There is no version before this one"))
  }

  @Test func `the version compared with can be changed`() {
    var session = Session()
    session.press(.character("p"), .end, .character("d"))
    #expect(session.text.contains("from 2026-05-19 to 2026-07-01"))
    session.press(.character("["))
    #expect(session.text.contains("from 2026-03-01 to 2026-07-01"))
    session.press(.character("]"), .character("]"))
    #expect(session.text.contains("from 2025-03-01 to 2026-07-01"))
  }
}
