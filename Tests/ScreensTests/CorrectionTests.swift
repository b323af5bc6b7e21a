import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Putting right what is on file, citing a marked place, and going from a criterion to its sentence.
@Suite struct CorrectionTests {
  /// The first case, at what is on file.
  private func onFile() -> Session {
    var session = Session()
    session.press(.down, .enter, .tab)
    return session
  }

  @Test func `evidence opens filled in, and its correction takes its place`() {
    var session = onFile()
    session.press(.down, .function(2))
    #expect(session.text.contains("Correct: Test result, for case 1"))
    #expect(session.text.contains("D1 oncology visit"))
    session.press(.tab, .tab)
    session.type("DNA")
    session.press(.enter, .control("s"))
    let wanted = Evidence(
      .biomarker(Fact.Biomarker(name: "NRG1 fusion", result: .positive, assay: "DNA", specimen: "tissue")),
      documented: true, date: day("2025-05-01"), source: "1")
    #expect(session.changes == [.addEvidence(Identifier(1), wanted, replacing: Identifier(2))])
    #expect(session.message.contains("Corrected: Test result"))
  }

  @Test func `a correction keeps the number of what it corrects, and what is taken back leaves its own free`()
    throws
  {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      Issue.record("the case is on file")
      return
    }
    func item(_ id: Int64, _ marker: String, replacing earlier: Int64? = nil) -> EvidenceOnFile {
      EvidenceOnFile(
        id: Identifier(id),
        evidence: Evidence(.biomarker(Fact.Biomarker(name: marker, result: .positive))),
        replaces: earlier.map { Identifier($0) }, stamp: Stamp(by: "ines", at: Moment(seconds: id)))
    }
    func numbers() -> [String] {
      CaseItem.all(of: view).compactMap { line in
        guard case .evidence(let place, let evidence) = line, case .biomarker(let marker) = evidence.fact
        else { return nil }
        return "\(view.number(ofEvidence: place)) \(marker.name)"
      }
    }
    view.file.evidence = [item(3, "A"), item(5, "B"), item(8, "C")]
    #expect(numbers() == ["1 A", "2 B", "3 C"])
    view.file.evidence = [item(5, "B"), item(8, "C"), item(11, "A again", replacing: 9)]
    view.file.course.struck = [
      StruckEvidence(
        item(3, "A"), successor: Identifier(9), reason: nil, stamp: Stamp(by: "i", at: view.now)),
      StruckEvidence(
        item(9, "A anew", replacing: 3), successor: Identifier(11), reason: nil,
        stamp: Stamp(by: "i", at: view.now)),
    ]
    #expect(numbers() == ["1 A again", "2 B", "3 C"])
    #expect(view.behind(2).hasPrefix("Evidence 1: "), "\(view.behind(2))")
    view.file.evidence = [item(8, "C"), item(11, "A again", replacing: 9)]
    view.file.course.struck.append(
      StruckEvidence(item(5, "B"), successor: nil, reason: "wrong", stamp: Stamp(by: "i", at: view.now)))
    #expect(numbers() == ["1 A again", "3 C"])
  }

  /// The conflict over the second item of the first case, which ravi corrected to another assay, or took back.
  private func conflict(isCorrected: Bool) -> EvidenceConflict {
    let old = EvidenceOnFile(
      id: Identifier(2), evidence: FakeDesk.review[1], stamp: Stamp(by: "ines", at: Moment(seconds: 0)))
    let marker = Fact.Biomarker(name: "NRG1 fusion", result: .negative, assay: "RNA")
    let new = EvidenceOnFile(
      id: Identifier(3), evidence: Evidence(.biomarker(marker)), replaces: old.id,
      stamp: Stamp(by: "ravi", at: Moment(seconds: 60)))
    let struck = StruckEvidence(
      old, successor: isCorrected ? new.id : nil, reason: isCorrected ? nil : "another member's",
      stamp: new.stamp)
    return EvidenceConflict(struck, standing: isCorrected ? new : nil, time: "14:02")
  }

  @Test(arguments: [true, false])
  func `a correction of what somebody corrected meanwhile shows both, and either may stand`(isCorrected: Bool)
  {
    var session = onFile()
    session.press(.down, .function(2), .tab, .tab)
    session.type("DNA")
    session.press(.enter)
    session.desk.obstacle = .evidenceConflict(conflict(isCorrected: isCorrected))
    session.press(.control("s"))
    #expect(session.text.contains("Before: "))
    #expect(
      session.text.contains("Theirs: ravi, 14:02: " + (isCorrected ? "" : "taken back: another member's")))
    #expect(session.text.contains("Yours: "))
    #expect(session.changes.count == 1)
    // Looking first leaves what was typed in the form, from where it is saved again.
    session.press(.enter)
    #expect(session.text.contains("DNA"))
    session.desk.obstacle = .evidenceConflict(conflict(isCorrected: isCorrected))
    session.press(.control("s"), .right, .enter)
    guard case .addEvidence(_, let evidence, let replaced)? = session.changes.last else {
      Issue.record("nothing was stored")
      return
    }
    #expect(replaced == (isCorrected ? Identifier(3) : nil))
    #expect(evidence.fact.kind == "biomarker")
  }

  @Test(arguments: [true, false])
  func `taking back what somebody changed meanwhile shows what became of it`(isCorrected: Bool) {
    var session = onFile()
    session.press(.down, .character("x"))
    session.type("read wrongly")
    session.desk.obstacle = .evidenceConflict(conflict(isCorrected: isCorrected))
    session.press(.control("s"))
    #expect(session.text.contains("Yours: taken back: read wrongly"))
    session.press(.right, .enter)
    let again = Effect.retractEvidence(Identifier(1), Identifier(3), reason: "read wrongly")
    #expect(Array(session.changes.dropFirst()) == (isCorrected ? [again] : []))
  }

  static let facts: [Fact] =
    FakeDesk.review.map(\.fact) + [
      FakeDesk.lvef("45-50", 45, 50).fact, FakeDesk.lvef("normal", 60, 60).fact,
      .measurement(Fact.Measurement(name: "ANC", low: 1000, unit: "/uL")),
      .measurement(Fact.Measurement(name: "LVEF", text: "preserved")),
      .biomarker(Fact.Biomarker(name: "MRD", result: .equivocal, assay: "flow cytometry", percent: 2)),
      .therapyHistory(Fact.TherapyHistory(drugClass: "systemic therapy", complete: false)),
      .currentTherapy(
        Fact.CurrentTherapy(
          product: "Fusivant", source: "samples", firstDose: day("2026-03-01"), courseIncomplete: true)),
      .response("stable disease"), .literature("A guideline of 2026"),
      .shortage(Fact.Shortage(products: ["Onevant", "Twovant"], complete: true)),
      .guidelinePreference(Fact.GuidelinePreference(over: "Onevant", value: "not preferred")),
      .stateRule(
        Fact.StateRule(
          prohibitsPrerequisiteTrials: true, waives: "I.A.5", minimumMonths: 12, citation: "Code 1.2",
          from: day("2026-01-01"))),
      .priorAuthorization(
        Fact.PriorAuthorization(
          basis: "another plan", start: day("2025-01-01"), firstDayAfter: day("2026-01-01"))),
      .supportingDocumentation(provided: false),
    ]

  @Test(arguments: facts)
  func `every fact stands in its form as it is on file`(fact: Fact) throws {
    var session = Session()
    session.desk.cases[0].evidence = [
      Evidence(
        fact, documented: true, date: day("2026-05-01"), source: "1", span: TextSpan(first: 16, last: 49))
    ]
    session.press(.down, .enter, .tab, .character("c"), .control("s"))
    if case .measurement(let value) = fact, value.text == nil || value.text == "normal" {
      // Words that did not say the value give way to the value.
      guard case .addEvidence(_, let kept, _)? = session.changes.last,
        case .measurement(let now) = kept.fact
      else { throw Surprise(text: session.text) }
      #expect((now.low, now.high) == (value.low, value.high))
    } else {
      #expect(session.message.contains("Nothing was changed"), "\(session.text)")
    }
  }

  struct Surprise: Error { let text: String }

  @Test func `evidence entered in error is taken back, with a reason`() {
    var session = onFile()
    session.press(.delete, .control("s"))
    #expect(session.message.contains("Reason is missing"))
    session.type("Another member's")
    session.press(.control("s"))
    #expect(session.changes == [.retractEvidence(Identifier(1), Identifier(1), reason: "Another member's")])
    #expect(session.message.contains("Taken back"))
  }

  @Test func `a document attached in error is taken back with a reason, as long as nothing cites it`() {
    var session = onFile()
    session.desk.cases[0].evidence = []
    session.press(.function(5), .home, .character("x"))
    #expect(session.text.contains("Attached in error: D1"), "\(session.text)")
    session.type("Another member's")
    session.press(.control("s"))
    #expect(
      session.changes == [.retractDocument(Identifier(1), Identifier(1), reason: "Another member's")])
    #expect(session.text.contains("taken back: "))
    session.press(.home, .character("x"))
    #expect(session.message.contains("taken back already"))
  }

  @Test func `attaching a document is undone`() {
    var session = Session()
    session.press(.down, .enter, .function(7), .tab)
    session.fill("5/10/2026", "stray", "")
    session.press(.paste("Another member's note."), .control("s"))
    #expect(session.message.contains("attached"), "\(session.text)")
    session.press(.character("u"))
    #expect(session.text.contains("Takes back the document that was attached."))
    session.press(.right, .enter)
    guard case .retractDocument(Identifier(1), _, "Undone")? = session.changes.last else {
      Issue.record("it is taken back: \(session.text)")
      return
    }
  }

  @Test func `what the request states opens at its field`() {
    var session = onFile()
    session.press(.end, .up, .enter)
    #expect(session.text.contains("What the request of case 1 states"))
    session.type("monotherapy")
    session.press(.control("s"))
    let before = RequestFacts(FakeDesk.sample.cases[0].request)
    var facts = before
    facts.regimen = "monotherapy"
    #expect(session.changes == [.amendRequest(SeenCase(Identifier(1), version: 1), facts, from: before)])
  }

  @Test func `of two people's changes to the facts the second is told both, and keeps hers alone`() {
    var session = onFile()
    session.press(.end, .up, .enter)
    session.type("monotherapy")
    session.desk.obstacle = .conflict(
      version: 9, theirs: ["rita, 10:42: put right what the request states: dose: 500 mg, was 750 mg"])
    session.press(.control("s"))
    #expect(session.text.contains("Yours: regimen: monotherapy, was not stated"), "\(session.text)")
    #expect(session.text.contains("dose: 500 mg, was 750 mg"))
    session.desk.obstacle = nil
    session.press(.right, .enter)
    let before = RequestFacts(FakeDesk.sample.cases[0].request)
    var facts = before
    facts.regimen = "monotherapy"
    #expect(session.changes.last == .amendRequest(SeenCase(Identifier(1), version: 9), facts, from: before))
  }

  static let refusals: [(keys: [Key], message: String)] = [
    ([.backtab, .function(2)], "Choose what is wrong on file"),
    ([.down, .down, .down, .function(2)], "A document is kept as it was attached"),
    ([.backtab, .character("x")], "Choose the evidence or the document that was an error"),
    ([.end, .character("x")], "What the request states is put right with F2"),
    ([.backtab, .character("g")], "No document is cited for this criterion"),
  ]

  @Test(arguments: refusals)
  func `what can't be put right says why`(row: (keys: [Key], message: String)) {
    var session = onFile()
    for key in row.keys { session.press(key) }
    #expect(session.message.contains(row.message), "\(session.text)")
    #expect(session.changes.isEmpty)
  }

  @Test func `a criterion leads to its sentence and back`() {
    var session = Session()
    session.press(.down, .enter, .home, .character("g"))
    #expect(session.text.contains("cited from line 2"))
    #expect(session.canvas.cursor == Position(row: 3, column: 1))
    session.press(.escape)
    #expect(session.text.contains("[ Criteria ]"))
    session.press(.enter)
    #expect(session.text.contains("cited from line 2"), "Enter goes there too")
  }

  @Test func `a marked place is cited by evidence that is added from it`() {
    var session = onFile()
    session.press(.down, .down, .down, .enter, .character("e"))
    #expect(session.message.contains("Mark the place first"))
    session.press(.down, .down, .character("m"), .down, .character("m"))
    #expect(session.message.contains("Marked."))
    session.press(.character("e"), .character("9"))
    session.type("The note itself")
    session.press(.control("s"))
    let wanted = Evidence(
      .literature("The note itself"), documented: true, date: day("2026-05-08"), source: "1",
      span: TextSpan(first: 51, last: 107))
    #expect(session.changes == [.addEvidence(Identifier(1), wanted)], "\(session.text)")
  }

  @Test func `a form opens its document and gets the place that was marked`() {
    var session = Session()
    session.press(.down, .enter, .character("a"), .function(7))
    #expect(session.message.contains("Choose the document first"))
    session.type("met")
    session.press(.enter)
    session.type("It says so")
    session.press(.tab, .function(4), .enter, .function(7))
    #expect(session.text.contains("Mark the place in D1"))
    session.press(.down, .character("m"), .enter)
    #expect(session.text.contains("Cited from line 2"))
    session.press(.control("s"))
    guard case .answerCriterion(_, let answer)? = session.changes.last else {
      Issue.record("the answer is kept: \(session.text)")
      return
    }
    #expect(answer.span == TextSpan(first: 16, last: 49))
  }

  @Test(arguments: [(CaseState.inReview, true), (.appealed, true), (.denied, false)])
  func `a document gives evidence wherever the case takes evidence`(state: CaseState, isTaken: Bool) {
    var session = Session()
    session.desk.cases[0].state = state
    _ = session.app.show(case: Identifier(1)).map { effect in
      for reply in session.desk.replies(to: effect) { _ = session.app.update(.answered(effect, reply)) }
    }
    session.press(.function(6))
    #expect(session.text.contains("What it is for") == isTaken, "\(session.text)")
    if state == .appealed {
      session.press(.character("8"))
      #expect(session.message.contains("that stays as it is"), "\(session.text)")
    }
    if isTaken { session.press(.escape) }
    session.press(.tab, .home, .enter, .character("s"), .function(6))
    #expect(session.text.contains("What it is for") == isTaken, "\(session.message)")
    if !isTaken { #expect(session.message.contains("own case is open, or under appeal")) }
  }

  @Test func `what is being marked shows from its first line on`() {
    var session = Session()
    session.press(.down, .enter, .tab)
    for _ in 0..<9 where !session.text.contains("Document D1") { session.press(.down, .enter) }
    session.press(.home, .down, .character("m"), .down)
    #expect(session.text.contains("+ Lung cancer"), "\(session.text)")
    #expect(session.text.contains("+ RNA panel"))
    #expect(session.text.contains("marking from line 2"))
    guard case .page(_, let lines, _) = session.app.plain else {
      Issue.record("the document is a page")
      return
    }
    #expect(lines.contains { $0.hasPrefix("Marking: \u{201C}Lung cancer") })
    session.press(.character("m"))
    #expect(session.text.contains("marked from line 2"))
    #expect(!session.text.contains("+ Lung cancer"))
  }
}
