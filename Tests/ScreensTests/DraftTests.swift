import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What is typed and not stored outlives the terminal it was typed at.
@Suite struct DraftTests {
  /// A desk on which a new member's form is open and half filled in.
  private func typing(_ number: String = "DRAFT-1") -> Session {
    var session = Session()
    session.press(.function(6), .function(6))
    session.fill(number, "Quillfeather")
    session.type("Tam")
    return session
  }

  /// From the menu of a case to the form of an addendum.
  @Test func `every character that was typed is in the draft, and nothing else`() {
    let session = typing()
    let drafts = session.app.drafts
    #expect(drafts.count == 1)
    #expect(Set(drafts.first?.fields.values ?? [:].values) == ["DRAFT-1", "Quillfeather", "Tam"])
    #expect(Session().app.drafts.isEmpty)
  }

  @Test func `a form that is opened again gets its own back, and only once`() {
    let kept = typing().app.drafts
    var session = Session()
    session.app.take(kept: kept)
    #expect(session.message.contains("is kept"))
    #expect(session.app.drafts == kept)
    session.press(.function(6), .function(6))
    #expect(session.text.contains("Quillfeather") && session.message.contains("is here again"))
    #expect(session.app.drafts == kept)
    #expect(session.app.kept.isEmpty)
  }

  @Test func `a draft whose form was left on purpose is gone`() {
    var session = typing()
    session.press(.escape, .right, .enter)
    #expect(session.app.drafts.isEmpty)
  }

  @Test(
    arguments: [
      [.down, .enter, .character("e"), .character("3")], GoldenTests.acts(.addendum),
      [.down, .enter, .function(9)], [.down, .enter, .function(7)], [.down, .enter, .character("a")],
    ] as [[Key]])
  func `a form of a case gets its own back by the same keys, however it was come to`(keys: [Key]) {
    var first = Session()
    for key in keys { first.press(key) }
    for _ in first.app.top.desk.plainFields {
      if !first.app.drafts.isEmpty { break }
      first.press(.tab)
      first.type("Quillfeather")
    }
    let kept = first.app.drafts
    #expect(kept.count == 1, "\(first.text)")
    var second = Session()
    second.app.take(kept: kept)
    for key in keys { second.press(key) }
    #expect(second.message.contains("is here again"), "\(second.text)")
    #expect(second.app.drafts == kept && second.app.kept.isEmpty)
    second.press(.escape, .right, .enter)
    #expect(second.app.drafts.isEmpty, "thrown away for good")
  }

  @Test func `what is kept is told with its form, its subject and when it was typed, and how it goes on`() {
    var session = Session()
    let typed = Moment(seconds: Moment(startOf: FakeDesk.today).seconds + 3600)
    var kept = typing().app.drafts
    kept[0].typed = typed
    session.app.take(kept: kept)
    #expect(session.message.contains("typed at 2026-05-20 01:00 is kept: open"), "\(session.message)")
    session.press(.function(6), .function(6))
    #expect(session.message.contains("F10 stores it, Esc throws it away"))
  }

  @Test func `another form gets nothing of it`() {
    var session = Session()
    session.app.take(kept: [FormDraft(place: ["Elsewhere"], fields: ["number": "DRAFT-1"])])
    session.press(.function(6), .function(6))
    #expect(!session.text.contains("DRAFT-1"))
    #expect(session.app.drafts.count == 1)
  }

  @Test func `two drafts of one form are given back one after the other`() {
    var session = Session()
    session.app.take(kept: ["DRAFT-1", "DRAFT-2"].flatMap { typing($0).app.drafts })
    session.press(.function(6), .function(6))
    #expect(session.text.contains("DRAFT-1") && session.app.drafts.count == 2)
    session.press(.escape, .right, .enter)
    #expect(session.app.drafts.count == 1)
    session.press(.function(6))
    #expect(session.text.contains("DRAFT-2"))
  }

  @Test func `a request that is taken up again has what the record gives beside what was typed`() {
    func open(_ session: inout Session) {
      session.press(.character("n"))
      session.type("marlow")
      session.press(.enter)
    }
    var first = Session()
    open(&first)
    #expect(first.text.contains("Line of business"))
    let line = first.app.top.desk.plainFields.first { $0.name == "lineOfBusiness" }?.value
    first.type("Samplora")
    let kept = first.app.drafts
    #expect(kept.first?.place.last?.contains("Marlow") == true, "\(kept)")
    #expect(kept.first?.fields == ["drug": "Samplora"])
    var second = Session()
    second.app.take(kept: kept)
    #expect(second.message.contains("Marlow"))
    open(&second)
    let fields = second.app.top.desk.plainFields
    #expect(line?.isEmpty == false && fields.first { $0.name == "lineOfBusiness" }?.value == line)
    #expect(fields.first { $0.name == "drug" }?.value == "Samplora")
  }

  @Test func `what was typed for one member is not put into a form about another`() {
    let places = [Int64(1), 2].map { number in
      var app = App(today: Day(number: 20_000), size: Size(rows: 24, columns: 80))
      let form = RequestFormScreen(member: Identifier(number), today: Day(number: 20_000))
      _ = app.perform([.open(.requestForm(form))])
      for letter in "Samplora" { _ = app.handle(.character(letter)) }
      return app.drafts.map(\.place)
    }
    #expect(places[0].count == 1 && places[0] != places[1])
  }
}
