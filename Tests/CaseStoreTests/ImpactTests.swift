import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct ImpactTests {
  private static let number = "TT.PHAR.1"

  /// Every version from 2027 on asks for more: what is met becomes insufficient.
  @Sendable private static func stricter(_ file: CaseFile, _ version: PolicyVersion) -> Evaluation {
    var evaluation = TestDesk.evaluate(file, version)
    guard version.inForce.first >= day("2027-01-01"), evaluation.outcome == .meets else { return evaluation }
    evaluation.outcome = .insufficient
    evaluation.authorization = nil
    evaluation.missing = [MissingFact(criterion: "I.A.1", fact: "LVEF", ask: "An LVEF")]
    return evaluation
  }

  /// Two authorizations, one open request that meets the criteria and one that fails, and a draft.
  private func desk() throws -> (TestDesk, CaseDesk) {
    let test = try TestDesk()
    _ = try test.approve(number: "M-1")
    _ = try test.approve(number: "M-2")
    _ = try test.addRequest(.diagnosis, number: "M-3")
    _ = try test.addRequest(.diagnosis, .lvef, number: "M-4")
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.auditor]), at: test.clock)
    _ = try test.desk.importPolicy(.sample(from: "2027-01-01", source: "next"), at: test.clock)
    return (test, CaseDesk(records: test.records, login: "ravi", evaluate: Self.stricter))
  }

  @Test func `open requests and active authorizations are listed where something changes`() throws {
    let (test, desk) = try desk()
    let before = try test.count("audit")
    var rows: [ImpactRow] = []
    var steps: [ImpactProgress] = []
    let summary = try desk.assessImpact(
      of: Self.number, at: test.clock,
      progress: {
        steps.append($0)
        return true
      },
      each: { rows.append($0) })
    #expect(summary.requests == .init(examined: 2, changed: 1))
    #expect(summary.authorizations == .init(examined: 2, changed: 2))
    #expect(summary.isComplete)
    #expect(steps.last == ImpactProgress(done: 4, total: 4))
    #expect(rows.map(\.before.outcome) == [.meets, .meets, .meets])
    #expect(rows.map(\.after.missing.first?.fact) == ["LVEF", "LVEF", "LVEF"])
    #expect(try test.count("audit") == before)
  }

  @Test func `it stops when told to`() throws {
    let (test, desk) = try desk()
    var rows = 0
    let summary = try desk.assessImpact(
      of: Self.number, at: test.clock, progress: { _ in false }, each: { _ in rows += 1 })
    #expect(!summary.isComplete)
    #expect(rows == 1)
  }

  @Test func `an authorization that is over is not looked at`() throws {
    let (test, desk) = try desk()
    let late = WallClock(now: moment("2027-07-01"), today: day("2027-07-01"))
    let summary = try desk.assessImpact(of: Self.number, at: late, each: { _ in })
    #expect(summary.authorizations.examined == 0)
    #expect(try test.count("authorization") == 2)
  }

  @Test func `without a draft there is nothing to assess`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.policy(.noSingleDraft(number: Self.number, drafts: []))) {
      try test.desk.assessImpact(of: Self.number, at: test.clock, each: { _ in })
    }
  }

  @Test func `a page of authorizations is one search of their index`() throws {
    let plan = try SQLiteRecords.inMemory().connection.plan(
      of: SQLiteRecords.activeAuthorizationsQuery(
        under: Identifier(1), on: day("2026-01-01"), after: nil, limit: 200))
    #expect(
      plan.first
        == "SEARCH authorization USING INDEX authorization_version (version_id=? AND authorization_id>?)")
    #expect(plan.dropFirst().allSatisfy { $0.hasPrefix("SEARCH determination USING INTEGER PRIMARY KEY") })
  }
}
