import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct UpkeepTests {
  @Test func `a backup is on record with its digest, and so is what was restored from it`() throws {
    let test = try TestDesk()
    #expect(try test.desk.condition(at: test.clock).lastBackup == nil)
    _ = try test.desk.backUp(at: test.clock, copy: { .sample() }, handOver: {})
    try test.desk.noteRestoring(of: .sample(), at: test.clock)
    let trail = try test.records.auditTrail(after: 0, limit: 1000).suffix(2).map(\.payload)
    #expect(trail.count == 2)
    #expect(trail[0].contains("\"verb\":\"back-up\"") && trail[1].contains("\"verb\":\"restore\""))
    for payload in trail { #expect(payload.contains(BackupManifest.sample().sha256)) }
    #expect(try test.desk.condition(at: test.clock).lastBackup == test.clock.now.description)
  }

  @Test func `a backup is stamped with the time it was made, though others wrote while it was copied`() throws
  {
    let test = try TestDesk()
    var clock = test.clock
    let copy = {
      clock.now = Moment(seconds: clock.now.seconds + 90)
      _ = try test.desk.addMember(.sample(number: "N-78"), coverages: [], at: clock)
      return BackupManifest.sample()
    }
    _ = try test.desk.backUp(at: clock, copy: copy, handOver: {})
    let trail = try test.records.auditTrail(after: 0, limit: 1000).map(\.payload)
    #expect(trail.last?.contains(clock.now.description) == true)
    #expect(!trail.contains { $0.contains("clockWentBack") })
  }

  @Test func `a copy that could not be made is not on record`() throws {
    struct Stop: Error {}
    let test = try TestDesk()
    let before = try test.desk.auditHead(at: test.clock)
    #expect(throws: Stop.self) {
      _ = try test.desk.backUp(at: test.clock, copy: { throw Stop() }, handOver: {})
    }
    #expect(try test.desk.auditHead(at: test.clock) == before)
  }

  @Test func `a copy that was not handed over is on record as such, and is not the last backup`() throws {
    struct Stop: Error {}
    let test = try TestDesk()
    let monday = BackupManifest.Seal(publicKey: "a", key: "", header: "")
    let tuesday = BackupManifest.Seal(publicKey: "b", key: "", header: "")
    _ = try test.desk.backUp(at: test.clock, copy: { .sample(seal: monday) }, handOver: {})
    let later = WallClock(now: Moment(seconds: test.clock.now.seconds + 60), today: test.clock.today)
    #expect(throws: Stop.self) {
      _ = try test.desk.backUp(at: later, copy: { .sample(sha256: "f", seal: tuesday) }) { throw Stop() }
    }
    let entry = try test.records.auditTrail(after: 0, limit: 1000).last?.payload
    #expect(entry?.contains("\"handedOver\":false") == true)
    #expect(try test.desk.condition(at: later).lastBackup == test.clock.now.description)
    let again = try test.desk.backUp(at: later, copy: { .sample(sha256: "9", seal: monday) }, handOver: {})
    #expect(again.lastKey == nil)
    let other = try test.desk.backUp(
      at: later, copy: { .sample(sha256: "8", seal: tuesday) }, handOver: {})
    #expect(other.lastKey == "a")
  }

  @Test func `statistics count rows and tell no word of them`() throws {
    let test = try TestDesk()
    let before = try test.desk.statistics()
    _ = try test.desk.addMember(.sample(number: "N-77"), coverages: [], at: test.clock)
    let after = try test.desk.statistics()
    func rows(_ statistics: RecordStatistics, _ name: String) -> Int64? {
      statistics.tables.first { $0.name == name }?.rows
    }
    #expect(rows(after, "member") == rows(before, "member").map { $0 + 1 })
    #expect(rows(after, "audit") == rows(before, "audit").map { $0 + 1 })
  }

  @Test func `compacting is on record and leaves the record sound`() throws {
    let test = try TestDesk()
    _ = try test.desk.compact(at: test.clock)
    var findings: [AuditFinding] = []
    _ = try test.desk.verifyAudit(at: test.clock, found: { findings.append($0) })
    #expect(findings.isEmpty)
  }
}

extension BackupManifest {
  /// A manifest of some backup.
  static func sample(
    sha256: String = String(repeating: "e", count: 64), seal: Seal? = nil
  ) -> BackupManifest {
    BackupManifest(
      head: AuditHead(database: "ab", sequence: 12, hash: "cd", at: "2026-06-15T09:00:00Z"), schema: 3,
      bytes: 4096, sha256: sha256, seal: seal)
  }
}
