import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// The desk in words: pages, forms and questions as they are read out.
@Suite struct PlainViewTests {
  @Test func `a page is lines of text with the one the keyboard is on`() {
    let session = Session()
    guard case .page(let title, let lines, let focus) = session.app.plain else {
      Issue.record("the worklist is a page")
      return
    }
    #expect(title.hasPrefix("Worklist"))
    #expect(lines.contains(focus))
    #expect(!lines.contains { line in line.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) } })
  }

  @Test func `a form is its fields, and a value is put in as if it had been typed`() {
    var session = Session()
    session.press(.down, .enter, .function(6), .character("1"))
    guard case .form(_, let heading, let fields) = session.app.plain,
      let date = fields.first(where: { $0.name == "evidenceDate" })
    else {
      Issue.record("a form is asked field by field")
      return
    }
    #expect(heading.contains("case 1"))
    #expect(date.label == "Date")
    #expect(session.app.fill("evidenceDate", with: "2031-01-01") == "is in the future")
    #expect(session.app.fill("evidenceDate", with: "2026-05-01") == nil)
    #expect(session.app.fill("no such field", with: "x") == nil)
    #expect(fields.contains { !$0.choices.isEmpty })
  }

  @Test func `the cited sentence is said in words`() {
    var session = Session()
    session.press(.down, .enter, .tab, .enter)
    guard case .page(_, let lines, _) = session.app.plain else {
      Issue.record("a document is a page: \(session.text)")
      return
    }
    #expect(lines.contains { $0.hasPrefix("Cited: \u{201C}") }, "\(lines)")
  }

  @Test func `a question says what agreeing is called`() {
    var session = Session()
    session.press(.down, .enter, .function(6), .character("1"))
    session.type("x")
    session.press(.escape)
    guard case .question(let title, _, let yes, let no, nil) = session.app.plain else {
      Issue.record("leaving with changes asks")
      return
    }
    #expect(title.contains("Leave"))
    #expect(!yes.isEmpty && !no.isEmpty)
  }

  @Test func `everything that can be done has words, and says why it can't be done now`() {
    let session = Session()
    #expect(session.app.actions.allSatisfy { !$0.help.isEmpty && !$0.keys.isEmpty })
    let command = session.app.actions.first { $0.help.contains("as-command") }
    #expect(command?.unavailable == "Nothing was done yet")
  }
}
