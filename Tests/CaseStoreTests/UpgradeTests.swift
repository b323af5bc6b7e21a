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
