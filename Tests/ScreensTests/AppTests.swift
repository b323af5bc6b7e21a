import PriorAuth
import Testing
import TerminalUI

@testable import Screens

@Suite struct AppTests {
  private func app() -> App { App(today: FakeDesk.today, size: Size(rows: 24, columns: 80)) }

  private let first = Effect.loadWorklist(PageCall(.first, limit: 40))

  private func line(_ number: Int64) -> WorklistLine {
    WorklistLine(
      WorklistRow(
        id: Identifier(number), urgency: .standard, received: Moment(seconds: number), state: .received,
        reviewType: .initial, lineOfBusiness: .medicaid, member: "Roe, Ann", memberNumber: "M-1",
        drug: "Fusivant", policyNumber: nil), at: Moment(startOf: FakeDesk.today))
  }

  private func page(_ numbers: ClosedRange<Int64>) -> Reply {
    .worklist(Page(rows: numbers.map(line)))
  }

  @Test func `the desk starts with the worklist`() {
    var app = app()
    #expect(app.start() == [first])
    #expect(app.update(.answered(first, page(1...3))) == [])
    #expect(app.handle(.enter) == [.loadCase(Identifier(1))])
  }

  @Test func `an answer is taken once, by the screen that asked`() {
    var app = app()
    _ = app.start()
    _ = app.update(.answered(first, page(1...3)))
    // Nobody waits for it any more.
    _ = app.update(.answered(first, page(7...9)))
    #expect(app.handle(.enter) == [.loadCase(Identifier(1))])
  }

  @Test func `an answer to a screen that was left is dropped`() {
    var app = app()
    _ = app.start()
    _ = app.update(.answered(first, page(1...3)))
    _ = app.handle(.enter)
    _ = app.handle(.escape)
    let failure = Reply.failed(Failure("The case can't be read"))
    #expect(app.update(.answered(.loadCase(Identifier(1)), failure)) == [])
    #expect(app.notice == nil)
  }

  @Test func `only the newest search is shown`() {
    var session = Session()
    session.press(.character("m"))
    let old = Effect.findMembers(.all, PageCall(.first, limit: 40))
    _ = session.app.handle(.character("o"))
    let stray = MemberRow(
      id: Identifier(9), number: "X", familyName: "Stray", givenName: "A", birthDate: day("1980-01-01"),
      key: MemberKey(name: "Stray", id: Identifier(9)))
    session.app.stack[1].awaited.append(old)
    _ = session.app.update(.answered(old, .members(Page(rows: [stray]))))
    #expect(!session.text.contains("Stray"))
  }

  @Test(arguments: [
    (Key.character("z"), [Effect.beep], "z does nothing here; ? shows the keys"),
    (.enter, [.beep], "! There is no open case"),
    (.escape, [], "! This is the first screen"),
    (.function(3), [], "Press F3 again to leave"), (.character("q"), [], "Press F3 again to leave"),
    (.endOfInput, [.quit], ""), (.resize, [], ""), (.paste("q"), [.beep], "Pasted text does nothing here"),
    (.control("c"), [], "! This is the first screen"),
  ])
  func `keys on an empty worklist`(key: Key, effects: [Effect], message: String) {
    var session = Session(desk: FakeDesk(today: FakeDesk.today))
    session.performed = []
    session.press(key)
    #expect(session.performed == effects)
    #expect(session.message.contains(message))
  }

  @Test func `a second F3 leaves, unless another key came between`() {
    var session = Session()
    session.press(.function(3), .down, .function(3))
    #expect(!session.performed.contains(.quit))
    session.press(.character("q"))
    #expect(session.performed.last == .quit)
  }

  @Test func `a key without a meaning sounds once, however long it is held`() {
    var session = Session()
    session.press(.character("z"), .character("z"), .character("z"))
    #expect(session.performed.count { $0 == .beep } == 1)
    #expect(session.message.contains("z does nothing here"))
  }

