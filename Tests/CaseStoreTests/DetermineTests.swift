import Criteria
import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct DetermineTests {
  @Test func `an approval keeps what it rests on and grants the term`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    let evaluated = try test.desk.evaluate(id)
    let decided = try test.desk.determine(id, .approved, reason: "All met", at: test.clock)
    let determination = try #require(decided.determinations.first?.value)
    #expect(determination.caseFile == evaluated.file.json.compact)
    #expect(determination.evaluation == evaluated.evaluation.json.compact)
    #expect(determination.policyVersion == day("2026-01-01"))
    #expect(try CaseFile(json: JSONValue(parsing: determination.caseFile)) == evaluated.file)
    let granted = try #require(decided.authorization?.value)
    #expect(granted.days == DayRange(from: day("2026-07-01"), until: day("2027-07-01")))
    #expect(granted.basis == "12 months")
    #expect(granted.units == 20_250)
    #expect(granted.dose == decided.request.request.therapy.dose)
    #expect(decided.request.state == .approved)
    #expect(try test.desk.worklist(PageCall(limit: 10)).rows.isEmpty)
  }

  @Test(arguments: [
    ([Evidence](), Evaluation.Outcome.insufficient),
    ([.diagnosis, .lvef], .notMet),
  ])
  func `nothing is approved that the criteria do not support`(
    evidence: [Evidence], outcome: Evaluation.Outcome
  ) throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    for item in evidence { _ = try test.desk.addEvidence(item, to: id, at: test.clock) }
    #expect(throws: DeskError.criteriaNotMet(id, outcome, criteria: ["I.A.1"])) {
      try test.desk.determine(id, .approved, reason: "Please", at: test.clock)
    }
    #expect(try test.count("determination") == 0)
    #expect(try test.count("authorization") == 0)
  }

  @Test(arguments: [
    (Determination.Outcome.pended, CaseState.pended), (.referredToClinician, .clinicalReview),
    (.routed(to: "TT.PMN.9"), .routed), (.approved, .approved),
  ])
  func `every outcome leads to its state and is on record`(
    outcome: Determination.Outcome, state: CaseState
  ) throws {
    let test = try TestDesk()
    let id = try outcome == .referredToClinician ? test.addFailing() : test.addRequest(.diagnosis)
    let decided = try test.desk.determine(id, outcome, reason: "Because", at: test.clock)
    #expect(decided.request.state == state)
    #expect(decided.determinations.map(\.value.outcome) == [outcome])
    #expect(try test.desk.worklist(PageCall(limit: 10)).rows.map(\.state) == (state.isOpen ? [state] : []))
  }

  @Test(arguments: [Determination.Outcome.approved, .routed(to: "TT.PMN.9")])
  func `a decided case is closed to every change`(outcome: Determination.Outcome) throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    let state = try test.desk.determine(id, outcome, reason: "Done", at: test.clock).request.state
    let desk = test.desk
    let clock = test.clock
    #expect(throws: DeskError.wrongState(id, state, .pend)) {
      try desk.determine(id, .pended, reason: "Late", at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .addEvidence)) {
      try desk.addEvidence(.lvef, to: id, at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .answerCriterion)) {
      try desk.answerCriterion(Answer(criterion: "I.A.1", finding: .met), of: id, at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .attachDocument)) {
      try desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .amendRequest)) {
      try desk.amendRequest(id, to: .otherDose, at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .retractEvidence)) {
      try desk.retractEvidence(Identifier(1), of: id, reason: "Wrong", at: clock)
    }
    #expect(throws: DeskError.wrongState(id, state, .choosePolicy)) {
      try desk.choosePolicy("TT.PHAR.1", for: id, at: clock)
    }
  }

  @Test func `news on a pended case brings it back into review`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    _ = try test.desk.determine(id, .pended, reason: "Need the report", at: test.clock)
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    #expect(try test.desk.request(id).request.state == .inReview)
    let referral = Decision(
      .referredToClinician, reason: "See", override: Override(.misread, words: "Odd dates"))
    _ = try test.desk.determine(id, referral, at: test.clock)
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    #expect(try test.desk.request(id).request.state == .clinicalReview)
  }

  @Test(arguments: ["", "  \n ", "\u{200B}", "bell\u{7}", "turn\u{202E}ed"])
  func `a decision needs a reason that can be read`(reason: String) throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.self) {
      try test.desk.determine(id, .approved, reason: reason, at: test.clock)
    }
    #expect(try test.count("determination") == 0)
  }

  @Test func `the counts follow the states`() throws {
    let test = try TestDesk()
    let authorization = try test.approve()
    _ = try test.addRequest(number: "M-2", line: .medicaid)
    _ = try test.desk.renew(authorization.id, at: test.clock)
    let tally = try test.records.connection.rows(
      "select subject, line_of_business, state, number from tally where number > 0 order by 1, 2, 3"
    ) { row throws(SQLiteError) in
      "\(try row.text()) \(try row.text()) \(try row.text()) \(try row.integer())"
    }
    #expect(
      tally == [
        "authorization Commercial active 1", "request Commercial approved 1",
        "request Commercial received 1", "request Medicaid received 1",
      ])
  }
}
