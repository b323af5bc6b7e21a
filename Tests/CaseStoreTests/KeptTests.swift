import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// What the desk keeps for one person.
@Suite struct KeptTests {
  @Test func `what is kept is kept for one person alone, and replaced`() throws {
    let test = try TestDesk()
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi Test", roles: [.reviewer]), at: test.clock)
    try test.desk.keep("first", .view, at: "form of case 1", at: test.clock)
    try test.desk.keep("second", .view, at: "form of case 1", at: test.clock)
    try test.desk.keep("all", .recent, at: "form of case 1", at: test.clock)
    #expect(try test.desk.kept(.view, at: "form of case 1")?.content == "second")
    #expect(try test.desk.kept(.view).map(\.place) == ["form of case 1"])
    #expect(try test.desk(of: "ravi").kept(.view).isEmpty)
    try test.desk.keep(nil, .view, at: "form of case 1", at: test.clock)
    #expect(try test.desk.kept(.view).isEmpty)
    #expect(try test.desk.kept(.recent).count == 1)
  }

  @Test func `what is kept is no part of the trail, and what is too long is refused`() throws {
    let test = try TestDesk()
    let before = try test.records.auditTrail(after: 0, limit: 1000).count
    try test.desk.keep("typed", .view, at: "here", at: test.clock)
    #expect(try test.records.auditTrail(after: 0, limit: 1000).count == before)
    #expect(throws: DeskError.self) {
      try test.desk.keep(String(repeating: "x", count: 2_000_001), .view, at: "here", at: test.clock)
    }
  }

  @Test func `news comes with what another connection writes, and not with one's own`() throws {
    let test = try TestDesk(.file)
    let first = try test.desk.news()
    try test.desk.keep("typed", .view, at: "here", at: test.clock)
    #expect(try test.desk.news() == first)
    let other = try SQLiteRecords.open(at: test.path, login: "ines")
    try other.writing { try other.keep("theirs", .view, for: "ines", at: "there", test.clock.now) }
    #expect(try test.desk.news() != first)
  }
}