  @Test(arguments: [
    ("find or enrol", "Members"), ("calendar of", "Approvals that end"), ("people: roles", "People"),
    ("published versions of nothing", nil), ("import, check and publish", "Policies"),
    ("open cases", "Worklist"),
  ])
  func `the palette leads from a case to every screen, and Esc back`(words: String, title: String?) {
    var session = Session()
    session.press(.down, .enter)
    #expect(session.text.hasPrefix(" Case"))
    session.press(.character(":"))
    session.type(words)
    guard let title else {
      #expect(session.text.contains("Nothing here has these words"))
      return
    }
    session.press(.enter)
    #expect(session.text.hasPrefix(" " + title), "\(session.text)")
    session.press(.escape)
    #expect(session.text.hasPrefix(" Case"), "\(session.text)")
  }

  @Test(arguments: ["case 1", "open case 1", "R1"])
  func `the palette opens a case by its number`(words: String) {
    var session = Session()
    session.press(.character("p"), .character(":"))
    session.type(words)
    session.press(.enter)
    #expect(session.text.hasPrefix(" Case 1"), "\(session.text)")
    session.press(.escape)
    #expect(session.text.hasPrefix(" Policies"))
  }

  @Test func `a case that is none is said, and the screen stays`() {
    var session = Session()
    session.press(.character("p"), .character(":"))
    session.type("case 999")
    session.press(.enter)
    #expect(session.text.hasPrefix(" Policies"), "\(session.text)")
    #expect(session.message.contains("no request R999"))
  }

  @Test func `what only the worklist can do is done on it, with the screen before below`() {
    var session = Session()
    session.press(.character("p"), .character(":"))
    session.type("take the most urgent")
    session.press(.enter)
    #expect(session.performed.contains(.takeNextCase))
    #expect(session.text.hasPrefix(" Case"))
    session.press(.escape, .escape)
    #expect(session.text.hasPrefix(" Policies"))
  }

  @Test func `what is called as typed and can be done comes before what only mentions it`() {
    var session = Session()
    session.press(.character(":"))
    session.type("appeals")
    guard case .help(let help)? = session.app.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(help.highlighted?.help == "Worklist: Appeals: cases under appeal")
    session.press(.enter)
    #expect(!session.text.contains("List the views"))
  }

  @Test
  func `the palette knows what can be done with a case, does it there, and says elsewhere what is lacking`() {
    var session = Session()
    session.press(.character(":"))
    session.type("withdraw")
    #expect(session.text.contains("Case: Withdraw: "), "\(session.text)")
    session.press(.enter)
    #expect(session.message.contains("open a case first: Enter on the worklist"))
    session.press(.escape, .enter, .character(":"))
    session.type("Withdraw")
    session.press(.enter)
    #expect(session.text.contains("Taken back by"), "\(session.text)")
    session.press(.escape, .character(":"))
    session.type("uphold on appeal")
    session.press(.enter)
    #expect(session.message.contains("there is no appeal"), "\(session.text)")
    #expect(session.changes.isEmpty)
  }

  @Test func `the palette says where a command belongs, this screen's first`() {
    var session = Session(rows: 60, columns: 120)
    session.press(.down, .enter, .character(":"))
    let lines = session.text.split(separator: "\n").map { String($0) }
    let own = lines.firstIndex { $0.contains("Add evidence:") } ?? 99
    let other = lines.firstIndex { $0.contains("Worklist: Find or enrol a member") } ?? -1
    #expect(own < other, "\(session.text)")
  }

  @Test func `help in a form begins with its field, and the palette with what can be done`() {
    var session = Session()
    session.press(.character("m"), .function(6), .tab, .tab, .tab, .function(1))
    #expect(session.text.contains("Birth date: "))
    #expect(session.text.contains("What each key does here"))
    session.press(.escape, .escape, .escape, .down, .enter, .character(":"))
    #expect(session.text.contains("Do what? Case 1"))
  }

