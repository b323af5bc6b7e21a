import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct ReadingTests {
  private static let number = "TT.PHAR.1"

  /// A case meets the criteria where stable disease counts as a response, and lacks a fact where it does not.
  @Sendable private static func evaluate(_ file: CaseFile, _ version: PolicyVersion) -> Evaluation {
    var evaluation = TestDesk.evaluate(file, version)
    guard evaluation.outcome == .meets, file.readings[.stableDisease] == 2 else { return evaluation }
    evaluation.outcome = .notMet
    evaluation.authorization = nil
    return evaluation
  }

  /// A desk at which one request is open and one approved, with that engine.
  private func desk() throws -> (TestDesk, CaseDesk, open: Identifier<Request>, decided: Identifier<Request>)
  {
    let test = try TestDesk()
    let desk = CaseDesk(records: test.records, login: "ines", evaluate: Self.evaluate)
    let decided = try test.addRequest(.diagnosis, number: "M-1")
    _ = try desk.determine(decided, .approved, reason: "All met", at: test.clock)
    return (test, desk, try test.addRequest(.diagnosis, number: "M-2"), decided)
  }

  private static func choice(_ place: Int, for policy: String? = nil) -> ReadingChoice {
    ReadingChoice(point: .stableDisease, place: place, policy: policy, reason: "committee")
  }

  @Test func `a choice holds for open cases, and a decided case keeps its own reading`() throws {
    let (test, desk, open, decided) = try desk()
    let kept = try desk.chooseReading(Self.choice(2), at: test.clock)
    #expect(kept.stamp.by == "ines")
    let found = try desk.evaluate(open)
    #expect(found.evaluation.outcome == .notMet)
    #expect(
      found.file.readings[choiceAt: .stableDisease]
        == Readings.Choice(place: 2, by: "ines", at: "2026-06-15T09:00:00Z"))
    #expect(try desk.replay(decided).map(\.isIdentical) == [true])
    // A decision made now keeps the reading chosen now, whatever is chosen later.
    _ = try desk.determine(open, .referredToClinician, reason: "Not met", at: test.clock)
    _ = try desk.chooseReading(Self.choice(1), at: test.clock)
    #expect(try desk.replay(open).map(\.isIdentical) == [true])
    #expect(try desk.evaluate(open).evaluation.outcome == .meets)
  }

  @Test func `a choice for a policy comes before one for all`() throws {
    let (test, desk, open, _) = try desk()
    _ = try desk.chooseReading(Self.choice(1, for: Self.number), at: test.clock)
    _ = try desk.chooseReading(Self.choice(2), at: test.clock)
    #expect(try desk.evaluate(open).file.readings[.stableDisease] == 1)
    #expect(Readings(try desk.readingChoices(), for: "TT.PHAR.2")[.stableDisease] == 2)
    #expect(Readings(try desk.readingChoices(), for: nil)[.stableDisease] == 2)
  }

  @Test func `another reading shows for whom it would change something`() throws {
    let (test, desk, open, decided) = try desk()
    let before = try test.count("audit")
    var rows: [ImpactRow] = []
    let summary = try desk.assessImpact(of: Self.choice(2), at: test.clock) { rows.append($0) }
    #expect(summary.requests == .init(examined: 1, changed: 1))
    #expect(summary.authorizations == .init(examined: 1, changed: 1))
    #expect(
      rows.map(\.subject) == [
        .request(open), .authorization(Identifier(1), grantedOn: decided),
      ])
    #expect(rows.map(\.after.outcome) == [.notMet, .notMet])
    #expect(try test.count("audit") == before)
    let same = try desk.assessImpact(of: Self.choice(1), at: test.clock, each: { _ in })
    #expect(same.requests == .init(examined: 1, changed: 0))
    let other = ReadingChoice(point: .minimumDays, place: 1, policy: "TT.PHAR.9", reason: "")
    #expect(throws: DeskError.notFound(.policy(number: "TT.PHAR.9", version: nil))) {
      try desk.assessImpact(of: other, at: test.clock, each: { _ in })
    }
  }

  @Test func `only an administrator chooses, with a reason, and not what holds already`() throws {
    let (test, desk, _, _) = try desk()
    try desk.enrol(Reviewer(login: "rita", name: "Rita", roles: [.reviewer]), at: test.clock)
    let rita = CaseDesk(records: test.records, login: "rita", evaluate: Self.evaluate)
    #expect(throws: DeskError.notPermitted(.chooseReading, has: [.reviewer])) {
      try rita.chooseReading(Self.choice(1), at: test.clock)
    }
    #expect(throws: DeskError.invalid(.reason, .missing)) {
      try desk.chooseReading(ReadingChoice(point: .stableDisease, place: 1, reason: ""), at: test.clock)
    }
    #expect(throws: DeskError.readingInForce(.stableDisease, "clinician", since: nil)) {
      try desk.chooseReading(Self.choice(0), at: test.clock)
    }
    #expect(throws: DeskError.notFound(.policy(number: "TT.PHAR.9", version: nil))) {
      try desk.chooseReading(Self.choice(1, for: "TT.PHAR.9"), at: test.clock)
    }
    let kept = try desk.chooseReading(Self.choice(1), at: test.clock)
    #expect(throws: DeskError.readingInForce(.stableDisease, "yes", since: kept.stamp)) {
      try desk.chooseReading(Self.choice(1), at: test.clock)
    }
    // The reading that holds for all may be pinned for a policy, and the program's own be chosen again.
    _ = try desk.chooseReading(Self.choice(1, for: Self.number), at: test.clock)
    _ = try desk.chooseReading(Self.choice(0), at: test.clock)
    #expect(try desk.readingChoices().count == 3)
  }

  @Test func `a choice is neither changed nor deleted, and the trail vouches for it`() throws {
    let (test, desk, _, _) = try desk()
    _ = try desk.chooseReading(Self.choice(1), at: test.clock)
    let connection = test.records.connection
    #expect(throws: (any Error).self) { try connection.execute("update reading_choice set reading = 'no'") }
    #expect(throws: (any Error).self) { try connection.execute("delete from reading_choice") }
    try connection.execute("drop trigger reading_choice_is_not_changed")
    try connection.execute("update reading_choice set reading = 'no'")
    var findings: [AuditFinding] = []
    _ = try desk.verifyAudit(against: [], at: test.clock, found: { findings.append($0) })
    #expect(findings.contains { $0.table == "reading_choice" })
  }
}
