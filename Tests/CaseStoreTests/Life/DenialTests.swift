import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct DenialTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  @Test func `a denial keeps who decided, by which licence, on which criterion, and replays`() throws {
    let id = try test.addDenied()
    let onFile = try test.desk.request(id)
    #expect(onFile.request.state == .denied)
    #expect(onFile.authorization == nil)
    let denial = try #require(onFile.determinations.last?.value)
    #expect(denial.outcome == .denied)
    #expect(denial.by == "mary")
    #expect(denial.reason == "The fraction is too low")
    #expect(denial.cited == ["I.A.1"])
    #expect(denial.clinician?.role == .medicalDirector)
    #expect(denial.clinician?.licence == .good(.physician))
    #expect(try test.desk.replay(id).map(\.isIdentical) == [true, true])
    #expect(try test.desk.worklist(PageCall(limit: 10)).rows.isEmpty)
    #expect(try test.check().lines == [])
  }

  @Test(arguments: [Staff.phil, .rene, .ana, .sue])
  func `only a medical director denies`(person: Staff) throws {
    let id = try test.addReferred()
    #expect(throws: DeskError.notPermitted(.deny, has: person.roles.sorted { $0.rawValue < $1.rawValue })) {
      try test.desk(person).determine(id, .denial, at: test.clock)
    }
  }

  @Test func `a case is denied from the clinician's hands only`() throws {
    let id = try test.addFailing()
    #expect(throws: DeskError.wrongState(id, .inReview, .deny)) {
      try test.desk(.mary).determine(id, .denial, at: test.clock)
    }
    #expect(Wording(.wrongState(id, .inReview, .deny)).message.contains("refer it to a clinician first"))
  }

  @Test func `what is unknown is no ground for a denial, and neither is what is met`() throws {
    for (evidence, outcome) in [([Evidence](), Evaluation.Outcome.insufficient), ([.diagnosis], .meets)] {
      let id = try test.addRequest(number: "N-\(outcome.rawValue)")
      for item in evidence { _ = try test.desk.addEvidence(item, to: id, at: test.clock) }
      _ = try test.desk.determine(
        id,
        Decision(
          .referredToClinician, reason: "See",
          override: outcome == .meets ? Override(.misread, words: "Odd") : nil), at: test.clock)
      #expect(throws: DeskError.decision(.notUnmet(criterion: "I.A.1", unmet: []))) {
        try test.desk(.mary).determine(id, .denial, at: test.clock)
      }
      #expect(throws: DeskError.decision(.noGround(id, outcome))) {
        try test.desk(.mary).determine(id, Decision(.denied, reason: "No"), at: test.clock)
      }
    }
  }

  @Test func `a denial cites criteria that are not met`() throws {
    let id = try test.addReferred()
    #expect(throws: DeskError.decision(.noCriterionCited(id, unmet: ["I.A.1"]))) {
      try test.desk(.mary).determine(id, Decision(.denied, reason: "No"), at: test.clock)
    }
    #expect(throws: DeskError.decision(.notUnmet(criterion: "I.B.9", unmet: ["I.A.1"]))) {
      try test.desk(.mary).determine(id, Decision(.denied, reason: "No", citing: ["I.B.9"]), at: test.clock)
    }
    #expect(try test.desk.request(id).request.state == .clinicalReview)
  }

  @Test func `nothing is decided against a request before somebody opened every document`() throws {
    let id = try test.addReferred()
    let first = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: test.clock).id
    let second = try test.desk.attachDocument([66], named: "b.txt", kind: .other, to: id, at: test.clock).id
    try test.desk.noteOpening(of: first, at: test.clock)
    for decision in [Decision.denial, .modified] {
      #expect(throws: DeskError.decision(.unopened(id, [second]))) {
        try test.desk(.mary).determine(id, decision, at: test.clock)
      }
    }
    try test.desk(.mary).noteOpening(of: second, at: test.clock)
    try test.desk(.mary).noteOpening(of: second, at: test.clock)
    #expect(try test.count("document_opening") == 2)
    #expect(try test.desk(.mary).determine(id, .denial, at: test.clock).request.state == .denied)
    #expect(try test.desk.request(id).course.openings.map(\.stamp.by) == ["ines", "mary"])
  }

  @Test func `a clinician without a specialty decides nothing against a request`() throws {
    let id = try test.addReferred()
    try test.desk.recordLicence(.good(.physician, specialty: nil), of: "mary", at: test.clock)
    #expect(throws: DeskError.decision(.noSpecialty(login: "mary", .deny))) {
      try test.desk(.mary).determine(id, .denial, at: test.clock)
    }
  }

  @Test(arguments: [
    "update request set state = 'denied' where request_id = 1",
    "update request set state = 'approved-modified' where request_id = 1",
    """
    insert into determination (request_id, outcome, reason, version_id, decided, decided_by, case_file, evaluation)
    values (1, 'denied', 'No', 1, 0, 'ines', '{}', '{}')
    """,
    """
    insert into determination (request_id, outcome, reason, version_id, decided, decided_by, case_file, evaluation,
      cited, clinician, clinician_role, licence_kind, licence_number, licence_state, licence_last_day, specialty)
    values (1, 'denied', 'No', 1, 0, 'phil', '{}', '{}', '["I.A.1"]', 'Phil', 'pharmacist', 'pharmacist', '1', 'OH',
      1, 'oncology')
    """,
  ])
  func `the database itself knows no denial without a medical director`(sql: String) throws {
    _ = try test.addReferred()
    #expect(throws: (any Error).self) { try test.records.connection.execute(script: sql) }
  }
}
