import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Dates in forms: typed in short, offered by a sentence, and shown as they were understood.
@Suite struct TypedDateTests {
  /// A form for a diagnosis of the first case, at the field for its date.
  private func atDate() -> Session {
    var session = Session()
    session.press(.down, .enter, .character("e"), .character("3"))
    session.press(.tab, .tab, .tab, .tab, .tab)
    return session
  }

  @Test(arguments: [
    ("5/15", "2026-05-15"), ("today", "2026-05-20"), ("15 May", "2026-05-15"), ("051526", "2026-05-15"),
    ("5-15-26", "2026-05-15"), ("3/4/26", "2026-03-04"), ("15may2026", "2026-05-15"),
  ])
  func `a date that is typed in short stands there in full once its field is left`(typed: String, day: String)
  {
    var session = atDate()
    session.type(typed)
    session.press(.tab)
    #expect(session.text.contains("Date           " + day) || session.text.contains(day), "\(session.text)")
    #expect(!session.text.contains(" " + typed + " "))
  }

  @Test func `a date that could be several stays as typed and says how to write it`() {
    var session = atDate()
    session.type("3.4.26")
    session.press(.tab)
    #expect(session.text.contains("3.4.26") && session.text.contains("write all four"))
  }

  @Test func `a day of birth needs its whole year`() {
    var session = Session()
    session.press(.character("m"), .function(6), .tab, .tab, .tab)
    session.type("5/15")
    session.press(.tab)
    #expect(session.text.contains("has no year"))
  }

  /// A form opened from a sentence of a document of 8 May.
  private func form(citing sentence: String) throws -> EvidenceFormScreen {
    var desk = FakeDesk.sample
    guard case .caseView(let view)? = desk.reply(to: .loadCase(Identifier(1))) else { throw Missing() }
    return EvidenceFormScreen(
      entry: DiagnosisEntry(), view: view, today: FakeDesk.today, cited: try place(saying: sentence))
  }

  /// A sentence that is the whole of a document of 8 May.
  private func place(saying sentence: String) throws -> Citation {
    var document = FakeDesk.note
    document.value.text = sentence
    let span = TextSpan(first: 0, last: sentence.utf8.count - 1)
    guard let place = Citation(document, span) else { throw Missing() }
    return place
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("LVEF 58 % on 2026-05-02.", "2026-05-02"), ("LVEF 58 %.", "2026-05-08"),
    ("LVEF 58 % on May 2, 2026, 60 % on May 3, 2026.", "2026-05-08"),
    ("Next visit on 2027-01-02.", "2026-05-08"),
  ])
  func `the one date of a sentence is offered, else the document's`(sentence: String, day: String) throws {
    let screen = try form(citing: sentence)
    #expect(screen.form.value(of: .date) == day)
    #expect(screen.typed.isEmpty)
  }

  @Test func `the date follows the sentence that is cited instead, until somebody types another`() throws {
    var screen = try form(citing: "LVEF 58 % on 2026-05-02.")
    screen.take(try place(saying: "LVEF 61 % on 2026-04-30."))
    #expect(screen.form.value(of: .date) == "2026-04-30")
    screen.form.setValue("2026-05-01", of: .date, isTyped: true)
    screen.take(try place(saying: "LVEF 55 % on 2026-04-28."))
    #expect(screen.form.value(of: .date) == "2026-05-01")
  }

  @Test func `the whole sentence stands above the form, on up to three lines`() throws {
    let sentence = "The disease " + String(repeating: "is advanced ", count: 14) + "and of stage IV."
    let screen = try form(citing: sentence)
    var canvas = Canvas(rows: 21, columns: 78)
    screen.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("of stage IV."), "\(canvas.text)")
    let long = try form(citing: sentence + String(repeating: " And more.", count: 40))
    canvas = Canvas(rows: 21, columns: 78)
    long.draw(on: &canvas, in: canvas.bounds)
    let lines = canvas.text.split(separator: "\n")
    #expect(lines[3].hasSuffix("…") && lines[4].hasPrefix("Disease"), "\(canvas.text)")
  }
}
