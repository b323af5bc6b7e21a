import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

@Suite struct CaseActTests {
  @Test func `what can't be done now says why and does nothing`() {
    var session = Session()
    session.press(.down, .enter, .character("m"), .end, .enter)
    #expect(session.changes.isEmpty)
    #expect(session.message.contains("! "))
  }

  @Test(arguments: [Evaluation.Outcome.meets, .notMet], [[], [CaseAct.startReview, .deny]])
  func `the menu has one order, whatever can be done`(
    outcome: Evaluation.Outcome, impossible: [CaseAct]
  ) throws {
    var session = Session(rows: 40, columns: 120)
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.evaluation.outcome = outcome
    for act in impossible { view.obstacles[act] = "it takes another role" }
    let place = Rect(row: 0, column: 0, rows: 38, columns: 120)
    var menu = CaseActMenuScreen(view: view, today: view.request.received.day)
    menu.layout(in: place, charset: .unicode)
    var canvas = Canvas(rows: 38, columns: 120, charset: .unicode)
    menu.draw(on: &canvas, in: place)
    let lines = canvas.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let places = CaseAct.allCases.map { act in lines.firstIndex { $0.hasPrefix(act.title + " ") } }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    for act in impossible {
      #expect(
        lines.contains { $0.hasPrefix(act.title + " ") && $0.contains("not now: it takes another role") })
    }
    #expect(menu.acts.selected == CaseAct.allCases.first)
  }

  @Test func `what was typed leads to what is called so and can be done`() throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.obstacles[.proposeVoid] = "ann proposed it"
    view.obstacles[.agreeVoid] = nil
    var menu = CaseActMenuScreen(view: view, today: view.request.received.day)
    menu.layout(in: Rect(row: 0, column: 0, rows: 38, columns: 120), charset: .unicode)
    _ = menu.search(for: "void")
    #expect(menu.acts.selected == .agreeVoid)
    _ = menu.search(for: "")
    #expect(menu.acts.selected == CaseAct.allCases.first)
  }

  @Test func `every row takes one line, and below the list stands the whole of the one under the cursor`()
    throws
  {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    let reason = "it takes the role medical director, and somebody with a licence in this state"
    for act in CaseAct.allCases { view.obstacles[act] = reason }
    var menu = CaseActMenuScreen(view: view, today: view.request.received.day)
    let place = Rect(row: 0, column: 0, rows: 40, columns: 78)
    menu.layout(in: place, charset: .unicode)
    _ = menu.update(.move(.down))
    var canvas = Canvas(rows: 40, columns: 78, charset: .unicode)
    menu.draw(on: &canvas, in: place)
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, act) in CaseAct.allCases.enumerated() { #expect(lines[row + 2].hasPrefix(act.title)) }
    #expect(canvas.text.contains("── Deny ──"))
    #expect(
      lines.suffix(5).joined(separator: " ").split(separator: " ").joined(separator: " ")
        .contains("Not now: " + reason))
  }

  @Test func `F9 names what can be done with m instead, and its key`() throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.notDecidable = "the case waits for a clinician"
    view.obstacles = Dictionary(uniqueKeysWithValues: CaseAct.allCases.map { ($0, "no") })
    func reason() -> String? {
      var screen = CaseScreen(id: view.id, today: view.request.received.day)
      _ = screen.receive(.caseView(view), to: .loadCase(view.id))
      return screen.bindings.first { $0.key == .function(9) }?.unavailable
    }
    #expect(reason() == "the case waits for a clinician")
    view.obstacles[.override] = nil
    view.obstacles[.peerToPeer] = nil
    view.obstacles[.addendum] = nil
    #expect(
      reason()
        == "the case waits for a clinician. With m at the case you can approve by override or note a peer-to-peer"
    )
  }

  @Test func `F9 names what only waits for a document to be read`() throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.obstacles = Dictionary(uniqueKeysWithValues: CaseAct.allCases.map { ($0, "no") })
    view.obstacles[.deny] = nil
    view.file.course.openings = []
    #expect(CaseAct.offered(in: view) == "With m at the case you can deny once D1 was read")
  }

  @Test func `F9 is not opened for nothing where something else can be done`() throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.evaluation.outcome = .notMet
    view.evaluation.missing = []
    view.evaluation.route = nil
    view.file.request.state = .clinicalReview
    view.notDecidable = nil
    view.obstacles = Dictionary(uniqueKeysWithValues: CaseAct.allCases.map { ($0, "no") })
    func reason() -> String? {
      var screen = CaseScreen(id: view.id, today: view.request.received.day)
      _ = screen.receive(.caseView(view), to: .loadCase(view.id))
      return screen.bindings.first { $0.key == .function(9) }?.unavailable
    }
    #expect(reason()?.hasSuffix("To decide otherwise: no") == true, "it is said at once what is lacking")
    view.obstacles[.override] = nil
    #expect(reason()?.hasSuffix("is possible now. With m at the case you can approve by override") == true)
  }

  @Test func `a proposal to make a case void needs a reason, and is asked about`() {
    var session = Session()
    session.press(.down, .enter)
    session.choose(.proposeVoid)
    session.press(.control("s"))
    #expect(session.message.contains("Reason is missing"))
    session.type("Wrong member")
    session.press(.control("s"), .right, .enter)
    guard case .changeCase(_, .proposeVoid("Wrong member"))? = session.changes.last else {
      Issue.record("nothing was proposed: \(session.text)")
      return
    }
  }

  @Test(
    arguments: [
      (CaseAct.referByOverride, false, true, "refer it with F9"), (.referByOverride, true, true, nil),
      (.override, true, true, "approve it with F9"), (.override, false, true, nil),
      (.approveModified, false, false, "nobody has opened D"), (.uphold, true, false, "there is no appeal"),
      (.withdraw, false, false, nil),
    ] as [(CaseAct, Bool, Bool, String?)])
  func `an act is offered where it makes sense`(act: CaseAct, meets: Bool, opened: Bool, why: String?) throws
  {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      Issue.record("the case is on file")
      return
    }
    view.evaluation.outcome = meets ? .meets : .notMet
    if !opened { view.file.course.openings = [] }
    let obstacle = act.obstacle(in: view)
    #expect((obstacle == nil) == (why == nil), "\(obstacle ?? "")")
    if let why { #expect(obstacle?.contains(why) == true) }
  }

  @Test(arguments: [
    (CaseAct.overturn, true, false), (.overturn, false, true), (.reconsider, true, false),
    (.overturnInPart, true, true),
  ])
  func `why it is another decision is asked only where it is one`(act: CaseAct, meets: Bool, asked: Bool) {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      Issue.record("the case is on file")
      return
    }
    view.evaluation.outcome = meets ? .meets : .notMet
    #expect(CaseActFormScreen.fields(of: act, view).contains { $0.id == .override } == asked)
  }

  @Test(arguments: [
    (CaseAct.withdraw, Closing.Reason.takenBack(by: .prescriber), "the prescriber took the request back"),
    (.withdraw, .takenBack(by: .member), "the member took the request back"),
    (.dismissDuplicate, .duplicate(of: Identifier(7)), "the same was asked for in case 7"),
    (.dismissNotEligible, .notEligible, "the member had no coverage for it"),
  ])
  func `why a case ends is named before, and stands on its page after`(
    act: CaseAct, reason: Closing.Reason, words: String
  ) throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    let closing = Closing(reason, words: "Said so.")
    let question = CaseActFormScreen.question(act, view, doing: .close(closing))
    #expect(question.lines.contains("On record: \(words)."), "\(question.lines)")
    #expect(!Wording.outcome(of: view).contains(words))
    view.file.course.closing = OnFile(
      id: Identifier(1), value: closing, stamp: Stamp(by: "ines", at: view.now))
    #expect(Wording.outcome(of: view) == "ENDED, nothing is decided: \(words)")
  }

  /// A case with a criterion that is not met.
  private func failedCase() throws -> CaseView {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.evaluation.outcome = .notMet
    view.evaluation.criteria[0].finding = .notMet
    view.evaluation.criteria[0].reason = "LVEF 40 % on 2026-05-15"
    view.evaluation.criteria[0].children = []
    return view
  }

  private struct Missing: Error {}

  @Test func `a denial is asked with its criterion, its letter, who gets it and the right to appeal`() throws
  {
    let view = try failedCase()
    let criterion = view.evaluation.criteria[0]
    var decision = Decision(.denied, reason: "as found")
    decision.cited = [criterion.id]
    let text = CaseActFormScreen.question(.deny, view, doing: .decide(decision)).lines.joined(separator: "\n")
    for words in [
      "Not met: \(criterion.id) \(criterion.text.prefix(40))", "LVEF 40 % on 2026-05-15", "letter 'Denial'",
      view.member.familyName, "may appeal", "how and until when",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test func `opening an appeal is asked with what is appealed, by whom, and its letter`() throws {
    var view = try failedCase()
    var decision = Determination(
      request: view.id, outcome: .denied, reason: "as found", by: "lee", at: view.now, policyNumber: "P",
      policyVersion: FakeDesk.today, caseFile: "", evaluation: "")
    decision.cited = ["I.A.4"]
    view.file.determinations = [
      OnFile(id: Identifier(1), value: decision, stamp: Stamp(by: "lee", at: view.now))
    ]
    let change = CaseChange.openAppeal(
      .first, Appeal.Filing(.expedited, by: .member, words: "She disagrees"))
    let text = CaseActFormScreen.question(.openAppeal, view, doing: change).lines.joined(separator: "\n")
    for words in [
      "first appeal, expedited, by the member", "by lee, on I.A.4", "somebody else decides",
      "letter 'Appeal received'",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test(arguments: [Appeal.Stage.first, .second, .external])
  func `upholding is asked with its criterion, its letter, who gets it and what can be asked for then`(
    stage: Appeal.Stage
  ) throws {
    var session = Session()
    session.desk.cases[3].state = .inReview
    guard case .caseView(let late)? = session.desk.reply(to: .loadCase(Identifier(4))) else {
      throw Missing()
    }
    var view = try failedCase()
    view.file.clocks = late.file.clocks
    view.now = late.now
    view.file.course.appeals = [
      OnFile(
        id: Identifier(1),
        value: Appeal(
          stage, Appeal.Filing(.standard, by: .member, words: "She disagrees"), against: Identifier(1)),
        stamp: Stamp(by: "rita", at: view.now))
    ]
    var decision = Decision(.upheld, reason: "The value is below what is asked for")
    decision.cited = [view.evaluation.criteria[0].id]
    let dialog = CaseActFormScreen.question(.uphold, view, doing: .decideAppeal(decision))
    let text = dialog.lines.joined(separator: "\n")
    for words in [
      "Not met: \(decision.cited[0]) ", "LVEF 40 % on 2026-05-15",
      "word for word: “The value is below what is asked for”", "letter 'Appeal decided' is due then, to ",
      view.member.familyName, "LATE: ",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let later = stage.later.map { Wording.stage($0) }
    #expect(text.contains("What may be asked for then") == !later.isEmpty)
    for words in later { #expect(text.contains(words)) }
    #expect(!text.contains("Approved from"))
    #expect(!text.contains("type"), "only a denial asks for a word")
  }

  @Test(arguments: [CaseAct.overturn, .override, .reconsider])
  func `approving otherwise is asked with the days, how they are reckoned, and that it is late`(act: CaseAct)
    throws
  {
    var session = Session()
    session.desk.cases[3].state = .inReview
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(4))) else {
      throw Missing()
    }
    let term = try #require(view.evaluation.authorization)
    var decision = Decision(act == .overturn ? .overturned : .approved, reason: "as found")
    func text() -> String {
      let change: CaseChange =
        switch act {
        case .overturn: .decideAppeal(decision)
        case .override: .decide(decision)
        default: .peerToPeer(with: "Dr. Fern", words: "x", leadingTo: .decided(decision))
        }
      return CaseActFormScreen.question(act, view, doing: change).lines.joined(separator: "\n")
    }
    let first = text()
    for words in [
      "Approved from " + Wording.span(term.days), term.basis, term.arithmetic.last ?? "-",
      "LATE: the decision",
    ] {
      #expect(first.contains(words), "\(words) in \(first)")
    }
    // The same words as in the question that approving by the criteria is asked with.
    let screen = DecisionScreen(view: view, today: session.desk.today)
    #expect(screen.summary(of: .approve).contains("Approved from " + Wording.span(term.days) + "."))
    #expect(screen.summary(of: .approve).contains { $0.hasPrefix("LATE: ") })
    // Whose case it is stands in both questions, unless it is one's own.
    let givenAway = "The case was given to tess: let them know."
    #expect(!text().contains("given to") && !screen.summary(of: .approve).contains(givenAway))
    view.givenTo = "tess"
    #expect(text().contains(givenAway))
    for choice in [DecisionChoice.approve, .ask, .refer, .route] {
      #expect(DecisionScreen(view: view, today: session.desk.today).summary(of: choice).contains(givenAway))
    }
    let end = term.days.first.adding(days: 30)
    decision.terms.through = end
    #expect(text().contains("Approved from \(term.days.first) through \(end)."))
    #expect(text().contains("The days are set by the decision; by the criteria they are"))
    #expect(text().contains("none are named"))
    view.evaluation.authorization = nil
    #expect(text().contains("through \(end)."))
    #expect(text().contains("the criteria give none"))
    decision.outcome = .upheld
    if act == .overturn { #expect(!text().contains("Approved from")) }
  }

  @Test func `a decision that no criteria give days for needs its last day`() throws {
    var view = try failedCase()
    view.evaluation.authorization = nil
    var screen = CaseActFormScreen(act: .override, view: view, today: FakeDesk.today)
    screen.form.setValue("why", of: .reason, isTyped: true)
    #expect(screen.problems[.through] == "is missing: the criteria give none")
    screen.form.setValue("2026-12-31", of: .through, isTyped: true)
    #expect(screen.problems[.through] == nil)
  }

  @Test func `typing narrows the menu, and where not all of it is seen it says so`() {
    var session = Session()
    session.press(.down, .enter, .character("m"))
    #expect(session.text.contains("1 of \(CaseAct.allCases.count) ▾"), "\(session.text)")
    session.type("void")
    #expect(session.text.contains(CaseAct.proposeVoid.title))
    #expect(!session.text.contains(CaseAct.takeOver.title))
    #expect(!session.text.contains("▾"))
    session.type("zzz")
    #expect(session.text.contains("Nothing here has these words"))
    session.press(.enter)
    #expect(session.changes.isEmpty)
    session.press(.control("u"))
    session.type("withdraw")
    session.press(.enter)
    #expect(session.text.contains("Taken back by"), "\(session.text)")
  }

  @Test(arguments: [(CaseState.pended, true), (.inReview, false)])
  func `what comes to a case that waits says that it is in review again`(state: CaseState, isSaid: Bool)
    throws
  {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    view.file.request.state = state
    let due = view.file.clocks.deadlines.firstIndex { $0.step == .decision }
    if let due {
      view.file.clocks.deadlines[due].standing = .paused(since: view.now, day: FakeDesk.today, left: 86_400)
    }
    let said = DocumentFormScreen(view: view, today: FakeDesk.today).saved(.done)
    let wanted =
      "The document is attached"
      + (isSaid ? ". The case is in review again, and its clock goes on: 24 h left" : "")
    let notices = (said ?? []).compactMap { if case .say(let notice) = $0 { notice } else { nil } }
    #expect(notices.map(\.text) == [wanted])
  }

  @Test func `reading a document is put on record once`() {
    var session = Session()
    session.press(.down, .enter, .tab, .enter, .function(5), .function(5))
    let openings = session.performed.filter { if case .noteOpening = $0 { true } else { false } }
    #expect(openings.count == 1)
  }

  @Test func `a change that collides shows both, and can be stored on top`() {
    var session = Session()
    session.press(.down, .enter, .function(9))
    session.desk.obstacle = .conflict(version: 9, theirs: ["rita, 10:42: answer-criterion (criterion I.A.4)"])
    session.press(.function(10), .right, .enter)
    #expect(session.text.contains("rita, 10:42: answer-criterion"))
    #expect(session.text.contains("Yours: the decision, because:"))
    session.press(.right, .enter)
    guard case .decide(let seen, _, _)? = session.changes.last else {
      Issue.record("nothing was decided")
      return
    }
    #expect(seen.version == 9)
  }
}

extension Session {
  /// The keys that choose an act in the menu that is open.
  func keys(to act: CaseAct) -> [Key] {
    guard case .actMenu(let menu) = app.top else { return [] }
    return Array(repeating: .down, count: menu.acts.rows.firstIndex(of: act) ?? 0) + [.enter]
  }

  /// Goes to an act in the menu of a case and chooses it.
  fileprivate mutating func choose(_ act: CaseAct) {
    press(.character("m"))
    for key in keys(to: act) { press(key) }
  }
}
