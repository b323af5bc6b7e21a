import Criteria
import Letters
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
    _ = try test.desk.openAppeal(
      on: id, Appeal.Filing(.expedited, by: .prescriber, words: "Urgent"), at: test.clock)
    #expect(throws: DeskError.decision(.ownDecision(id, login: "otto"))) {
      try test.desk(.otto).decideAppeal(on: id, .overturned, at: test.clock)
    }
    let told = try test.desk(.otto).obstacles(to: [.decideAppeal], on: id, at: test.clock)
    #expect(told == [.decideAppeal: .decision(.ownDecision(id, login: "otto"))])
    #expect(try test.desk(.ana).obstacles(to: [.decideAppeal], on: id, at: test.clock).isEmpty)
    #expect(try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock).request.state == .upheld)
  }

  @Test func `who stayed with the denial after a conversation does not decide on the appeal either`() throws {
    let id = try test.addDenied()
    _ = try test.desk(.otto).addPeerToPeer(
      with: "Dr. Fern", words: "Nothing new", leadingTo: .upheld, on: id, at: test.clock)
    _ = try test.desk.openAppeal(
      on: id, Appeal.Filing(.standard, by: .member, words: "Again"), at: test.clock)
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
    _ = try test.desk.openAppeal(
      on: id, Appeal.Filing(.standard, by: .member, words: "Too short"), at: test.clock)
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
      try test.desk.openAppeal(on: approved, Appeal.Filing(.standard, by: .member, words: "Why"), at: clock)
    }
    let id = try test.addAppealed()
    #expect(throws: DeskError.wrongState(id, .appealed, .openAppeal)) {
      try test.desk.openAppeal(on: id, Appeal.Filing(.standard, by: .member, words: "Again"), at: clock)
    }
  }

  @Test func `who was not told of a denial is owed the letter under appeal too`() throws {
    let id = try test.addAppealed()
    #expect(LetterKind.owed(on: try test.desk.request(id)) == [.denial, .appealAcknowledgement])
    #expect(try LetterKind.overtaken(on: test.desk.request(id)) == nil, "it can still be sent")
    _ = try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    #expect(LetterKind.owed(on: try test.desk.request(id)) == [.appealResolution])
  }

  @Test func `what was never sent before an appeal was decided is told as overtaken, and written no more`()
    throws
  {
    let id = try test.addAppealed()
    let denial = try #require(try test.desk.request(id).determinations.last).id
    _ = try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    let overtaken = LetterKind.overtaken(on: try test.desk.request(id))
    #expect(overtaken?.kinds == [.denial, .appealAcknowledgement])
    #expect(overtaken?.decision == denial)
    for kind in overtaken?.kinds ?? [] {
      #expect(throws: DeskError.letter(.nothingToTell(id, .upheld, kind, instead: .appealResolution))) {
        try test.desk.prepareLetter(on: id, kind, at: test.clock)
      }
    }
    _ = try test.desk.openAppeal(on: id, Self.filing, at: test.clock)
    #expect(try LetterKind.overtaken(on: test.desk.request(id)) == nil, "the next appeal is to be confirmed")
  }

  @Test func `each stage is decided by somebody else, and after the last there is none`() throws {
    let id = try test.addAppealed()
    _ = try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    #expect(throws: DeskError.decision(.stageOver(id, .first, next: [.second, .external]))) {
      try test.desk.openAppeal(on: id, Self.filing, to: .first, at: test.clock)
    }
    let again = try test.desk.openAppeal(on: id, Self.filing, at: test.clock)
    #expect(again.course.appeals.map(\.value.stage) == [.first, .second])
    #expect(again.course.appeal?.value.against == again.determinations.last?.id)
    #expect(throws: DeskError.decision(.ownDecision(id, login: "ana"))) {
      try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    }
    _ = try test.desk(.otto).decideAppeal(on: id, .upheld, at: test.clock)
    var outside = Self.filing
    #expect(throws: DeskError.invalid(.organization, .missing)) {
      try test.desk.openAppeal(on: id, outside, at: test.clock)
    }
    outside.organization = "State review"
    _ = try test.desk.openAppeal(on: id, outside, at: test.clock)
    #expect(throws: DeskError.decision(.ownDecision(id, login: "otto"))) {
      try test.desk(.otto).decideAppeal(on: id, .overturned, at: test.clock)
    }
    #expect(try test.desk.request(id).course.appeals.last?.value.filing.organization == "State review")
    #expect(try test.check().lines == [])
  }

  @Test func `only who reviews it outside of the plan is named`() throws {
    let id = try test.addDenied()
    #expect(throws: DeskError.invalid(.organization, .unknown)) {
      try test.desk.openAppeal(
        on: id, Appeal.Filing(.standard, by: .member, words: "Again", organization: "Us"), at: test.clock)
    }
  }

  @Test
  func
    `the time to appeal begins with the member's letter, is the member's own, and takes a good cause after`()
    throws
  {
    try test.setLetterhead()
    let id = try test.addDenied()
    #expect(try test.desk.request(id).clocks.filingEnds == nil)
    _ = try test.send(on: id, to: .prescriber)
    #expect(try test.desk.request(id).clocks.filingEnds == nil)
    let letter = try test.send(on: id, to: .member)
    #expect(letter.sent?.text.replacing("\n", with: " ").contains("by December 12, 2026") == true)
    let clocks = try test.desk.request(id).clocks
    #expect(clocks.filingEnds?.description == "2026-12-12T23:59:59Z")
    #expect(clocks.leading == nil)

    let late = test.later(24 * 200)
    #expect(try test.desk.request(id).clocks.missed(at: late.now).isEmpty)
    #expect(try test.desk.due(withinHours: 9, PageCall(limit: 9), at: late).rows.isEmpty)
    #expect(throws: DeskError.decision(.filedLate(id, lastDay: day("2026-12-12")))) {
      try test.desk.openAppeal(on: id, Self.filing, at: late)
    }
    var excused = Self.filing
    excused.goodCause = "The member was in hospital"
    #expect(throws: DeskError.decision(.filedInTime(id))) {
      try test.desk.openAppeal(on: id, excused, at: test.clock)
    }
    let opened = try test.desk.openAppeal(on: id, excused, at: late)
    #expect(opened.course.appeal?.value.filing.goodCause == "The member was in hospital")
    #expect(opened.clocks.filingEnds == nil)
    #expect(try test.desk.missed(withinDays: 300, PageCall(limit: 9), at: late).rows.isEmpty)
    #expect(try test.check().lines == [])
  }

  @Test func `an appeal that the plan upholds gives the member's time anew, a last one none`() throws {
    try test.setLetterhead()
    let id = try test.addAppealed()
    _ = try test.desk(.ana).decideAppeal(on: id, .upheld, at: test.clock)
    let first = try test.send(on: id, .appealResolution, to: .member).sent?.text.replacing("\n", with: " ")
    #expect(
      first?.contains("appeal to us once more. We have to receive the appeal by December 12, 2026") == true)
    #expect(first?.contains("hear from you by October 13, 2026") == true)
    #expect(try test.desk.request(id).clocks.filingEnds != nil)
    _ = try test.desk.openAppeal(on: id, Self.filing, at: test.clock)
    #expect(try test.desk.request(id).clocks.filingEnds == nil)
    #expect(try test.send(on: id, .appealAcknowledgement, to: .member).sent != nil)
    _ = try test.desk(.otto).decideAppeal(on: id, .upheld, at: test.clock)
    let second = try test.send(on: id, .appealResolution, to: .member).sent?.text ?? ""
    #expect(!second.contains("once more") && second.contains("outside of our plan"))
    #expect(try test.desk.request(id).clocks.filingEnds == nil)
    #expect(try test.check().lines == [])
  }

  private static let filing = Appeal.Filing(.standard, by: .member, words: "Again")
}
