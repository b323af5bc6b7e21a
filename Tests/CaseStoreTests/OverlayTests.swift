import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct OverlayTests {
  private static let number = "TT.PHAR.1"

  /// Approvals last as long as state law asks for.
  @Sendable private static func evaluate(_ file: CaseFile, _ version: PolicyVersion) -> Evaluation {
    var evaluation = TestDesk.evaluate(file, version)
    guard case .minimumMonths(let months)? = file.overlays.first?.overlay.effect else { return evaluation }
    evaluation.authorization?.days.firstDayAfter = file.start.adding(months: months)
    return evaluation
  }

  private func desk(of test: TestDesk, login: String = "ines") -> CaseDesk {
    CaseDesk(records: test.records, login: login, evaluate: Self.evaluate)
  }

  @Test func `a rule holds for open cases in its scope, and a decided case keeps what it had`() throws {
    let test = try TestDesk()
    let desk = desk(of: test)
    let decided = try test.addRequest(.diagnosis, number: "M-1")
    _ = try desk.determine(decided, .approved, reason: "All met", at: test.clock)
    let open = try test.addRequest(.diagnosis, number: "M-2")
    let added = try desk.addOverlay(.sample(.minimumMonths(18)), at: test.clock)
    _ = try desk.addOverlay(
      StateOverlay(
        scope: .init(state: "wa"), effect: .minimumMonths(24), citation: "RCW 1",
        days: DayRange(from: day("2026-01-01"))), at: test.clock)
    _ = try desk.addOverlay(
      .sample(.clock(.init(step: .decision, urgency: .expedited, hours: 24))), at: test.clock)
    #expect(try desk.overlays().map(\.overlay.scope.state).contains("WA"))
    let found = try desk.evaluate(open)
    #expect(found.file.overlays.map(\.number) == [added.id.number])
    #expect(found.evaluation.authorization?.days.firstDayAfter == day("2028-01-01"))
    #expect(try desk.replay(decided).map(\.isIdentical) == [true])
    _ = try desk.determine(open, .approved, reason: "All met", at: test.clock)
    _ = try desk.endOverlay(added.id, from: day("2026-06-01"), reason: "Repealed", at: test.clock)
    #expect(try desk.replay(open).map(\.isIdentical) == [true])
    let later = try test.addRequest(.diagnosis, number: "M-3")
    #expect(try desk.evaluate(later).file.overlays == [])
  }

  @Test func `a rule shows for whom it would change something`() throws {
    let test = try TestDesk()
    let desk = desk(of: test)
    let open = try test.addRequest(.diagnosis, number: "M-1")
    let rule = StateOverlay.sample(.minimumMonths(18), policy: Self.number)
    var rows: [ImpactRow] = []
    let summary = try desk.assessImpact(of: rule, at: test.clock) { rows.append($0) }
    #expect(summary.requests == .init(examined: 1, changed: 1))
    #expect(rows.map(\.subject) == [.request(open)])
    #expect(rows.map(\.after.through) == [day("2027-12-31")])
    #expect(try test.count("overlay") == 0)
  }

  @Test(
    arguments: [
      (StateOverlay.sample(.waives(criterion: "I.A.1")), DeskError.invalid(.policyNumber, .missing)),
      (
        .sample(.waives(criterion: "I.A.9"), policy: number), .notFound(.criterion("I.A.9", policy: number))
      ),
      (.sample(.minimumMonths(0)), .invalid(.overlayMonths, .outside(1, 120))),
      (
        StateOverlay(
          scope: .init(state: "Ohio"), effect: .clock(.init(step: .notice, hours: 9)), citation: "x",
          days: DayRange(from: day("2026-01-01"))), .invalid(.overlayState, .malformed)
      ),
      (
        StateOverlay(
          scope: .init(state: "ZZ"), effect: .minimumMonths(6), citation: "x",
          days: DayRange(from: day("2026-01-01"))), .invalid(.overlayState, .noState)
      ),
      (.sample(.clock(.init(step: .notice, hours: 0))), .invalid(.overlayHours, .outside(1, 8784))),
      (
        .sample(.minimumMonths(1), from: "2026-02-01", until: "2026-02-01"),
        .invalid(.overlayEnd, .endBeforeStart)
      ),
      (
        .sample(.minimumMonths(1), policy: "TT.PHAR.9"),
        .notFound(.policy(number: "TT.PHAR.9", version: nil))
      ),
    ] as [(StateOverlay, DeskError)])
  func `a rule that can't be applied is refused`(overlay: StateOverlay, error: DeskError) throws {
    let test = try TestDesk()
    #expect(throws: error) { try test.desk.addOverlay(overlay, at: test.clock) }
    #expect(throws: error) { try test.desk.assessImpact(of: overlay, at: test.clock, each: { _ in }) }
    #expect(try test.count("overlay") == 0)
  }

  @Test func `the same rule twice, and a second end, are refused`() throws {
    let test = try TestDesk()
    let added = try test.desk.addOverlay(.sample(.minimumMonths(18)), at: test.clock)
    #expect(throws: DeskError.duplicate(.overlay(added.id))) {
      try test.desk.addOverlay(.sample(.minimumMonths(18), from: "2026-05-01"), at: test.clock)
    }
    #expect(throws: DeskError.invalid(.overlayEnd, .before(day("2026-01-01")))) {
      try test.desk.endOverlay(added.id, from: day("2025-12-31"), reason: "Repealed", at: test.clock)
    }
    let ended = try test.desk.endOverlay(
      added.id, from: day("2026-05-01"), reason: "Repealed", at: test.clock)
    #expect(try test.desk.overlays() == [ended])
    let stamp = try #require(ended.end?.stamp)
    #expect(throws: DeskError.overlayEnded(added.id, on: day("2026-05-01"), stamp)) {
      try test.desk.endOverlay(added.id, from: day("2026-06-01"), reason: "Again", at: test.clock)
    }
    _ = try test.desk.addOverlay(.sample(.minimumMonths(18), from: "2026-05-01"), at: test.clock)
    #expect(throws: DeskError.notFound(.overlay(Identifier(9)))) {
      try test.desk.endOverlay(Identifier(9), from: day("2026-06-01"), reason: "None", at: test.clock)
    }
  }

  @Test func `a time limit of state law is a clock rule of its own, and ends with the law`() throws {
    let test = try TestDesk()
    let open = try test.addRequest(.diagnosis)
    func decision() throws -> Deadline? {
      try test.desk.request(open).clocks.deadlines.first { $0.step == .decision }
    }
    let before = try decision()
    let rule = StateOverlay.sample(.clock(.init(step: .decision, hours: 24)), policy: Self.number)
    let added = try test.desk.addOverlay(rule, at: test.clock)
    let after = try #require(try decision())
    #expect(after.rule.value.name == "state-law-o1" && after.rule.value.scope.overlay == added.id.number)
    #expect(after.rule.value.source == "\(rule.citation), overlay O1")
    #expect(after.standing == .running(due: moment("2026-06-15", 8)))
    #expect(throws: DeskError.clock(.ofStateLaw(after.rule.id, overlay: added.id))) {
      try test.desk.endClockRule(after.rule.id, from: day("2026-06-14"), reason: "Wrong way", at: test.clock)
    }
    _ = try test.desk.addOverlay(.sample(.clock(.init(step: .decision, hours: 2000))), at: test.clock)
    #expect(try decision() == after)
    var findings: [AuditFinding] = []
    _ = try test.desk.verifyAudit(at: test.clock) { findings.append($0) }
    #expect(findings == [])
    _ = try test.desk.endOverlay(added.id, from: rule.days.first, reason: "Repealed", at: test.clock)
    #expect(try decision()?.rule.id == before?.rule.id)
  }

  @Test(arguments: ["overlay", "overlay_end"])
  func `a rule is neither changed nor deleted, and the trail vouches for it`(table: String) throws {
    let test = try TestDesk()
    let added = try test.desk.addOverlay(.sample(.minimumMonths(18)), at: test.clock)
    _ = try test.desk.endOverlay(added.id, from: day("2026-05-01"), reason: "Repealed", at: test.clock)
    let connection = test.records.connection
    #expect(throws: (any Error).self) {
      try connection.execute("update \(raw: table) set first_day_after = 30000")
    }
    #expect(throws: (any Error).self) { try connection.execute("delete from \(raw: table)") }
    try connection.execute("drop trigger \(raw: table)_is_not_changed")
    try connection.execute("update \(raw: table) set first_day_after = 30000")
    var findings: [AuditFinding] = []
    _ = try test.desk.verifyAudit(at: test.clock) { findings.append($0) }
    #expect(findings.contains { $0.table == table })
  }
}
