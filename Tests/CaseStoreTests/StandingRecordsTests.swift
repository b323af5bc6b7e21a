import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What is kept of records that hardly ever change never outlives the change.
@Suite struct StandingRecordsTests {
  private struct Stop: Error {}

  private func name(of login: String, in records: SQLiteRecords) throws -> String? {
    try records.reading { try records.person(login: login)?.name }
  }

  private func isLocked(_ login: String, in records: SQLiteRecords) throws -> Bool {
    try records.reading { try records.person(login: login)?.locked != nil }
  }

  @Test func `what nobody changed is not read again`() throws {
    let test = try TestDesk(.file)
    _ = try name(of: "ines", in: test.records)
    #expect(test.records.standing.people["ines"] != nil)
    _ = try test.records.reading { try test.records.clockRules() }
    #expect(test.records.standing.people["ines"] != nil)
  }

  @Test func `a lock by somebody else holds from the next transaction on`() throws {
    let test = try TestDesk(.file)
    #expect(try name(of: "ines", in: test.records) != nil)
    let other = try SQLiteRecords.open(at: test.path, login: "root")
    try other.writing { try other.lock("ines", reason: "left", Stamp(by: "root", at: test.clock.now)) }
    #expect(try isLocked("ines", in: test.records))
  }

  @Test func `a change of one's own is seen inside the transaction that makes it`() throws {
    let test = try TestDesk(.file)
    let found = try test.records.writing {
      let before = try test.records.person(login: "ines")?.locked
      try test.records.lock("ines", reason: "left", Stamp(by: "root", at: test.clock.now))
      return (before: before, after: try test.records.person(login: "ines")?.locked)
    }
    #expect(found.before == nil && found.after != nil)
  }

  @Test func `what was undone was never read`() throws {
    let test = try TestDesk(.file)
    #expect(throws: Stop.self) {
      try test.records.writing {
        try test.records.lock("ines", reason: "left", Stamp(by: "root", at: test.clock.now))
        _ = try test.records.person(login: "ines")
        throw Stop()
      }
    }
    #expect(try !isLocked("ines", in: test.records))
  }

  @Test func `a row changed past the verbs is read anew`() throws {
    let test = try TestDesk(.file)
    _ = try name(of: "ines", in: test.records)
    try test.records.connection.execute("update person set name = 'Other' where login = 'ines'")
    #expect(try name(of: "ines", in: test.records) == "Other")
  }
}
