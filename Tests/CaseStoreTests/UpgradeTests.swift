import Foundation
import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct UpgradeTests {
  @Test func `a migration that rewrites rows gives no alarm, and hides none`() throws {
    let folder = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/case.db"
    let stamp = Stamp(by: "ines", at: moment("2026-06-15"))
    let connection = try Connection.create(path, applicationID: Schema.applicationID, login: "ines")
    try Migrator(Array(Schema.migrations.prefix(7))).migrate(connection, at: 0)
    let records = SQLiteRecords(connection)
    try records.writing {
      try connection.execute(script: Self.rows)
      for table in [TouchedRow.Table.person, .personRole, .policy, .policyDrug] { records.touch(table, 1) }
      for version in [Int64(1), 2] { records.touch(.policyVersion, version) }
      try records.append(AuditEntry(verb: .enrolFounder, stamp: stamp, details: .object([:])))
    }
    // Behind the program's back, before the upgrade.
    try connection.execute(script: "update policy_version set first_day_after = 30000 where version_id = 2")
    records.close()

    try SQLiteRecords.upgrade(at: path, login: "ines", now: stamp.at)
    let upgraded = try SQLiteRecords.open(at: path, login: "ines")
    var findings: [AuditFinding] = []
    _ = try upgraded.checkAudit(against: [], at: stamp.at, progress: { _ in }) { findings.append($0) }
    #expect(findings == [AuditFinding(.rowAltered, table: "policy_version", row: 2, entry: 1)])
    let last = try #require(try upgraded.auditTrail(after: 1, limit: 5).last)
    #expect(try JSONValue(parsing: last.payload)["verb"] == "upgrade")
  }

  @Test func `requests from before clocks were kept get their deadlines`() throws {
    let folder = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/case.db"
    let stamp = Stamp(by: "ines", at: moment("2026-06-15"))
    let connection = try Connection.create(path, applicationID: Schema.applicationID, login: "ines")
    let earlier = Schema.migrations.prefix { !$0.name.contains("clocks") }
    try Migrator(Array(earlier)).migrate(connection, at: 0)
    try connection.execute(script: Self.requests(received: moment("2026-06-12", 8), stamp))
    connection.close()

    try SQLiteRecords.upgrade(at: path, login: "ines", now: stamp.at)
    let upgraded = try SQLiteRecords.open(at: path, login: "ines")
    let rows = try upgraded.worklist(PageCall(limit: 9)).rows
    #expect(rows.map(\.id.number) == [1, 2])
    #expect(rows.first?.clock == .running(due: moment("2026-06-13", 8)))
    #expect(rows.first?.rule == "medicaid-drug")
    #expect(try upgraded.clocks(of: Identifier(2)).events.map(\.value.kind) == [.start, .pause])
    #expect(try upgraded.clocks(of: Identifier(3)).leading == nil)
    #expect(try upgraded.members(.words(["rowan"]), PageCall(limit: 9)).rows.map(\.number) == ["M-1"])
    #expect(
      try upgraded.due(until: stamp.at, at: stamp.at, rule: nil, PageCall(limit: 9)).rows.map(
        \.request.number) == [
          1, 2,
        ])
    var findings: [AuditFinding] = []
    _ = try upgraded.checkAudit(against: [], at: stamp.at, progress: { _ in }) { findings.append($0) }
    #expect(!findings.contains { $0.kind == .listDiffers && $0.table != "tally" }, "\(findings)")
  }

  @Test func `an upgrade that breaks off at its last step leaves the database as it was`() throws {
    let folder = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/case.db"
    let stamp = Stamp(by: "ines", at: moment("2026-06-15"))
    let connection = try Connection.create(path, applicationID: Schema.applicationID, login: "ines")
    try Migrator(Array(Schema.migrations.prefix { !$0.name.contains("clocks") })).migrate(connection, at: 0)
    try connection.execute(script: Self.requests(received: moment("2026-06-12", 8), stamp))
    try Migrator(Array(Schema.migrations.prefix { !$0.name.contains("words") })).migrate(connection, at: 0)
    try connection.execute(
      script: "create trigger stop before insert on packed_form begin select raise(abort, 'stop'); end")
    let before = try Self.content(of: connection)
    connection.close()

    #expect(throws: DeskError.self) { try SQLiteRecords.upgrade(at: path, login: "ines", now: stamp.at) }
    let left = try Connection.open(path, applicationID: Schema.applicationID, login: "ines")
    #expect(try Self.content(of: left) == before)
    try left.execute("drop trigger stop")
    left.close()

    try SQLiteRecords.upgrade(at: path, login: "ines", now: stamp.at)
    let upgraded = try SQLiteRecords.open(at: path, login: "ines")
    #expect(try upgraded.members(.words(["rowan"]), PageCall(limit: 9)).rows.map(\.number) == ["M-1"])
  }

  /// The schema and the rows of the tables that an upgrade makes anew.
  private static func content(of connection: Connection) throws -> [String] {
    let questions: [SQL] = [
      "select sql from sqlite_schema where sql is not null order by sql",
      "select digest from migration order by number",
      "select cast(due_at as text) from deadline",
    ]
    return try questions.flatMap { question in
      try connection.rows(question) { row throws(SQLiteError) in try row.text() }
    }
  }

  /// A member with a request that is received, one that waits for facts, and one that was dismissed.
  private static func requests(received: Moment, _ stamp: Stamp) -> String {
    let states = ["received", "pended", "dismissed"].enumerated().map { index, state in
      """
      insert into request (request_id, member_id, received, review_type, urgency, line_of_business, drug_name, state,
        version, changed, changed_by, entered, entered_by)
      values (\(index + 1), 1, \(received.seconds), 'initial', 'standard', 'Medicaid', 'testumab', '\(state)', 1,
        \(received.seconds + 3600), 'ines', \(received.seconds), 'ines');
      """
    }
    let listed = ["received", "pended"].enumerated().map { index, state in
      """
      insert into worklist (rank, received, request_id, state, review_type, line_of_business, member, member_number, drug)
      values (1, \(received.seconds), \(index + 1), '\(state)', 'initial', 'Medicaid', 'Oakes, Rowan', 'M-1', 'testumab');
      """
    }
    return """
      insert into member (member_id, number, family_name, given_name, birth_date, name_key, entered, entered_by)
      values (1, 'M-1', 'Oakes', 'Rowan', 0, 'oakes, rowan', 0, 'ines');

      """ + (states + listed).joined(separator: "\n")
  }

  private static let rows = """
    insert into person values (1, 'ines', 'Ines', 0, 'ines');
    insert into person_role values (1, 'admin', 0, 'ines');
    insert into policy values (1, 'TT.1');
    insert into policy_version values (1, 1, 'Testumab', 20000, null, 'published', 'a.md', printf('%064d', 1), 0, 'ines',
      '{}', '{"lastReview":"2026-01-31"}', x'41');
    insert into policy_version values (2, 1, 'Testumab', 21000, null, 'published', 'b.md', printf('%064d', 2), 0, 'ines',
      '{}', '{"lastReview":"2026-01-31"}', x'42');
    insert into policy_drug values ('testumab', 1);
    """
}
