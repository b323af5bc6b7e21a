import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// A whole review by key presses alone, from a new member to the renewal of the approval.
@Suite struct WholeReviewTests {
  @Test func `from a new member to a renewed authorization`() throws {
    var session = Session(desk: FakeDesk(today: FakeDesk.today))
    takeIn(&session)
    #expect(session.text.contains("MORE FACTS NEEDED"))
    addEvidence(&session)
    #expect(session.text.contains("✓ MEETS"))
    try approve(&session)
    session.press(.function(3), .character("x"))
    #expect(session.text.contains("No approval ends in these days"))
    for _ in 0..<5 { session.press(.character("+")) }
    #expect(session.text.contains("Ending within 365 days"))
    #expect(session.text.contains("2027-05-19 in 364 days none"))
    session.press(.enter)
    try renew(&session)
    session.press(.function(3), .character("x"), .character("+"))
    #expect(session.text.contains("No approval ends in these days"), "the renewed one has given way")
  }

  private func takeIn(_ session: inout Session) {
    session.desk.hasPlans = false
    session.press(.character("n"), .function(6))
    session.fill(
      "M-77", "Roe", "Ann Lee", "4-MAR-1961", "fem", "oh", "medicaid", "Sample Plan", "1/1/2026", "2027-01-01"
    )
    session.press(.function(10))
    #expect(session.text.contains("A request for Roe, Ann Lee"))
    session.fill(
      "Fusivant", "fusitamab-demo", "j9999", "", "", "", "", "", "750", "mg", "14", "", "monotherapy")
    session.fill("subs", "Dr. Sample", "1234567893", "oncology", "none", "yes", "", "", "61.5", "")
    session.press(.control("s"))
    #expect(session.text.contains("Case 1: Roe, Ann Lee, Fusivant"))
    guard case .createMember(let member, let coverage)? = session.changes.first,
      case .createRequest(let request)? = session.changes.last
    else {
      Issue.record("member and request are created: \(session.message)")
      return
    }
    #expect(
      member
        == Member(
          number: "M-77", familyName: "Roe", givenName: "Ann Lee", birthDate: day("1961-03-04"), sex: .female,
          state: "OH"))
    #expect(
      coverage
        == Coverage(
          lineOfBusiness: .medicaid, plan: "Sample Plan", days: DayRange(from: day("2026-01-01")),
          renewalDate: day("2027-01-01")))
    #expect(request.therapy.dose == Dose(amount: 750, unit: DoseUnit(.milligram), everyDays: 14))
    #expect(request.therapy.drug == SamplePolicy.drug)
    #expect(request.therapy.intent == .subsequent)
    #expect(request.therapy.nccnRecommended == true)
    #expect(request.bodySize.weightKg == Decimal("61.5"))
    #expect(request.received.day == FakeDesk.today)
  }

  private func addEvidence(_ session: inout Session) {
    session.press(.character("t"), .tab)
    session.fill("5/8/2026", "", "")
    session.press(.paste("Visit of 8 May.\nq\nNRG1 fusion by RNA."), .control("s"))
    #expect(session.text.contains("The document is attached"))
    // Marker, result, assay, specimen, share, date, document.
    session.press(.character("e"), .character("1"), .tab)
    session.fill("pos", "RNA", "tissue", "", "5/1/2026", "chart")
    session.press(.control("s"))
    // Measurement, value, unit, method, date, document.
    session.press(.character("e"), .character("2"), .tab)
    session.fill("60-65", "", "MUGA", "5/2/2026", "chart")
    session.press(.control("s"))
    session.press(.character("e"), .character("3"))
    session.fill("non-small cell lung cancer", "C34.90", "metastatic", "", "yes", "4/28/2026", "chart")
    session.press(.control("s"))
    session.press(.character("e"), .character("4"))
    session.fill("carboplatin", "", "systemic therapy", "progr", "1/5/2026", "3/30/2026", "", "", "chart")
    session.press(.control("s"))
    let added = session.changes.compactMap { effect -> Evidence? in
      if case .addEvidence(_, let evidence, _) = effect { evidence } else { nil }
    }
    #expect(added.map(\.source) == ["1", "1", "1", "1"])
    #expect(added.allSatisfy { $0.documented == true })
    #expect(
      added.map(\.fact) == [
        .biomarker(Fact.Biomarker(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
        .measurement(
          Fact.Measurement(name: "LVEF", text: "60-65", low: 60, high: 65, unit: "%", method: "MUGA")),
        .diagnosis(
          Fact.Diagnosis(
            name: "non-small cell lung cancer", code: "C34.90", system: "ICD-10-CM", extent: "metastatic",
            labelledUse: true)
        ),
        .therapy(
          Fact.Therapy(
            regimen: "carboplatin", drugClass: "systemic therapy", outcome: "progression",
            firstDose: day("2026-01-05"), lastDose: day("2026-03-30"))),
      ])
  }

  private func approve(_ session: inout Session) throws {
    session.press(.function(9))
    #expect(session.text.contains("2026-05-20 + 12 months = 2027-05-20"))
    session.press(.function(10))
    #expect(session.text.contains("Approved from 2026-05-20 through 2027-05-19."))
    session.press(.enter)
    #expect(session.desk.approvals.isEmpty, "the question starts on the answer that changes nothing")
    session.press(.function(10), .right, .enter)
    guard case .decide(let seen, .approved, let reason)? = session.changes.last else {
      Issue.record("the case is decided: \(session.message)")
      return
    }
    #expect(seen.id == Identifier(1))
    #expect(reason == "Every criterion of DM.PHAR.001 section I.A that applies is met.")
    #expect(session.text.contains("Authorization 1: Roe, Ann Lee"))
    #expect(session.text.contains("27 doses = 20250 units"))
  }

  private func renew(_ session: inout Session) throws {
    session.press(.character("r"), .right, .enter)
    #expect(session.text.contains("renewal of 1"))
    session.press(.character("t"), .tab)
    session.fill("5/19/2026", "follow-up visit", "")
    session.press(.paste("Partial response, doing well."), .control("s"))
    session.press(.character("e"), .character("6"), .tab)
    session.fill("benefit", "", "", "", "", "5/19/2026", "follow")
    session.press(.control("s"))
    session.press(.character("e"), .character("7"))
    session.fill("partial", "5/18/2026", "follow")
    session.press(.control("s"))
    #expect(session.text.contains("✓ MEETS"))
    session.press(.character("d"), .control("s"), .tab, .enter)
    #expect(session.text.contains("Renewed           authorization 1"))
    session.press(.character("p"))
    #expect(session.text.contains("Renewed by        authorization 2"))
    #expect(session.text.contains("This authorization is superseded"))
    session.press(.character("r"))
    #expect(session.message.contains("It was renewed: s goes to its successor"))
  }

  @Test func `what the criteria do not support can't be approved, and the reason is said`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .character("a"), .character("p"), .enter, .function(10))
    #expect(session.message.contains("Decision is not possible now: the criteria do not come out as met"))
    #expect(session.changes.isEmpty)
  }

  @Test func `asking for information names what is missing`() {
    var session = Session()
    session.press(.down, .enter, .function(9), .function(10), .right, .enter)
    guard case .decide(_, .pended, let reason)? = session.changes.last else {
      Issue.record("the case waits")
      return
    }
    #expect(reason.contains("The LVEF result with its date"))
    #expect(session.text.contains("pended  due in"))
  }

  @Test func `a decision on a case that changed meanwhile is refused and kept on the screen`() {
    var session = Session()
    session.press(.down, .enter, .function(9))
    session.desk.cases[0].version += 1
    session.press(.function(10), .right, .enter)
    #expect(session.message.contains("The case has changed meanwhile: F5 shows it as it is now"))
    #expect(session.text.contains("What will happen"))
  }

  @Test func `an answer settles a criterion with its reason and document`() {
    var session = Session()
    session.press(.down, .enter, .character("a"), .character("m"), .enter)
    session.type("Seen on the report")
    session.press(.control("s"))
    #expect(session.message.contains("Cited from is missing"))
    session.press(.function(4), .enter, .control("s"))
    guard case .answerCriterion(_, let answer)? = session.changes.last else {
      Issue.record("the criterion is answered: \(session.message)")
      return
    }
    #expect(answer == Answer(criterion: "I.A.6", finding: .met, reason: "Seen on the report", source: "1"))
    #expect(session.text.contains("✓ MEETS"))
  }

  @Test func `the cursor follows the focus`() {
    var session = Session()
    let places: [(Key, Position)] = [
      (.down, Position(row: 4, column: 1)), (.enter, Position(row: 13, column: 1)),
      (.up, Position(row: 12, column: 1)), (.tab, Position(row: 7, column: 1)),
      (.down, Position(row: 8, column: 1)),
      (.function(9), Position(row: 2, column: 11)), (.tab, Position(row: 4, column: 25)),
    ]
    for (key, place) in places {
      session.press(key)
      #expect(session.canvas.cursor == place, "after \(key.name)")
    }
  }
}