  @Test func `a failure is one line with what to do`() {
    var session = Session()
    session.press(.down, .enter, .character("a"))
    session.press(.character("m"), .enter)
    session.type("as the note says")
    session.press(.tab, .function(4), .enter)
    session.desk.obstacle = .failed(
      Failure("The database is locked by another program", advice: "try again in a moment"))
    session.press(.control("s"))
    #expect(session.message.contains("! The database is locked by another program: try again in a moment"))
    #expect(session.text.contains("as the note says"), "nothing typed is lost")
    session.press(.control("s"))
    #expect(session.changes.count == 2)
    #expect(session.text.contains("Case 1"))
  }

  @Test func `problems from the record stand at their fields`() {
    var session = Session()
    session.desk.hasPlans = false
    session.press(.character("m"), .function(6))
    session.fill("M-2001", "Roe", "Ann", "3/4/1990", "", "", "Medicaid", "Plan", "1/1/2026", "")
    session.press(.control("s"))
    #expect(session.changes.count == 1)
    #expect(session.text.contains("M-2001\n                   ! the number is another member's"))
    #expect(session.text.contains("Roe"))
    #expect(session.message.contains("! the number is another member's"))
  }

  @Test func `leaving with changes asks once, leaving without does not`() {
    var session = Session()
    session.press(.character("m"), .function(6), .escape)
    #expect(session.text.contains("Name, number or birth date"))
    session.press(.function(6), .character("x"), .escape)
    #expect(session.text.contains("Leave without saving?"))
    session.press(.enter)
    #expect(session.text.contains("A new member"))
    session.press(.function(3), .right, .enter)
    #expect(session.text.contains("Worklist"))
  }

  @Test func `help lists the keys, narrows and does what it says`() {
    var session = Session()
    session.press(.function(1))
    session.type("expiring")
    #expect(session.text.contains("approvals that end soon"))
    session.press(.function(1), .character("?"))
    session.type("approvals that end")
    session.press(.enter)
    #expect(session.text.contains("Ending within 30 days"))
  }

  @Test func `the footer shows the twin that was used last`() {
    var session = Session()
    session.press(.character("m"), .escape)
    #expect(session.text.contains("m Members"))
    session.press(.function(7), .escape)
    #expect(session.text.contains("F7 Members"))
  }

  @Test(arguments: [
    (24, 80, "Worklist"), (20, 80, "Worklist"), (19, 80, "needs 80x24, this is 80x19"),
    (24, 79, "needs 80x24, this is 79x24"), (1, 1, "n"), (0, 0, ""),
  ])
  func `small windows say what they need`(rows: Int, columns: Int, text: String) {
    #expect(Session(rows: rows, columns: columns).text.contains(text) || text.isEmpty)
  }

  @Test(arguments: [
    Key.function(9), .function(10), .right, .enter, .tab, .character("d"), .escape, .character("q"),
    .paste("q"),
  ])
  func `no key acts in a window in which nothing can be read`(key: Key) {
    var session = Session()
    session.press(.down, .enter, .function(9), .function(10), .right)
    let before = session.text
    session.app.resize(to: Size(rows: 15, columns: 60), charset: .unicode)
    session.performed = []
    session.press(key)
    #expect(session.performed == [.beep])
    #expect(session.text.contains("needs 80x24"))
    session.app.resize(to: Size(rows: 24, columns: 80), charset: .unicode)
    #expect(session.text == before)
  }

  @Test(arguments: [Key.function(3), .control("c")])
  func `leaving works in the smallest window`(key: Key) {
    var session = Session()
    session.press(.down, .enter)
    session.app.resize(to: Size(rows: 5, columns: 20), charset: .unicode)
    session.press(key)
    session.app.resize(to: Size(rows: 24, columns: 80), charset: .unicode)
    #expect(session.text.contains("Worklist"))
  }
}
