import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What each evidence form takes and what it refuses.
@Suite struct EvidenceEntryTests {
  /// Opens the form behind a digit of the menu, types values with Tab after each, and saves.
  private func saved(_ digit: Character, _ values: [String]) -> Session {
    var session = Session()
    session.press(.down, .enter, .character("e"), .character(digit))
    for value in values {
      // A field that holds something already is emptied first.
      session.press(.control("u"))
      session.fill(value)
    }
    session.press(.control("s"))
    return session
  }

  static let refusals: [(digit: Character, values: [String], message: String)] = [
    ("1", ["NRG1 fusion"], "Result is missing"),
    ("1", ["NRG1 fusion", "pos", "", "", "101"], "Share, % is not between 0 and 100"),
    ("1", ["NRG1 fusion", "pos", "", "", "", "5/21/2026"], "Date is in the future"),
    ("1", ["NRG1 fusion", "pos", "", "", "", "5.2.26"], "Date has a year of two digits; write all four"),
    (
      "1", ["NRG1 fusion", "pos", "", "", "", "2/30/2026"],
      "Date is no day of the calendar: 2/2026 has 28 days"
    ),
    (
      "1", ["NRG1 fusion", "pos", "", "", "", "15/3/2026"],
      "Date is no day of the calendar; the month comes first"
    ),
    ("1", ["NRG1 fusion", "pos", "", "", "", "01/2026"], "Date has no day; write it too, as in 01/15/2026"),
    ("1", ["NRG1 fusion", "pos", "", "", "", "soon"], "Date is no date like 2026-03-04"),
    ("2", ["LVEF", ""], "Value is missing"), ("2", ["LVEF", "500"], "Value is outside 0 to 100 %"),
    ("2", ["LVEF", "65-60"], "Value has its lower end second"),
    ("3", [""], "Disease is missing"), ("3", ["lung cancer", "C34 90"], "ICD-10 code holds a blank"),
    ("3", ["lung cancer", "С34.90"], "ICD-10 code holds С"),
    ("4", [""], "Regimen is missing; regimen, product or class"),
    ("4", ["cisplatin", "", "", "", "5/1/2026", "4/1/2026"], "Last dose is before the first dose"),
    ("5", [""], "List is complete is missing"), ("7", [""], "Response is missing"),
    ("7", ["stable", "", ""], "Documented by is missing: F4 lists what it can rest on"),
    ("8", [""], "Dose amount is missing"), ("8", ["0"], "Dose amount is not above zero"),
    ("8", ["much"], "Dose amount is not a number like 750 or 0.5"), ("9", [""], "Citation is missing"),
    ("0", [""], "Provided is missing"),
  ]

  @Test(arguments: refusals)
  func `what is wrong is said at the field and nothing is stored`(
    row: (digit: Character, values: [String], message: String)
  ) {
    let session = saved(row.digit, row.values)
    #expect(session.message.contains(row.message), "\(session.message)")
    #expect(session.changes.isEmpty)
  }

  @Test(arguments: [
    ("57x", true), ("about 50", true), ("57", false), ("45-50 %", false), ("normal", true), ("abc", true),
  ])
  func `a value that is no number is asked about on leaving and before it is stored`(
    typed: String, isAsked: Bool
  ) {
    var session = Session()
    session.press(.down, .enter, .character("e"), .character("2"), .tab)
    session.type(typed)
    session.press(.tab)
    #expect(session.message.contains("Value '\(typed)' is no number and no range") == isAsked)
    session.press(.tab, .tab, .tab)
    session.type("none supp")
    session.press(.enter, .control("s"))
    #expect(session.text.contains("Store it as it is?") == isAsked, "\(session.text)")
    #expect(session.changes.isEmpty == isAsked)
    if isAsked { session.press(.right, .enter) }
    #expect(session.changes.count == 1)
  }

