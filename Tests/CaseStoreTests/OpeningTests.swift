import Foundation
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct OpeningTests {
  @Test func `a database is made once and opened after`() throws {
    let test = try TestDesk(.file)
    let id = try test.addRequest(.diagnosis)
    test.records.close()
    let again = CaseDesk(
      records: try SQLiteRecords.open(at: test.path, login: "ines"), login: "ines",
      evaluate: TestDesk.evaluate)
    #expect(try again.request(id).evidence.count == 1)
    #expect(throws: DeskError.storage(.alreadyExists)) {
      try SQLiteRecords.create(at: test.path, login: "ines", now: test.clock.now)
    }
  }

  @Test func `read-only means looking works and saving does not`() throws {
    let test = try TestDesk(.file)
    let id = try test.addRequest(.diagnosis)
    let desk = CaseDesk(
      records: try SQLiteRecords.open(at: test.path, access: .readOnly, login: "ines"), login: "ines",
      evaluate: TestDesk.evaluate)
    #expect(try desk.request(id).request.id == id)
    #expect(throws: DeskError.storage(.readOnly)) {
      try desk.determine(id, .approved, reason: "Met", at: test.clock)
    }
  }

  @Test func `while somebody saves for long, others are told who`() throws {
    let test = try TestDesk(.file)
    let other = try SQLiteRecords.open(at: test.path, login: "ravi", waitMilliseconds: 20)
    _ = try test.records.writing {
      #expect(throws: DeskError.storage(.busy(login: "ines", process: getpid()))) {
        try other.writing {}
      }
    }
  }

  @Test func `a database from elsewhere or from another time is refused`() throws {
    let test = try TestDesk(.file)
    let known = Schema.migrations.count
    try test.records.connection.execute(
      "insert into migration (number, name, digest, applied) values (\(known + 1), 'x', \(String(repeating: "0", count: 64)), 0)"
    )
    let newer = StorageProblem.newerSchema(found: known + 1, known: known)
    #expect(throws: DeskError.storage(newer)) { try SQLiteRecords.open(at: test.path, login: "ines") }
    #expect(throws: DeskError.storage(newer)) {
      try SQLiteRecords.upgrade(at: test.path, login: "ines", now: test.clock.now)
    }
    try test.withoutGuards(
      """
      delete from migration where number = \(known + 1);
      update migration set digest = '\(String(repeating: "0", count: 64))' where number = 3
      """)
    #expect(throws: DeskError.storage(.foreignSchema(step: 3))) {
      try SQLiteRecords.open(at: test.path, login: "ines")
    }
    #expect(throws: DeskError.storage(.noDatabase)) {
      try SQLiteRecords.open(at: test.folder + "/none.db", login: "ines")
    }
  }

  @Test func `an older database is upgraded when asked`() throws {
    let test = try TestDesk(.file)
    let path = test.folder + "/old.db"
    let old = try Connection.create(path, applicationID: Schema.applicationID, login: "ines")
    try Migrator(Array(Schema.migrations.prefix(3))).migrate(old, at: 0)
    old.close()
    #expect(throws: DeskError.storage(.olderSchema(found: 3, wanted: Schema.migrations.count))) {
      try SQLiteRecords.open(at: path, login: "ines")
    }
    try SQLiteRecords.upgrade(at: path, login: "ines", now: test.clock.now)
    _ = try SQLiteRecords.open(at: path, login: "ines")
  }
}
