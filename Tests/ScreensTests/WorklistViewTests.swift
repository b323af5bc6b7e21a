import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Views, orders and words of the worklist, by keys.
@Suite struct WorklistViewTests {
  private func choices(_ session: Session) -> [WorklistChoice] {
    session.performed.compactMap { if case .loadWorklist(_, let choice) = $0 { choice } else { nil } }
  }

  @Test func `the list of views shows one by its number, and everything again by 0`() {
    var session = Session()
    session.press(.character("v"), .character("2"))
    #expect(choices(session).last == WorklistChoice(.mine))
    #expect(session.text.contains("[Mine]"))
    #expect(session.text.contains("cases given to you"))
    session.press(.character("s"), .character("r"))
    #expect(choices(session).last == WorklistChoice(.mine, by: .received, isReversed: true))
    session.press(.function(4), .down, .enter)
    #expect(choices(session).last == WorklistChoice(.team, by: .received, isReversed: true))
    session.press(.character("v"), .character("0"))
    #expect(choices(session).last == WorklistChoice())
    let before = choices(session).count
    session.press(.character("v"), .escape)
    #expect(choices(session).dropFirst(before).allSatisfy { $0 == WorklistChoice() })
  }

  @Test func `what nothing was found for is ended with Esc, as it says`() {
    var session = Session()
    session.press(.character("/"))
    session.type("zzyzx")
    session.press(.enter)
    #expect(session.text.contains("with “zzyzx”"), "\(session.text)")
    session.press(.escape)
    #expect(!session.text.contains("zzyzx"))
    var found = WorklistChoice()
    found.words = "zzyzx"
    var screen = WorklistScreen(today: FakeDesk.today, showing: found)
    for case .perform(let question) in screen.load() {
      _ = screen.receive(.worklist(Page(rows: [])), to: question)
    }
    var canvas = Canvas(rows: 20, columns: 80)
    screen.layout(in: canvas.bounds, charset: .unicode)
    screen.draw(on: &canvas, in: canvas.bounds)
    let words = canvas.text.split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("Esc ends the search"), "\(words)")
  }

  @Test func `the palette leads to every view by its words, from wherever one is`() {
    for start in [[Key.character("p")], []] {
      var session = Session()
      for key in start { session.press(key) }
      session.press(.character(":"))
      session.type("letters are due")
      session.press(.enter)
      #expect(choices(session).last == WorklistChoice(.letters))
      #expect(session.text.contains("[Letters]") && session.text.contains("Owed"))
    }
  }

  @Test func `the digits of a case number are typed into the search, and show no other view`() {
    var session = Session()
    session.type("17")
    #expect(choices(session).suffix(2).map(\.words) == ["1", "17"])
    #expect(session.text.contains("Find: 17"))
    session.press(.escape)
    #expect(choices(session).last == WorklistChoice())
  }

  @Test func `Enter opens the case whose number was typed, and the whole list stands behind it`() {
    var session = Session()
    session.type("2")
    session.press(.enter)
    #expect(session.performed.contains(.loadCase(Identifier(2))))
    #expect(session.text.contains("Case 2"))
    session.press(.escape)
    #expect(choices(session).last == WorklistChoice())
    #expect(session.text.contains("Marlow"))
  }

  @Test func `figures of something else open nothing`() {
    var session = Session()
    session.type("77")
    session.press(.enter)
    #expect(session.app.depth == 1)
    #expect(session.text.contains("with \u{201C}77\u{201D}"))
    #expect(session.message.contains("these have its figures elsewhere"))
  }

  @Test func `a closed case is opened by its number as well`() {
    var session = Session()
    session.desk.cases[1].state = .denied
    session.press(.function(5))
    session.type("2")
    session.press(.enter)
    #expect(session.text.contains("Case 2"))
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

  @Test(arguments: [Key.enter, .function(10), .control("s")])
  func `a view is kept under a name, reached with Tab, and forgotten by the same keys`(save: Key) throws {
    var session = Session()
    session.press(.character("v"), .character("5"), .character("w"))
    session.type("waiting")
    session.press(.function(10))
    #expect(session.message.contains("is a view already") && session.changes.isEmpty)
    session.press(.character("r"), .character("w"))
    session.type("waiting")
    session.press(save)
    var choice = WorklistChoice(.pended)
    choice.isReversed = true
    let view = SavedView("waiting", choice)
    #expect(session.performed.last == .keepView(view))
    #expect(SavedView("waiting", content: try #require(view.content)) == view)
    #expect(session.text.contains("waiting"))
    session.press(.character("w"), .enter)
    #expect(session.performed.last == .keepView(SavedView("waiting", nil)))
  }

  @Test func `the views that are kept stand beside the others from the first picture on`() {
    var kept = WorklistChoice(.mine)
    kept.isReversed = true
    let app = App(
      today: FakeDesk.sample.today, views: [SavedView("Nells", kept)], size: Size(rows: 24, columns: 120))
    var canvas = Canvas(rows: 24, columns: 120)
    app.draw(on: &canvas)
    #expect(canvas.text.contains("  Nells"))
    var session = Session(columns: 120)
    session.app = app
    session.press(.backtab)
    #expect(session.text.contains("[Nells]") && choices(session).last == kept)
  }

  @Test func `a form asks what each column has to hold, and the view is kept with it`() throws {
    var session = Session()
    session.press(.character("f"))
    session.fill(
      "Ma & Pa = 100%", "fusi vant", "cont", "pend", "week", "exp", "more", "him", "6/1/2026", "5/31/2026")
    session.press(.control("s"))
    #expect(session.message.contains("through is before the first day"))
    session.press(.control("u"))
    session.type("6/30/2026")
    session.press(.control("s"))
    let choice = try #require(choices(session).last)
    #expect(
      choice.filter.parts.map(\.value) == [
        "Ma & Pa = 100%", "fusi vant", "continued", "pended", "week", "expedited", "some", "HIM",
        "2026-06-01",
        "2026-06-30",
      ])
    #expect(session.text.contains("Worklist: open cases, member"))
    let view = SavedView("mine", choice)
    #expect(SavedView("mine", content: try #require(view.content)) == view)
    session.press(.function(2))
    session.press(.control("s"))
    #expect(choices(session).last?.filter.drug == "fusi vant", "the form comes back as it was")
  }

  @Test
  func `a kept view is named in the title and stands whole between brackets, with a sign for those left out`()
  {
    var session = Session()
    for name in ["mine by receipt", "a view with a very long name that has no room"] {
      session.press(.character("s"), .character("w"))
      session.type(name)
      session.press(.enter)
    }
    session.press(.down)
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0].hasPrefix(" Worklist: \u{201C}a view with a very long name that has no room\u{201D}, open"))
    #expect(lines[1].hasPrefix(" … ") && lines[1].contains("[a view with a very long…]"), "\(lines[1])")
    session.press(.backtab, .backtab)
    let others = session.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(others.contains("[Appeals]") && others.hasSuffix(" …"), "\(others)")
    #expect(session.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    "", "all due forward", "mine due forward with  words", "x due forward ", "all x forward ",
    "all due forward&state=lost ", "all due forward&size=1 ", "all due forward&state ",
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
