import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct ClinicalDecisionTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  @Test(arguments: [Staff.phil, .mary])
  func `a modified approval keeps what was asked for and what was granted apart`(person: Staff) throws {
    let id = try test.addReferred()
    var decision = Decision.modified
    decision.terms.dose = Dose(amount: 500, unit: DoseUnit(.milligram), everyDays: 14)
    decision.terms.start = day("2026-07-15")
    decision.terms.units = 3000
    let decided = try test.desk(person).determine(id, decision, at: test.clock)
    let granted = try #require(decided.authorization?.value)
    #expect(decided.request.state == .approvedModified)
    #expect(granted.dose?.amount == 500)
    #expect(decided.request.request.therapy.dose?.amount == 750)
    #expect(granted.days == DayRange(from: day("2026-07-15"), until: day("2026-10-01")))
    #expect(granted.units == 3000)
    #expect(try test.check().lines == [])
  }

  @Test func `a modified approval modifies something, and names an end where the criteria give none`() throws
  {
    let id = try test.addReferred()
    #expect(throws: DeskError.decision(.nothingModified(id))) {
      try test.desk(.phil).determine(
        id, Decision(.approvedModified, reason: "Less", citing: ["I.A.1"]), at: test.clock)
    }
    #expect(throws: DeskError.decision(.noLastDay(id))) {
      try test.desk(.phil).determine(
        id, Decision(.approvedModified, reason: "Less", citing: ["I.A.1"], terms: GrantedTerms(units: 5)),
        at: test.clock)
    }
    #expect(throws: DeskError.invalid(.lastDay, .endBeforeStart)) {
      try test.desk(.phil).determine(
        id,
        Decision(
          .approvedModified, reason: "Less", citing: ["I.A.1"],
          terms: GrantedTerms(through: day("2026-06-01"))),
        at: test.clock)
    }
  }

  @Test(arguments: [
    (GrantedTerms(dose: .of(900, every: 14)), "900 mg every 14 days", "750 mg every 14 days"),
    (GrantedTerms(dose: .of(500, every: 7)), "500 mg every 7 days", "750 mg every 14 days"),
    (GrantedTerms(dose: .of(1, .gram, every: 28)), "1 g every 28 days", "750 mg every 14 days"),
    (GrantedTerms(start: day("2026-06-30")), "a first day of 2026-06-30", "2026-07-01"),
    (GrantedTerms(units: 20_251), "20251 units", "20250 units"),
  ])
  func `a modified approval grants at most what was asked for`(
    terms: GrantedTerms, granted: String, asked: String
  ) throws {
    let id = try test.addReferred()
    var terms = terms
    if terms.through == nil { terms.through = day("2026-09-30") }
    let more = DeskError.decision(.moreThanAsked(id, granted: granted, asked: asked))
    #expect(throws: more) {
      try test.desk(.phil).determine(
        id, Decision(.approvedModified, reason: "More", citing: ["I.A.1"], terms: terms), at: test.clock)
    }
    #expect(
      Wording(more).message.contains("\(granted) is more than request R\(id) asks for (\(asked))"))
    let denied = try test.addDenied(number: "M-2")
    let reconsidered = Decision(.approvedModified, reason: "More", citing: ["I.A.1"], terms: terms)
    #expect(throws: DeskError.decision(.moreThanAsked(denied, granted: granted, asked: asked))) {
      try test.desk(.mary).addPeerToPeer(
        with: "Dr. Fern", words: "A scan", leadingTo: .decided(reconsidered), on: denied, at: test.clock)
    }
  }

  @Test func `a modified approval may give less at a time, more often`() throws {
    let id = try test.addReferred()
    let terms = GrantedTerms(dose: .of(375, every: 7), through: day("2026-09-30"))
    let decided = try test.desk(.phil).determine(
      id, Decision(.approvedModified, reason: "In two parts", citing: ["I.A.1"], terms: terms), at: test.clock
    )
    #expect(decided.authorization?.value.dose == terms.dose)
  }

  @Test func `a last day after that of the criteria is more than was asked for`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(
      id, Decision(.referredToClinician, reason: "See", override: Override(.misread, words: "Odd")),
      at: test.clock)
    let more = DeskError.decision(
      .moreThanAsked(id, granted: "a last day of 2027-07-01", asked: "2027-06-30"))
    let longer = Decision(
      .approvedModified, reason: "More", override: Override(.clinicalJudgement, words: "Longer"),
      terms: GrantedTerms(through: day("2027-07-01")))
    #expect(throws: more) { try test.desk(.phil).determine(id, longer, at: test.clock) }
  }

  @Test func `what is decided anew on a case replaces what was granted before, and renews nothing`() throws {
    let id = try test.addReferred()
    let first = try #require(try test.desk(.phil).determine(id, .modified, at: test.clock).authorization)
    let second = try #require(
      try test.desk(.mary).addPeerToPeer(
        with: "Dr. Fern", words: "A new scan", leadingTo: .decided(.byOverride), on: id, at: test.clock
      ).authorization)
    let replaced = try test.desk.authorization(first.id).value
    #expect(replaced.isReplaced && !replaced.isDecidedAnew && replaced.successionWord == "replaced")
    // It begins on the same day, so nothing is left of the first.
    #expect(second.value.days.first == first.value.days.first)
    #expect(replaced.state(on: test.clock.today) == .superseded)
    #expect(try test.desk.authorization(second.id).value.isDecidedAnew)
    let renewal = try test.desk.renew(second.id, at: test.clock).request.id
    _ = try test.desk.addEvidence(.diagnosis, to: renewal, at: test.clock)
    let later = try #require(
      try test.desk.determine(renewal, .approved, reason: "Met", at: test.clock).authorization)
    let renewed = try test.desk.authorization(second.id).value
    #expect(!renewed.isReplaced && renewed.successionWord == "renewed" && !later.value.isDecidedAnew)
  }

  @Test func `where every criterion is met, less than was asked for takes a reason of its own`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(
      id, Decision(.referredToClinician, reason: "See", override: Override(.misread, words: "Odd")),
      at: test.clock)
    let terms = GrantedTerms(through: day("2026-09-30"))
    #expect(throws: DeskError.decision(.overrideNeeded(id, .meets))) {
      try test.desk(.phil).determine(
        id, Decision(.approvedModified, reason: "Less", terms: terms), at: test.clock)
    }
    let override = Override(.clinicalJudgement, words: "Until the next scan")
    let decided = try test.desk(.phil).determine(
      id, Decision(.approvedModified, reason: "Less", override: override, terms: terms), at: test.clock)
    #expect(decided.request.state == .approvedModified)
  }

  @Test func `a reviewer does not approve what a clinician holds`() throws {
    let id = try test.addReferred()
    #expect(throws: DeskError.notPermittedHere(id, .clinicalReview, .approve, has: [.reviewer])) {
      try test.desk(.rene).determine(id, .approved, reason: "Met", at: test.clock)
    }
  }

  @Test func `an override needs a clinician, and stays with the case`() throws {
    let id = try test.addFailing()
    #expect(throws: DeskError.notPermitted(.approveByOverride, has: [.reviewer])) {
      try test.desk(.rene).determine(id, .byOverride, at: test.clock)
    }
    let decided = try test.desk(.phil).determine(id, .byOverride, at: test.clock)
    #expect(decided.request.state == .approved)
    #expect(decided.override?.override.reason == .continuity)
    #expect(decided.determinations.last?.value.clinician?.name == "Dr. phil")
    #expect(decided.authorization?.value.days.through == day("2026-12-31"))
    #expect(try test.desk.replay(id).map(\.isIdentical) == [true])
  }

  @Test func `an override is seen on the list of cases as well`() throws {
    let id = try test.addRequest(.diagnosis)
    let other = try test.addRequest(number: "M-2")
    #expect(try test.desk.worklist(PageCall(limit: 10)).rows.allSatisfy { !$0.isOverridden })
    _ = try test.desk.determine(
      id, Decision(.referredToClinician, reason: "See", override: Override(.misread, words: "Odd")),
      at: test.clock)
    let rows = try test.desk.worklist(PageCall(limit: 10)).rows
    #expect(Set(rows.map(\.id)) == [id, other])
    #expect(rows.filter(\.isOverridden).map(\.id) == [id])
  }

  @Test func `an override overrides something`() throws {
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.decision(.nothingOverridden(id, .meets))) {
      try test.desk(.phil).determine(
        id, Decision(.approved, reason: "Met", override: Override(.misread, words: "Odd")), at: test.clock)
    }
    #expect(throws: DeskError.decision(.overrideNeeded(id, .meets))) {
      try test.desk.determine(id, .referredToClinician, reason: "See", at: test.clock)
    }
    let referred = try test.desk.determine(
      id, Decision(.referredToClinician, reason: "See", override: Override(.misread, words: "Odd dates")),
      at: test.clock)
    #expect(referred.request.state == .clinicalReview)
    #expect(referred.override?.override.words == "Odd dates")
  }

  @Test func `a conversation is noted, upholds, or leads to an approval`() throws {
    let referred = try test.addReferred()
    let noted = try test.desk(.phil).addPeerToPeer(
      with: "Dr. Fern", words: "Asked", leadingTo: .noted, on: referred, at: test.clock)
    #expect(noted.request.state == .clinicalReview)
    let id = try test.addDenied(number: "M-2")
    #expect(throws: DeskError.notPermitted(.reconsider, has: [.pharmacist])) {
      try test.desk(.phil).addPeerToPeer(
        with: "Dr. Fern", words: "Nothing new", leadingTo: .upheld, on: id, at: test.clock)
    }
    let upheld = try test.desk(.mary).addPeerToPeer(
      with: "Dr. Fern", words: "Nothing new", leadingTo: .upheld, on: id, at: test.clock)
    #expect(upheld.request.state == .denied)
    let approved = try test.desk(.mary).addPeerToPeer(
      with: "Dr. Fern", words: "A new scan", leadingTo: .decided(.byOverride), on: id, at: test.clock)
    #expect(approved.request.state == .approved)
    #expect(approved.course.conversations.map(\.value.result) == [.upheld, .approved])
    #expect(approved.authorization != nil)
    #expect(try test.check().lines == [])
  }
}

extension Dose {
  fileprivate static func of(
    _ amount: Decimal, _ base: DoseUnit.Base = .milligram, every days: Decimal
  ) -> Dose {
    Dose(amount: amount, unit: DoseUnit(base), everyDays: days)
  }
}