  static let facts: [(digit: Character, values: [String], fact: Fact)] = [
    (
      "2", ["LVEF", "normal", "%", "", "", "none supp"],
      .measurement(Fact.Measurement(name: "LVEF", text: "normal", unit: "%"))
    ),
    ("5", ["systemic", "yes"], .therapyHistory(Fact.TherapyHistory(drugClass: "systemic", complete: true))),
    (
      "6", ["Fusivant", "samples", "3/1/2026", "5/1/2026", "yes", "no", "", "none supp"],
      .currentTherapy(
        Fact.CurrentTherapy(
          product: "Fusivant", source: "samples", firstDose: day("2026-03-01"), lastDose: day("2026-05-01"),
          coveredIndication: true, courseIncomplete: false))
    ),
    ("7", ["stable", "", "none supp"], .response("stable disease")),
    ("0", ["yes"], .supportingDocumentation(provided: true)),
    ("9", ["A guideline of 2026"], .literature("A guideline of 2026")),
  ]

  @Test(arguments: facts)
  func `what is typed becomes a fact`(row: (digit: Character, values: [String], fact: Fact)) {
    var session = saved(row.digit, row.values)
    if session.text.contains("Store it as it is?") { session.press(.right, .enter) }
    guard case .addEvidence(let id, let evidence, nil)? = session.changes.last else {
      Issue.record("nothing was stored: \(session.message)")
      return
    }
    #expect(id == Identifier(1))
    #expect(evidence.fact == row.fact)
  }

  @Test func `the dose of the request is changed as seen`() {
    let session = saved("8", ["1500", "mg", "28"])
    let dose = Dose(amount: 1500, unit: DoseUnit(.milligram), everyDays: 28)
    let before = RequestFacts(FakeDesk.sample.cases[0].request)
    var facts = before
    facts.dose = dose
    #expect(session.changes == [.amendRequest(SeenCase(Identifier(1), version: 1), facts, from: before)])
  }

  @Test func `a fact without a document says so`() {
    let session = saved("7", ["partial", "", "none supports"])
    #expect(
      session.changes == [
        .addEvidence(Identifier(1), Evidence(.response("partial response"), documented: false))
      ])
  }

  @Test func `a state rule that says nothing but its citation is refused, by the field that is missing`() {
    var session = Session()
    session.press(.down, .enter, .character("e"), .character("c"))
    session.type("Invented Code 1.2")
    session.press(.control("s"))
    #expect(session.changes.isEmpty)
    #expect(session.message.contains("No trials first is missing"), "\(session.message)")
    session.type("yes")
    session.press(.enter, .control("s"))
    #expect(session.changes.count == 1, "\(session.text)")
  }

  @Test func `a decision says that its letter can't go to a prescriber nobody knows`() {
    var session = Session()
    session.desk.cases[0].request.prescriber.name = nil
    session.press(.down, .enter, .function(9))
    #expect(session.text.contains("IT CAN'T BE SENT"), "\(session.text)")
  }

  /// A session at the menu of kinds, opened at a criterion.
  private func menu(at criterion: String, _ change: (inout FakeDesk) -> Void = { _ in }) -> Session {
    var session = Session()
    change(&session.desk)
    session.press(.down, .enter)
    for _ in 0..<30 where !line(session).contains(criterion) { session.press(.down) }
    session.press(.character("e"))
    return session
  }

  private func line(_ session: Session) -> String {
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    return session.canvas.cursor.map { String(lines[$0.row]) } ?? ""
  }

  @Test func `the kinds of evidence begin at what the criterion asks for`() throws {
    let clauses = SamplePolicy.version.clauses
    let asked = try #require(clauses.first { $0.value.measurementRule != nil })
    var session = menu(at: asked.key + " ")
    #expect(line(session).contains("LVEF or other value"), "\(session.text)")
    session.press(.enter)
    let name = try #require(asked.value.measurementRule?.names.first)
    #expect(line(session).contains(name))
    #expect(session.app.top.desk.unsaved == nil, "what is only offered is nothing to lose")
  }

  @Test func `no document is cited before somebody names it, and then its date is offered`() throws {
    var session = Session()
    session.press(.down, .enter)
    guard case .caseReview(let screen) = session.app.top else {
      Issue.record("no case: \(session.text)")
      return
    }
    let view = try #require(screen.view)
    let document = try #require(view.file.documents.first)
    var form = EvidenceFormScreen(entry: MeasurementEntry(), view: view, today: session.desk.today)
    #expect(form.form.value(of: .document) == "")
    #expect(form.form.value(of: .date) == "")
    form.form.setValue(document.citation, of: .document, isTyped: true)
    form.left(.document)
    #expect(form.form.value(of: .date) == document.value.date.typed)
  }
}
