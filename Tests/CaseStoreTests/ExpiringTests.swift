import Criteria
import Letters
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What the list of approvals that end says beside their last days.
@Suite struct ExpiringTests {
  /// Approvals that start on given days and go on for a year.
  private func desk(starting days: [String]) throws -> (TestDesk, [Identifier<Authorization>]) {
    let test = try TestDesk()
    let ids = try days.enumerated().map { index, start in
      let member = try test.addMember(.sample(number: "X-\(index)"))
      var request = Request.sample(member: member, line: index == 1 ? .medicaid : .commercial)
      request.therapy.start = day(start)
      request.prescriber = Prescriber(name: "Dr. \(index)", npi: index == 0 ? "1234567893" : nil)
      let id = try test.desk.addRequest(request, at: test.clock).id
      _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
      let decided = try test.desk.determine(id, .approved, reason: "All met", at: test.clock)
      return try #require(decided.authorization?.id)
    }
    return (test, ids)
  }

  private func rows(_ test: TestDesk, _ filter: ExpiringFilter) throws -> [Identifier<Authorization>] {
    try test.desk.expiring(ExpiringWindow(.earliest ... .latest, filter), PageCall(limit: 9)).rows.map(\.id)
  }

  @Test func `a filter keeps what has all it asks for`() throws {
    let (test, ids) = try desk(starting: ["2026-06-30", "2026-07-01", "2026-07-02"])
    let drug = try #require(
      try test.desk.expiring(.within(days: 999, of: test.clock.today), PageCall(limit: 1)).rows.first?.drug)
    #expect(try rows(test, ExpiringFilter(drug: drug.uppercased())) == ids)
    #expect(try rows(test, ExpiringFilter(drug: "another")) == [])
    #expect(try rows(test, ExpiringFilter(reviewer: "ines")) == ids)
    #expect(try rows(test, ExpiringFilter(reviewer: "rita")) == [])
    #expect(try rows(test, ExpiringFilter(lineOfBusiness: .medicaid, drug: drug)) == [ids[1]])
    for name in ["1234567893", "Dr. 0", "dr. 0"] {
      #expect(try rows(test, ExpiringFilter(prescriber: name)) == [ids[0]])
    }
    #expect(try rows(test, ExpiringFilter(prescriber: "Dr. 1")) == [ids[1]])
    #expect(try rows(test, ExpiringFilter(prescriber: "Dr. X")) == [])
  }

  @Test func `a name that two prescribers have has to be made clear`() throws {
    let (test, _) = try desk(starting: ["2026-06-30"])
    var other = Request.sample(member: Identifier(1))
    other.prescriber = Prescriber(name: "Dr. 0", npi: "1245319599")
    _ = try test.desk.addRequest(other, at: test.clock)
    #expect(throws: DeskError.invalid(.prescriberName, .ambiguous)) {
      try rows(test, ExpiringFilter(prescriber: "Dr. 0"))
    }
  }

  @Test func `the plan is the one in force on the last day`() throws {
    let test = try TestDesk()
    let member = try test.desk.addMember(
      .sample(number: "P-1"),
      coverages: [
        Coverage(
          lineOfBusiness: .commercial, plan: "Old",
          days: DayRange(from: day("2025-01-01"), until: day("2027-01-01"))),
        Coverage(lineOfBusiness: .commercial, plan: "New", days: DayRange(from: day("2027-01-01"))),
        Coverage(lineOfBusiness: .medicaid, plan: "Other", days: DayRange(from: day("2027-01-02"))),
      ], at: test.clock)
    let id = try test.desk.addRequest(.sample(member: member.id, line: .commercial), at: test.clock).id
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    let granted = try test.desk.determine(id, .approved, reason: "Met", at: test.clock).authorization
    #expect(try #require(granted).value.days.through ?? .earliest > day("2027-01-01"))
    #expect(try rows(test, ExpiringFilter(plan: "New")) == [try #require(granted).id])
    #expect(try rows(test, ExpiringFilter(plan: "Old")) == [])
  }

  /// Month ends and leap days: the last days are the day before the start, a year on.
  @Test func `days are counted as approvals come and go`() throws {
    let (test, ids) = try desk(starting: ["2027-03-01", "2027-03-01", "2026-08-31", "2026-07-01"])
    let window = ExpiringWindow(.earliest ... .latest)
    func counts() throws -> [String] {
      try test.desk.expiringDays(window).map { "\($0.day) \($0.number)" }
    }
    #expect(try counts() == ["2027-06-30 1", "2027-08-30 1", "2028-02-29 2"])
    let medicaid = ExpiringWindow(.earliest ... .latest, ExpiringFilter(lineOfBusiness: .medicaid))
    #expect(try test.desk.expiringDays(medicaid).map(\.number) == [1])
    let drug = try test.desk.expiring(window, PageCall(limit: 1)).rows[0].drug
    #expect(
      try test.desk.expiringDays(ExpiringWindow(window.days, ExpiringFilter(drug: drug))).map(\.number) == [
        1, 1, 2,
      ])
    _ = try test.desk.terminateAuthorization(
      ids[0], Termination(from: day("2027-09-01"), .coverageEnded, words: "Left"), at: test.clock)
    #expect(try counts() == ["2027-06-30 1", "2027-08-30 1", "2028-02-29 1"])
    var findings: [AuditFinding] = []
    _ = try test.records.checkAudit(against: [], at: test.clock.now, progress: { _ in }) {
      findings.append($0)
    }
    #expect(findings == [])
    try test.records.connection.execute("update expiring_day set number = 7")
    _ = try test.records.checkAudit(against: [], at: test.clock.now, progress: { _ in }) {
      findings.append($0)
    }
    #expect(findings.map(\.table) == ["expiring_day"])
  }

  @Test func `a planned course that outlasts the approval is flagged, the newest plan counts`() throws {
    let (test, ids) = try desk(starting: ["2026-07-01"])
    let id = try test.desk.authorization(ids[0]).value.request
    func uncovered() throws -> [Int?] {
      try test.desk.expiring(ExpiringWindow(.earliest ... .latest), PageCall(limit: 9)).rows.map(
        \.courseDaysUncovered)
    }
    #expect(try uncovered() == [nil])
    _ = try test.desk.planCourse(
      PlannedCourse(from: day("2026-07-01"), cycles: 10, of: 42), on: id, at: test.clock)
    #expect(try uncovered() == [55])
    _ = try test.desk.planCourse(
      PlannedCourse(from: day("2026-07-01"), cycles: 5, of: 42), on: id, at: test.clock)
    #expect(try uncovered() == [nil])
    #expect(try test.desk.request(id).course.planned?.value.through == day("2027-01-26"))
    for (course, error) in [
      (
        PlannedCourse(from: day("2026-07-01"), cycles: 0, of: 42),
        DeskError.invalid(.cycles, .outside(1, 100))
      ),
      (PlannedCourse(from: day("2026-07-01"), cycles: 1, of: 367), .invalid(.cycleDays, .outside(1, 366))),
    ] {
      #expect(throws: error) { try test.desk.planCourse(course, on: id, at: test.clock) }
    }
  }

  @Test func `an outlook tells what carries over and opens nothing`() throws {
    let (test, ids) = try desk(starting: ["2026-07-01"])
    let before = try test.count("request")
    let outlook = try test.desk.outlook(onRenewing: ids[0], at: test.clock)
    #expect(outlook.carried.map(\.fact.kind) == ["diagnosis"])
    #expect(outlook.criteria.map(\.id) == ["I.A.1"] && outlook.criteria.allSatisfy { $0.finding == .met })
    #expect(try test.count("request") == before)
    let later = WallClock(now: moment("2026-06-16", 9), today: day("2026-06-16"))
    let renewal = try test.desk.renew(ids[0], at: later).request.id
    #expect(try test.desk.outlook(onRenewing: ids[0], at: later).renewal == renewal)
  }

  @Test func `reminders are prepared where nothing speaks against it`() throws {
    let (test, ids) = try desk(starting: ["2026-07-01", "2026-07-02", "2026-07-03"])
    try test.setLetterhead()
    _ = try test.desk.renew(ids[1], at: test.clock)
    let missing = Identifier<Authorization>(99)
    let done = try test.desk.remind(ofRenewing: ids + [missing], at: test.clock)
    #expect(done.letters.count == 2)
    #expect(done.refused.map(\.authorization) == [ids[1], missing])
    #expect(done.redrafted == [])
    let repeated = try test.desk.remind(ofRenewing: [ids[0]], at: test.clock)
    #expect(repeated.letters == [done.letters[0]] && repeated.redrafted == [done.letters[0]])
    let draft = try test.desk.letter(done.letters[0], on: test.clock.today)
    #expect(draft.onFile.kind == .renewalReminder && draft.onFile.recipient == .prescriber)
    let text = try #require(draft.draft).letter.text
    #expect(text.replacing("\n", with: " ").contains("ends on June 30, 2027"))
    // Once it is sent, the same approval gets no second one.
    _ = try test.desk.sendLetter(done.letters[0], by: "fax", asSeen: text, at: test.clock)
    let again = try test.desk.remind(ofRenewing: [ids[0]], at: test.clock)
    #expect(again.letters == [] && again.refused.count == 1)
  }

  @Test func `a reminder that came to be untrue is not sent, and says why`() throws {
    let (test, ids) = try desk(starting: ["2026-07-01", "2026-07-02"])
    try test.setLetterhead()
    let letters = try test.desk.remind(ofRenewing: ids, at: test.clock).letters
    func send(_ letter: Identifier<LetterOnFile>) throws {
      let text = try #require(try test.desk.letter(letter, on: test.clock.today).draft).letter.text
      _ = try test.desk.sendLetter(letter, by: "fax", asSeen: text, at: test.clock)
    }
    let renewal = try test.desk.renew(ids[0], at: test.clock).request.id
    #expect(throws: DeskError.letter(.renewalOpen(ids[0], by: renewal))) { try send(letters[0]) }
    let end = Termination(from: day("2026-09-01"), .therapyStopped, words: "Stopped")
    _ = try test.desk.terminateAuthorization(ids[1], end, at: test.clock)
    #expect(throws: DeskError.letter(.approvalOver(ids[1], .terminated, from: end.from))) {
      try send(letters[1])
    }
    let sent = try letters.map { try test.desk.letter($0, on: test.clock.today).onFile.sent }
    #expect(sent == [nil, nil])
  }
}
