import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// A disk that fails when something is read says nothing of what was saved before.
@Suite struct FailedAfterSavingTests {
  private struct Stop: Error {}

  @Test func `before anything was saved it is said that nothing was`() throws {
    let test = try TestDesk(.file)
    let other = try SQLiteRecords.open(at: test.path, login: "root")
    #expect(throws: DeskError.storage(.damaged)) { try other.reading { throw SQLiteError.corrupt } }
    #expect(throws: Stop.self) { try other.writing { throw Stop() } }
    #expect(throws: DeskError.storage(.damaged)) { try other.reading { throw SQLiteError.corrupt } }
  }

  @Test func `after something was saved it is not said that nothing was`() throws {
    let test = try TestDesk(.file)
    let stamp = Stamp(by: "root", at: test.clock.now)
    try test.records.writing { try test.records.lock("ines", reason: "left", stamp) }
    let expected = DeskError.storage(.afterSaving(.damaged))
    #expect(throws: expected) { try test.records.reading { throw SQLiteError.corrupt } }
    let words = Wording(expected).message
    #expect(words.contains("on record") && !words.lowercased().contains("nothing was saved"))
  }
}
