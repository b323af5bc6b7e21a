import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct AppealTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  @Test(arguments: [
    (Decision.upheld, CaseState.upheld, false), (.overturned, .overturned, true),
    (.partly, .partlyOverturned, true),
  ])
  func `an appeal is decided by somebody else, and grants what it overturns`(
    decision: Decision, state: CaseState, grants: Bool
  ) throws {
    let id = try test.addAppealed()
    #expect(try test.desk.worklist(PageCall(limit: 5)).rows.map(\.state) == [.appealed])
    let decided = try test.desk(.ana).decideAppeal(on: id, decision, at: test.clock)
    #expect(decided.request.state == state)
    #expect((decided.authorization != nil) == grants)
    #expect(decided.course.appeal?.value.decision == decided.determinations.last?.id)
    #expect(try test.desk.worklist(PageCall(limit: 5)).rows.isEmpty)
    let window = ExpiringWindow(day("2026-06-15")...day("2027-12-31"))
    #expect(try test.desk.expiring(window, PageCall(limit: 5)).rows.count == (grants ? 1 : 0))
    #expect(try test.desk.replay(id).allSatisfy(\.isIdentical))
    #expect(try test.check().lines == [])
  }

  @Test func `nobody decides on an appeal against their own decision`() throws {
    let id = try test.addReferred()
    _ = try test.desk(.otto).determine(id, .denial, at: test.clock)
    _ = try test.desk.openAppeal(on: id, .expedited, by: .prescriber, words: "Urgent", at: test.clock)
    #expect(throws: DeskError.decision(.ownDecision(id, login: "otto"))) {
      try test.desk(.otto).decideAppeal(on: id, .overturned, at: test.clock)
    }
    #expect(try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock).request.state == .upheld)
  }

  @Test func `who stayed with the denial after a conversation does not decide on the appeal either`() throws {
    let id = try test.addDenied()
    _ = try test.desk(.otto).addPeerToPeer(
      with: "Dr. Fern", words: "Nothing new", leadingTo: .upheld, on: id, at: test.clock)
    _ = try test.desk.openAppeal(on: id, .standard, by: .member, words: "Again", at: test.clock)
    #expect(throws: DeskError.decision(.ownDecision(id, login: "otto"))) {
      try test.desk(.otto).decideAppeal(on: id, .upheld, at: test.clock)
    }
  }

  @Test func `new evidence is taken in under appeal, and what is met now is not upheld`() throws {
    let id = try test.addAppealed()
    let item = try #require(test.desk.request(id).evidence.last)
    _ = try test.desk(.ana).addEvidence(.diagnosis, replacing: item.id, to: id, at: test.clock)
    #expect(throws: DeskError.decision(.notUnmet(criterion: "I.A.1", unmet: []))) {
      try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    }
    #expect(throws: DeskError.decision(.noGround(id, .meets))) {
      try test.desk(.ana).decideAppeal(on: id, Decision(.upheld, reason: "Still"), at: test.clock)
    }
    let decided = try test.desk(.ana).decideAppeal(
      on: id, Decision(.overturned, reason: "It meets the criteria now"), at: test.clock)
    #expect(decided.authorization?.value.days.through == day("2027-06-30"))
  }

  @Test func `an appeal that overturns a modified approval replaces its authorization`() throws {
    let id = try test.addReferred()
    let first = try #require(
      try test.desk(.phil).determine(id, .modified, at: test.clock).authorization)
    _ = try test.desk.openAppeal(on: id, .standard, by: .member, words: "Too short", at: test.clock)
    let decided = try test.desk(.ana).decideAppeal(on: id, .overturned, at: test.clock)
    #expect(decided.authorization?.value.predecessor == first.id)
    #expect(try test.desk.authorization(first.id).value.state == .superseded)
    let tally = try test.records.connection.rows(
      "select state, number from tally where subject = 'authorization' and number > 0 order by 1"
    ) { row throws(SQLiteError) in "\(try row.text()) \(try row.integer())" }
    #expect(tally == ["active 1", "superseded 1"])
    #expect(try test.check().lines == [])
  }

  @Test func `an appeal is opened against a decision and once`() throws {
    let approved = try test.approve(number: "M-2").value.request
    let clock = test.clock
    #expect(throws: DeskError.wrongState(approved, .approved, .openAppeal)) {
      try test.desk.openAppeal(on: approved, .standard, by: .member, words: "Why", at: clock)
    }
    let id = try test.addAppealed()
    #expect(throws: DeskError.wrongState(id, .appealed, .openAppeal)) {
      try test.desk.openAppeal(on: id, .standard, by: .member, words: "Again", at: clock)
    }
  }
}
