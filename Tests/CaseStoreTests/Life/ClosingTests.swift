import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct ClosingTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  @Test func `a review is started once`() throws {
    let id = try test.addRequest()
    #expect(try test.desk.startReview(id, at: test.clock).state == .inReview)
    #expect(throws: DeskError.wrongState(id, .inReview, .startReview)) {
      try test.desk.startReview(id, at: test.clock)
    }
  }

  @Test(arguments: [LineOfBusiness.commercial, .medicaid, .marketplace, .medicare])
  func `an asking of which nobody was told is taken back, and the clock goes on as if it had not been`(
    line: LineOfBusiness
  ) throws {
    let id = try test.addRequest(line: line)
    let due = try test.desk.request(id).clocks.leading?.standing
    _ = try test.desk.determine(id, .pended, reason: "LVEF", at: test.later(1))
    let waiting = try test.desk.request(id)
    #expect(try test.desk.askedFacts(about: waiting)?.facts.isEmpty == false)
    #expect(try test.desk.askedFacts(about: waiting)?.sent == nil)
    #expect(try test.desk.startReview(id, at: test.later(5)).state == .inReview)
    #expect(try test.desk.request(id).clocks.leading?.standing == due)
    #expect(try test.desk.askedFacts(about: test.desk.request(id)) == nil)
    #expect(try test.soundness() == [])
  }

  @Test(arguments: [Int64](arrayLiteral: 1, 24 * 9), [false, true])
  func `a case whose asking was taken back stands everywhere as one that was never asked about`(
    hours: Int64, asksBefore: Bool
  ) throws {
    let rule = ClockRule(
      name: "ask", step: .informationRequest, scope: ClockRule.Scope(), limit: ClockLimit(3, .days),
      source: "contract", days: DayRange(from: day("2026-01-01")))
    _ = try test.desk.addClockRule(rule, at: test.clock)
    let (asked, never) = (try test.addRequest(number: "M-1"), try test.addRequest(number: "M-2"))
    if asksBefore {
      for id in [asked, never] {
        _ = try test.desk.determine(id, .pended, reason: "LVEF", at: test.clock)
        _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
      }
    }
    func deadlines(_ id: Identifier<Request>) throws -> [Deadline] {
      try test.desk.request(id).clocks.deadlines
    }
    _ = try test.desk.determine(asked, .pended, reason: "LVEF", at: test.later(hours))
    #expect(try deadlines(asked) != deadlines(never))
    let after = test.later(hours + 5)
    _ = try test.desk.startReview(asked, at: after)
    #expect(try deadlines(asked) == deadlines(never))
    #expect(
      try test.desk.request(asked).clocks.missed(at: after.now).map(\.step)
        == test.desk.request(never).clocks.missed(at: after.now).map(\.step))
    let rows = try test.desk.worklist(PageCall(limit: 9)).rows
    #expect(
      rows.map(\.id) == [asked, never] && rows[0].clock == rows[1].clock && rows[0].rule == rows[1].rule)
    let due = try test.desk.due(withinHours: 9999, PageCall(limit: 9), at: after).rows
    #expect(due.map(\.request) == [asked, never] && due[0].due == due[1].due && due[0].owed == due[1].owed)
    #expect(try test.desk.missed(withinDays: 99, PageCall(limit: 9), at: after).rows == [])
    #expect(try test.soundness() == [])
    // Asked once more, the time for asking ends then, and is late then.
    _ = try test.desk.determine(asked, .pended, reason: "LVEF", at: test.later(24 * 10))
    let late = try test.desk.missed(withinDays: 99, PageCall(limit: 9), at: test.later(24 * 11)).rows
    #expect(late.map(\.step) == (asksBefore ? [] : [.informationRequest]))
    #expect(try test.soundness() == [])
  }

  @Test func `a duplicate names what it repeats`() throws {
    let first = try test.addRequest()
    let second = try test.addRequest()
    let clock = test.clock
    #expect(throws: DeskError.decision(.ownDuplicate(second))) {
      try test.desk.dismiss(second, Closing(.duplicate(of: second), words: "Twice"), at: clock)
    }
    #expect(throws: DeskError.notFound(.request(Identifier(99)))) {
      try test.desk.dismiss(second, Closing(.duplicate(of: Identifier(99)), words: "Twice"), at: clock)
    }
    let other = try test.addRequest(number: "M-2")
    #expect(throws: DeskError.decision(.othersDuplicate(other))) {
      try test.desk.dismiss(second, Closing(.duplicate(of: other), words: "Twice"), at: clock)
    }
    let dismissed = try test.desk.dismiss(
      second, Closing(.duplicate(of: first), words: "Sent twice"), at: clock)
    #expect(dismissed.request.state == .dismissed)
    #expect(dismissed.course.closing?.value.reason == .duplicate(of: first))
    #expect(try test.desk.worklist(PageCall(limit: 5)).rows.map(\.id) == [first, other])
    #expect(try test.check().lines == [])
  }

  @Test func `what the clinician holds is not dismissed, but may be taken back`() throws {
    let id = try test.addReferred()
    #expect(throws: DeskError.wrongState(id, .clinicalReview, .dismiss)) {
      try test.desk.dismiss(id, Closing(.notEligible, words: "No coverage"), at: test.clock)
    }
    let withdrawn = try test.desk.withdraw(id, by: .prescriber, words: "Another drug", at: test.clock)
    #expect(withdrawn.request.state == .withdrawn)
    #expect(withdrawn.course.closing?.value == Closing(.takenBack(by: .prescriber), words: "Another drug"))
    #expect(throws: DeskError.wrongState(id, .withdrawn, .withdraw)) {
      try test.desk.withdraw(id, by: .member, words: "Again", at: test.clock)
    }
  }

  @Test func `it takes two people to make a case void`() throws {
    let id = try test.addRequest()
    let clock = test.clock
    #expect(throws: DeskError.decision(.notProposed(id))) {
      try test.desk.answerVoid(id, agreeing: true, at: clock)
    }
    #expect(try test.desk.proposeVoid(id, reason: "Wrong member", at: clock).request.state == .received)
    #expect(throws: DeskError.decision(.ownProposal(id))) {
      try test.desk.answerVoid(id, agreeing: true, at: clock)
    }
    #expect(throws: DeskError.decision(.proposedBefore(id, by: "ines"))) {
      try test.desk(.rene).proposeVoid(id, reason: "Me too", at: clock)
    }
    #expect(try test.desk.answerVoid(id, agreeing: false, at: clock).request.state == .received)
    _ = try test.desk(.rene).proposeVoid(id, reason: "Wrong member after all", at: clock)
    let void = try test.desk(.sue).answerVoid(id, agreeing: true, at: clock)
    #expect(void.request.state == .void)
    #expect(void.course.closing?.value == Closing(.error, words: "Wrong member after all"))
    #expect(void.course.voidProposals.map(\.value.agreed) == [false, true])
    #expect(try test.check().lines == [])
  }

  @Test func `an authorization that ends early leaves the list of those that expire`() throws {
    let granted = try test.approve()
    let clock = test.clock
    let window = ExpiringWindow(day("2026-06-15")...day("2027-12-31"))
    #expect(try test.desk.expiring(window, PageCall(limit: 5)).rows.count == 1)
    for (from, problem) in [
      ("2026-06-30", Problem.before(day("2026-07-01"))), ("2027-07-01", .after(day("2027-06-30"))),
    ] {
      #expect(throws: DeskError.invalid(.termination, problem)) {
        try test.desk.terminateAuthorization(
          granted.id, Termination(from: day(from), .coverageEnded, words: "Left"), at: clock)
      }
    }
    let termination = Termination(from: day("2026-09-01"), .coverageEnded, words: "Left the plan")
    let ended = try test.desk.terminateAuthorization(granted.id, termination, at: clock)
    #expect(ended.value.state == .terminated)
    #expect(try test.desk.expiring(window, PageCall(limit: 5)).rows.isEmpty)
    #expect(try test.desk.request(granted.value.request).course.termination?.value == termination)
    #expect(throws: DeskError.decision(.notActive(granted.id, .terminated))) {
      try test.desk.terminateAuthorization(granted.id, termination, at: clock)
    }
    #expect(throws: DeskError.notRenewable(granted.id, .terminated)) {
      try test.desk.renew(granted.id, at: clock)
    }
    #expect(try test.check().lines == [])
  }

  @Test func `a decided case is added to, never edited`() throws {
    let id = try test.approve().value.request
    let before = try test.desk.request(id)
    _ = try test.desk.add(Addendum("The clinic called"), to: id, at: test.clock)
    let correction = Addendum(
      "Received on 2 June", correcting: Addendum.Correction(.received, reason: "The fax log"))
    let after = try test.desk.add(correction, to: id, at: test.clock)
    #expect(after.course.addenda.map(\.value) == [Addendum("The clinic called"), correction])
    #expect(after.request.request == before.request.request)
    #expect(after.determinations == before.determinations)
    let open = try test.addRequest()
    #expect(throws: DeskError.wrongState(open, .received, .correctCase)) {
      try test.desk.add(correction, to: open, at: test.clock)
    }
    for table in ["addendum", "determination"] {
      #expect(throws: (any Error).self) {
        try test.records.connection.execute(script: "update \(table) set \(table)_id = 99")
      }
    }
  }

  @Test func `a second look is a case of its own with what was on file`() throws {
    let id = try test.approve().value.request
    let again = try test.desk.reReview(id, reason: "The report was another member's", at: test.clock)
    #expect(again.request.id != id)
    #expect(again.request.state == .received)
    #expect(again.request.request.therapy == (try test.desk.request(id).request.request.therapy))
    #expect(again.evidence.map(\.evidence) == [.diagnosis])
    #expect(again.course.reviews?.value.reviews == id)
    #expect(try test.desk.request(id).course.reReviews.map(\.value.request) == [again.request.id])
    #expect(try test.check().lines == [])
  }
}
