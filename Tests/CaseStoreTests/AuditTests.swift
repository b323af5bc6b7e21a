import Criteria
import JSON
import Letters
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct AuditTests {
  /// A desk after one verb of every kind.
  private func busyDesk() throws -> TestDesk {
    let test = try TestDesk()
    let authorization = try test.approve()
    let renewal = try test.desk.renew(authorization.id, at: test.clock).request.id
    _ = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: renewal, at: test.clock)
    let stray = try test.desk.attachDocument([66], named: "b.txt", kind: .other, to: renewal, at: test.clock)
    try test.desk.retractDocument(stray.id, reason: "Another member's", at: test.clock)
    _ = try test.desk.answerCriterion(
      Answer(criterion: "I.A.1", finding: .met), of: renewal, at: test.clock)
    _ = try test.desk.choosePolicy("TT.PHAR.1", for: renewal, at: test.clock)
    _ = try test.desk.amendRequest(renewal, to: .otherDose, at: test.clock)
    let item = try test.desk.addEvidence(.lvef, to: renewal, at: test.clock)
    try test.desk.retractEvidence(item.id, of: renewal, reason: "Another member's", at: test.clock)
    _ = try test.desk.determine(renewal, .pended, reason: "Because", at: test.clock)
    _ = try test.desk.determine(renewal, .routed(to: "TT.PMN.9"), reason: "Because", at: test.clock)
    _ = try test.desk.exportCase(renewal, at: test.clock) { _ in String(repeating: "e", count: 64) }
    _ = try test.desk.backUp(at: test.clock, copy: { .sample() }, handOver: {})
    try test.desk.noteRestoring(of: .sample(), at: test.clock)
    _ = try test.desk.compact(at: test.clock)
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.auditor]), at: test.clock)
    try test.desk.grant(.pharmacist, to: "ravi", at: test.clock)
    try test.desk.revoke(.pharmacist, of: "ravi", at: test.clock)
    try test.desk.lockPerson("ravi", reason: "Left", at: test.clock)
    try test.desk.unlockPerson("ravi", at: test.clock)
    try test.desk.recordLicence(.sample(), of: "ravi", at: test.clock)
    _ = try test.desk.declareRelation(.family, of: "ravi", to: Identifier(1), at: test.clock)
    try test.desk.withdrawRelation(of: "ravi", to: Identifier(1), reason: "Error", at: test.clock)
    try test.desk.noteOpening(at: test.clock)
    try test.desk.noteShowing(of: .request(renewal), at: test.clock)
    try test.desk.noteShowing(of: .member(Identifier(1)), at: test.clock)
    try test.desk(of: "ravi").setPassphrase(Array("long enough".utf8), instead: nil, at: test.clock)
    try test.desk.clearPassphrase(of: "ravi", at: test.clock)
    try test.desk.change(.idleMinutes, to: "10", at: test.clock)
    _ = try test.desk.importPolicy(.sample(from: "2027-01-01", source: "next"), at: test.clock)
    _ = try test.desk.bindClause("I.A", to: .combinator(.any), in: "TT.PHAR.1", at: test.clock)
    _ = try test.desk.reviewPolicy("TT.PHAR.1", at: test.clock)
    _ = try test.desk.chooseReading(
      ReadingChoice(point: .stableDisease, place: 1, reason: "Committee"), at: test.clock)
    try useClocks(test, routed: renewal)
    _ = try test.desk.addOverlay(.sample(.clock(.init(step: .notice, hours: 8000))), at: test.clock)
    let overlay = try test.desk.addOverlay(.sample(.minimumMonths(18)), at: test.clock)
    _ = try test.desk.endOverlay(overlay.id, from: day("2027-01-01"), reason: "Repealed", at: test.clock)
    _ = try test.desk.withdrawPolicy(
      "TT.PHAR.1", version: day("2027-01-01"), from: day("2027-01-01"), reason: "Not needed", at: test.clock)
    try useCaseVerbs(test)
    try useLetters(test)
    try useOffice(test)
    return test
  }

  /// What supervisors and administrators do beside cases.
  private func useOffice(_ test: TestDesk) throws {
    let today = test.clock.today
    let request = try test.addRequest(number: "O-1")
    _ = try test.desk.planCourse(PlannedCourse(from: today, cycles: 2, of: 42), on: request, at: test.clock)
    _ = try test.desk.recordAbsence(
      Absence("ravi", today...today, cover: nil, reason: "Leave"), at: test.clock)
    let sample = try test.desk.drawSample(.sample, at: test.clock)
    let number = try #require(
      try test.desk.cases(of: sample.id).first { $0.decidedBy != "sue" }?.number)
    try test.desk(.sue).review(
      number, of: sample.id, as: SecondReview(.denied, findings: [:], reason: "Not shown"), at: test.clock)
    _ = try test.desk.importCodes(TestDesk.codes, named: "codes.csv", .hcpcs, from: today, at: test.clock)
    _ = try test.desk.withdrawCodes(.hcpcs, from: today, reason: "Another quarter", at: test.clock)
    _ = try test.desk.change(.sample(from: today), at: test.clock)
    _ = try test.desk.setRetention(.sample(from: today), at: test.clock)
    let closed = try test.dismiss(number: "O-2")
    _ = try test.desk.placeHold(on: closed, reason: "Subpoena", at: test.clock)
    try test.desk.liftHold(on: closed, reason: "Settled", at: test.clock)
    var clock = test.clock
    clock.today = day("2100-01-01")
    _ = try test.desk.purge(closed, expecting: 1, limit: 1, at: clock)
  }

  /// A letter on an approval, from a template that was set before.
  private func useLetters(_ test: TestDesk) throws {
    try test.setLetterhead()
    let request = try test.approve(number: "L-1").value.request
    let draft = try test.desk.prepareLetter(on: request, at: test.clock)
    _ = try test.desk.sendLetter(draft.onFile.id, by: "mail", asSeen: draft.letter.text, at: test.clock)
  }

  /// One verb of every kind that moves clocks or says how they are reckoned.
  private func useClocks(_ test: TestDesk, routed: Identifier<Request>) throws {
    try test.endAccreditation()
    _ = try test.desk.addClockRule(.sample(state: "TX"), at: test.clock)
    try test.desk.setZone(.newYork, at: test.clock)
    try test.desk.addHoliday(day("2026-11-27"), named: "Day after Thanksgiving", at: test.clock)
    _ = try test.desk.recordNotice(of: routed, by: "fax", at: test.clock)
    let late = try test.addRequest(received: moment("2026-01-14", 8))
    _ = try test.desk.explainBreach(of: .decision, of: late, reason: "Because", at: test.clock)
    let other = try test.addRequest()
    _ = try test.desk.extendClock(of: other, reason: "Because", at: test.clock)
    _ = try test.desk.changeUrgency(of: other, to: .expedited, reason: "Because", at: test.clock)
  }

  /// Uses every verb on a case that has not been used, by whoever may.
  private func useCaseVerbs(_ test: TestDesk) throws {
    try test.enrolStaff()
    for verb in Verb.allCases {
      guard let state = CaseState.allCases.first(where: { !verb.roles(in: $0).isEmpty }), verb.states != nil
      else { continue }
      let person = Staff.allCases.first { !$0.roles.isDisjoint(with: verb.roles(in: state)) }
      let id = try test.addCase(in: state, meeting: CaseAttempt.wantsCriteriaMet(verb))
      if verb == .answerVoid { _ = try test.desk.proposeVoid(id, reason: "Error", at: test.clock) }
      try CaseAttempt.use(verb, on: id, test.desk(try #require(person)), test.clock)
    }
    let document = try test.desk.attachDocument(
      [66], named: "b.txt", kind: .other, to: test.addRequest(number: "D-1"), at: test.clock)
    try test.desk.noteOpening(of: document.id, at: test.clock)
    let granted = try test.approve(number: "D-2")
    _ = try test.desk.terminateAuthorization(
      granted.id, Termination(from: day("2026-09-01"), .coverageEnded, words: "Left"), at: test.clock)
  }

  private func trail(_ test: TestDesk) throws -> [AuditRow] {
    try test.records.auditTrail(after: 0, limit: 1000)
  }

  @Test func `every verb leaves an entry, chained to the one before`() throws {
    let rows = try trail(busyDesk())
    var previous = String(repeating: "0", count: 64)
    var verbs: Set<String> = []
    for (index, row) in rows.enumerated() {
      #expect(row.sequence == Int64(index + 1))
      #expect(row.previous == previous)
      #expect(row.hash == SHA256.hex(previous + "\n" + row.payload))
      previous = row.hash
      let payload = try JSONValue(parsing: row.payload)
      #expect(payload["seq"] == .number(row.sequence))
      #expect(payload["actor"] != nil)
      #expect(payload["at"] == "2026-06-15T09:00:00Z")
      if case .string(let verb) = payload["verb"] { verbs.insert(verb) }
    }
    #expect(
      verbs
        == Set(Verb.allCases.map(\.rawValue)).subtracting([
          Verb.read.rawValue, Verb.upgrade.rawValue, Verb.fillDemo.rawValue, Verb.beRefused.rawValue,
        ]))
  }

  @Test func `the newest digest of a row is that of the row as it stands`() throws {
    let test = try busyDesk()
    // A row that a purge took out is listed without a digest.
    var digests: [TouchedRow: String?] = [:]
    for row in try trail(test) {
      for record in try JSONPath(JSONValue(parsing: row.payload)).required("records", as: "").elements() {
        let table = try record.required("table", as: "").text()
        let number = Int64(try record.required("id", as: "").int())
        let row = TouchedRow(table: try #require(TouchedRow.Table(rawValue: table)), number: number)
        digests.updateValue(try record.member("sha256")?.text(), forKey: row)
      }
    }
    #expect(Set(digests.keys.map(\.table)) == Set(TouchedRow.Table.allCases))
    for (row, digest) in digests { #expect(try test.records.fingerprint(of: row) == digest) }
  }

  @Test func `no word of a member's record is in the trail`() throws {
    let test = try busyDesk()
    let words = ["Oakes", "Rowan", "M-1001", "1961", "Fern", "1234567893", "carcinoma", "Because", "Testra"]
    for row in try trail(test) {
      // Digests hold any digits; what they stand for is not in them.
      let payload = row.payload.replacing(#/[0-9a-f]{64}/#, with: "")
      for word in words { #expect(!payload.contains(word)) }
    }
  }

  @Test func `a case has its own trail`() throws {
    let test = try busyDesk()
    let verbs = try test.desk.auditTrail(of: Identifier(1)).map { try JSONValue(parsing: $0.payload)["verb"] }
    #expect(verbs == ["add-request", "add-evidence", "approve"])
  }

  @Test(arguments: [(5, false), (6, true), (86_400, true)])
  func `a clock that went back is noted, and told where it is more than a few seconds`(
    seconds: Int64, isTold: Bool
  ) throws {
    let test = try TestDesk()
    let last = test.clock.now
    test.clock.now = Moment(seconds: last.seconds - seconds)
    _ = try test.addMember()
    let entry = try #require(try trail(test).last)
    #expect(try JSONValue(parsing: entry.payload)["clockWentBack"] == true)
    #expect(test.records.clockJump?.clock == (isTold ? test.clock.now : nil))
    #expect(test.records.clockJump?.last == (isTold ? last : nil))
  }

  @Test(arguments: [
    "update audit set payload = '{}'", "delete from audit",
    "insert or replace into audit select * from audit",
    "update determination set reason = 'x'", "delete from determination",
    "update evidence set payload = '{}'",
    "delete from evidence", "update answer set finding = 'met'", "delete from answer",
    "update document set readable = 'x'", "delete from document", "update attachment set name = 'x'",
    "delete from attachment", "update authorization set units = 1", "delete from authorization",
    "update policy_version set tree = '{}'", "delete from policy_version", "delete from request",
    "update request set received = 1", "insert or replace into determination select * from determination",
  ])
  func `what must not change has a trigger that says so`(sql: String) throws {
    let test = try busyDesk()
    #expect(throws: SQLiteError.constraint(.trigger)) {
      try test.records.connection.execute(script: sql)
    }
  }

  @Test func `nothing that others point to can go`() throws {
    let test = try busyDesk()
    for table in ["member", "policy", "person", "prescriber"] {
      #expect(throws: SQLiteError.self) {
        try test.records.connection.execute("delete from \(raw: table)")
      }
    }
  }
}
