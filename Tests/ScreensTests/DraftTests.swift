import Testing
import TerminalUI

@testable import Screens

/// What is typed and not stored outlives the terminal it was typed at.
@Suite struct DraftTests {
  /// A desk on which a new member's form is open and half filled in.
  private func typing() -> Session {
    var session = Session()
    session.press(.function(6), .function(6))
    session.fill("DRAFT-1", "Quillfeather")
    session.type("Tam")
    return session
  }

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

  @Test func `another form gets nothing of it`() {
    var session = Session()
    session.app.take(kept: [FormDraft(place: ["Elsewhere"], fields: ["number": "DRAFT-1"])])
    session.press(.function(6), .function(6))
    #expect(!session.text.contains("DRAFT-1"))
    #expect(session.app.drafts.count == 1)
  }
}
