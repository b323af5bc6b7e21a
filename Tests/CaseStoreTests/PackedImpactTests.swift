import Criteria
import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What packed cases tell at a desk is what evaluating each of them tells.
@Suite struct PackedImpactTests {
  private static let number = "TT.PHAR.1"
  private let test: TestDesk
  private let engine = Engine { SHA256.hex($0) }
  /// A desk that goes through packed cases, and one that evaluates each.
  private let desk: CaseDesk
  private let thorough: CaseDesk

  /// Ten authorizations of members whose heart function is between 50 and 59 per cent, and a draft that asks for more.
  init() throws {
    test = try TestDesk(.file, policies: [Self.policy("first", asking: 50)])
    desk = CaseDesk(records: test.records, login: "ines", engine: engine)
    let engine = engine
    thorough = CaseDesk(records: test.records, login: "ines") { engine.evaluate($0, under: $1) }
    for value in 0..<10 { try approve(value) }
    // Somebody else is there, so that a draft stays one.
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.auditor]), at: test.clock)
    _ = try desk.importPolicy(Self.policy("second", from: "2027-01-01", asking: 55), at: test.clock)
  }

  private static func policy(
    _ source: String, from first: String = "2026-01-01", asking threshold: Decimal
  ) -> ReadPolicy {
    var policy = ReadPolicy.sample(number: number, from: first, source: source)
    let rule = MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: threshold, unit: "%")
    policy.version.sections[0].root.body = .group(
      .all,
      [
        Criterion(id: "I.A.1", text: "Diagnosis", body: .clause(.attested("Diagnosis"))),
        Criterion(id: "I.A.2", text: "LVEF", body: .clause(.kind(.measurement(rule)))),
      ])
    policy.version.sections[0].durations = [ApprovalDuration(length: .months(12), text: "")]
    return policy
  }

  private func approve(_ value: Int) throws {
    let percent = Decimal(50 + value)
    let lvef = Fact.Measurement(name: "LVEF", low: percent, high: percent, unit: "%")
    let id = try test.addRequest(
      Evidence(.measurement(lvef), documented: true, date: day("2026-06-01")), number: "M-\(value)")
    _ = try desk.answerCriterion(
      Answer(criterion: "I.A.1", finding: .met, reason: "Seen"), of: id, at: test.clock)
    _ = try desk.determine(id, .approved, reason: "All met", at: test.clock)
  }

  private func impact(
    of desk: CaseDesk, explaining limit: Int = .max
  ) throws -> (rows: [ImpactRow], summary: ImpactSummary) {
    var rows: [ImpactRow] = []
    let summary = try desk.assessImpact(of: Self.number, explaining: limit, at: test.clock) {
      rows.append($0)
    }
    return (rows, summary)
  }

  @Test func `the same authorizations are listed for the same reasons`() throws {
    let (packed, full) = (try impact(of: desk), try impact(of: thorough))
    #expect(packed.summary == full.summary)
    #expect(packed.summary.authorizations == .init(examined: 10, changed: 5))
    #expect(Set(packed.rows) == Set(full.rows))
    #expect(packed.rows.count == 5)
  }

  @Test func `what is not explained is counted all the same`() throws {
    let some = try impact(of: desk, explaining: 0)
    #expect(some.rows == [])
    #expect(some.summary == (try impact(of: desk).summary))
  }

  private func change(to state: Authorization.State) throws {
    try test.records.writing {
      try test.records.change(Identifier(3), to: state)
      let stamp = Stamp(by: "ines", at: test.clock.now)
      try test.records.append(AuditEntry(verb: .terminateAuthorization, stamp: stamp, details: .object([])))
    }
  }

  @Test func `a packed case stands for an active authorization and no other`() throws {
    #expect(try test.count("packed_case") == 10)
    try change(to: .terminated)
    #expect(try test.count("packed_case") == 9)
    try change(to: .active)
    #expect(try test.count("packed_case") == 10)
    #expect(try findings() == [])
  }

  @Test func `authorizations share the parts that are alike`() throws {
    // Ten values of the measurement, and one of everything else.
    let parts = try test.records.connection.rows("select part, count(*) from case_part group by 1") {
      row throws(SQLiteError) in (try row.integer(), try row.integer())
    }
    #expect(parts.filter { $0.1 > 1 }.map(\.1) == [10])
  }

  @Test func `a wrong packed case is found, changes no evaluation, and is packed anew`() throws {
    try test.records.connection.execute(
      script: """
        update packed_case set facts = x'00' where authorization_id = 2;
        delete from packed_case where authorization_id = 4;
        insert into packed_case values (1, 30000, 77, x'01');
        """)
    #expect(try findings().map(\.row) == [2, 4, 77])
    // What can't be read is evaluated in full.
    #expect(try impact(of: desk).rows.count == 4)
    try test.records.packAll()
    #expect(try findings() == [])
    #expect(try impact(of: desk).rows.count == 5)
  }

  @Test func `a database packed in another form is packed when it is opened for writing`() throws {
    try test.records.connection.execute(script: "update packed_form set form = 99; delete from packed_case")
    #expect(try impact(of: desk).summary == (try impact(of: thorough).summary))
    test.records.close()
    #expect(throws: DeskError.self) { try SQLiteRecords.open(at: test.path, login: "ines") }
    try SQLiteRecords.upgrade(at: test.path, login: "ines", now: test.clock.now)
    let opened = try SQLiteRecords.open(at: test.path, login: "ines")
    #expect(try opened.isPacked())
    let desk = CaseDesk(records: opened, login: "ines", engine: engine)
    #expect(try impact(of: desk).rows.count == 5)
  }

  @Test func `a stretch of packed cases is one search of their key`() throws {
    let connection = test.records.connection
    let place = SweepPlace(startingOn: day("2026-01-01"))
    func plan(_ query: SQL) throws -> [String] { try connection.plan(of: query) }
    let key = "SEARCH packed_case USING PRIMARY KEY (version_id=? AND first_day_after"
    #expect(
      try plan(SQLiteRecords.sameDayQuery(under: Identifier(1), from: place, limit: 200)) == [
        "\(key)=? AND authorization_id>?)"
      ])
    #expect(
      try plan(SQLiteRecords.laterDaysQuery(under: Identifier(1), from: place, limit: 200)) == ["\(key)>?)"])
  }

  @Test(arguments: [1, 2, 3, 7, 13, 14, 200])
  func `stretches of any length go through every case once`(limit: Int) throws {
    // Beside the ten that end on one day: two on a later one, one on the next, and one that ends today.
    try test.records.connection.execute(
      script: """
        insert into packed_case values (1, 30000, 77, x'01'), (1, 30000, 78, x'01'), (1, 30001, 5, x'01'),
          (1, \(test.clock.today.number), 79, x'01'), (2, 30000, 80, x'01');
        """)
    var seen: [Int64] = []
    var place: SweepPlace? = SweepPlace(startingOn: test.clock.today)
    while let from = place {
      let page = try test.records.sweep(under: Identifier(1), from: from, limit: limit) { _ in true }
      #expect(page.read == page.picked.count && page.read <= limit)
      seen += page.picked.map(\.number)
      place = page.next
    }
    #expect(seen == Array(1...10) + [77, 78, 5])
  }

  private func findings() throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    _ = try test.records.checkAudit(against: [], at: test.clock.now, progress: { _ in }) {
      if $0.table == "packed_case" { findings.append($0) }
    }
    return findings
  }
}
