import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What undoing says it takes back and brings back, and where the cursor is once something on file was corrected.
@Suite struct UndoWordTests {
  private struct Missing: Error {}

  /// The first case as it is at first.
  private func sample() throws -> CaseView {
    var session = Session()
    guard case .caseView(let view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      throw Missing()
    }
    return view
  }

  /// The case with its second item corrected.
  private func corrected(_ before: CaseView) -> (view: CaseView, evidence: Evidence) {
    var evidence = before.evidence[1]
    evidence.fact = .biomarker(
      Fact.Biomarker(name: "NRG1 fusion", result: .negative, assay: "DNA", specimen: "tissue"))
    var now = before
    let old = now.file.evidence.remove(at: 1)
    now.file.evidence.append(
      EvidenceOnFile(id: Identifier(9), evidence: evidence, replaces: old.id, stamp: old.stamp))
    return (now, evidence)
  }

  /// A screen of a case that was as it was before when something was done, and is as it is now.
  private func screen(_ effect: Effect, _ before: CaseView, _ now: CaseView) -> CaseScreen {
    var screen = CaseScreen(id: before.id, today: FakeDesk.today)
    screen.layout(in: Rect(row: 0, column: 0, rows: 20, columns: 78), charset: .unicode)
    _ = screen.receive(.caseView(before), to: .loadCase(before.id))
    screen.noteDone(effect)
    _ = screen.receive(.caseView(now), to: .loadCase(before.id))
    return screen
  }

  /// What is asked before it is undone.
  private func question(_ effect: Effect, _ before: CaseView, _ now: CaseView) -> String {
    var screen = screen(effect, before, now)
    for case .ask(let dialog, _) in screen.update(.undo) { return dialog.lines.joined(separator: "\n") }
    return "nothing is asked"
  }

  @Test func `undoing a correction says what it takes back and what it brings back`() throws {
    let before = try sample()
    let (now, evidence) = corrected(before)
    let said = question(.addEvidence(before.id, evidence, replacing: Identifier(2)), before, now)
    #expect(said.contains("Takes back: " + Wording.fact(evidence.fact)), "\(said)")
    #expect(said.contains("Brings back: " + Wording.fact(before.evidence[1].fact)))
    #expect(said.contains("The record keeps that it was done and undone."))
  }

  @Test func `undoing an addition says what it takes back alone`() throws {
    let before = try sample()
    var now = before
    let evidence = Evidence(.response("stable disease"))
    now.file.evidence.append(
      EvidenceOnFile(id: Identifier(9), evidence: evidence, stamp: before.file.evidence[0].stamp))
    let said = question(.addEvidence(before.id, evidence, replacing: nil), before, now)
    #expect(said.contains("Takes back: " + Wording.fact(evidence.fact)), "\(said)")
    #expect(!said.contains("Brings back"))
  }

  @Test
  func `undoing that evidence was taken back, a fact changed or a criterion answered names what stands then`()
    throws
  {
    let before = try sample()
    let taken = question(.retractEvidence(before.id, Identifier(2), reason: "x"), before, before)
    #expect(taken.contains("Brings back the evidence: " + Wording.fact(before.evidence[1].fact)), "\(taken)")
    let facts = RequestFacts(before.request)
    let amended = question(.amendRequest(before.seen, facts, from: facts), before, before)
    #expect(amended.contains("Brings back what the request stated before."), "\(amended)")
    let answer = Answer(criterion: "I.A.6", finding: .met, reason: "x")
    let answered = question(.answerCriterion(before.seen, answer), before, before)
    #expect(
      answered.contains("Takes back the answer on criterion I.A.6: met. Its finding is then: unknown."),
      "\(answered)")
  }

  @Test func `the cursor stays on the item that was corrected`() throws {
    let before = try sample()
    let (now, evidence) = corrected(before)
    var screen = CaseScreen(id: before.id, today: FakeDesk.today)
    let area = Rect(row: 0, column: 0, rows: 20, columns: 78)
    screen.layout(in: area, charset: .unicode)
    _ = screen.receive(.caseView(before), to: .loadCase(before.id))
    _ = screen.update(.nextPane)
    _ = screen.update(.move(.down))
    _ = screen.receive(.caseView(now), to: .loadCase(before.id))
    guard case .evidence(let place, let chosen)? = screen.items.selected else { throw Missing() }
    #expect(now.file.evidence[place].id == Identifier(9) && chosen == evidence)
    var canvas = Canvas(rows: 20, columns: 78, charset: .unicode)
    screen.draw(on: &canvas, in: area)
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(canvas.cursor?.row)
    #expect(lines[row].contains("NRG1 fusion negative"), "\(lines[row])")
  }

  @Test func `the cursor goes to a document that was attached here, and not to somebody else's`() throws {
    let before = try sample()
    var now = before
    var note = now.file.documents[0]
    note.id = Identifier(7)
    now.file.documents.append(note)
    var screen = CaseScreen(id: before.id, today: FakeDesk.today)
    _ = screen.receive(.caseView(before), to: .loadCase(before.id))
    _ = screen.receive(.caseView(now), to: .loadCase(before.id))
    #expect(screen.items.selected != .document(note))
    let draft = DocumentDraft(kind: .chartNote, name: nil, date: nil, sender: nil, content: .text("x"))
    screen = self.screen(.attachDocument(before.id, draft), before, now)
    #expect(screen.pane == .criteria && screen.items.selected == .document(note))
  }
}
