import Criteria
import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// A version between its import and the day it no longer applies, where two people work with the database.
@Suite struct PolicyLifeTests {
  private static let number = "TT.PHAR.1"

  /// A desk with a published version from 2026-01-01 and a second person who publishes.
  private func desk(also roles: Set<Role> = [.policyPublisher]) throws -> TestDesk {
    let test = try TestDesk()
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: roles), at: test.clock)
    return test
  }

  @discardableResult
  private func draft(
    _ test: TestDesk, from first: String = "2027-01-01", source: String = "next"
  ) throws -> PolicyOnFile {
    try test.desk.importPolicy(.sample(from: first, source: source), at: test.clock)
  }

  @Test func `one person's import is published at once by its author`() throws {
    let policy = try #require(try TestDesk().desk.policies().first)
    #expect(policy.state == .published)
    #expect(policy.life.published?.by == "ines")
  }

  private func cutOff(from first: String, source: String) -> ReadPolicy {
    var policy = ReadPolicy.sample(from: first, source: source)
    let finding: JSONValue = .object([
      "code": .string("cut-off"), "severity": .string("error"), "line": .number(12), "column": .number(1),
      "detail": .string("of the"),
    ])
    policy.report = .object(["findings": .array([finding])])
    return policy
  }

  @Test func `a document that breaks off is not in force until its only person says that it is whole`() throws
  {
    let test = try TestDesk(policies: [])
    let draft = try test.desk.importPolicy(cutOff(from: "2026-01-01", source: "half"), at: test.clock)
    #expect(draft.state == .draft)
    let refusal = PolicyProblem.partMissing(number: Self.number, version: day("2026-01-01"), line: 12)
    #expect(throws: DeskError.policy(refusal)) { try test.desk.reviewPolicy(Self.number, at: test.clock) }
    #expect(throws: DeskError.self) { try test.desk.publishPolicy(Self.number, at: test.clock) }
    _ = try test.desk.reviewPolicy(Self.number, isWhole: true, at: test.clock)
    let published = try test.desk.publishPolicy(Self.number, at: test.clock)
    #expect(published.isPublishedByItsAuthor)
  }

  @Test
  func `a document that mixes and with or is not in force before a person said how its criteria combine`()
    throws
  {
    let test = try TestDesk(policies: [])
    var policy = ReadPolicy.sample(from: "2026-01-01", source: "mixed")
    let finding: JSONValue = .object([
      "code": .string("mixed-connectives"), "severity": .string("warning"), "line": .number(7),
      "column": .number(1), "detail": .string("I.A"),
    ])
    policy.report = .object(["findings": .array([finding])])
    let draft = try test.desk.importPolicy(policy, at: test.clock)
    #expect(draft.state == .draft && draft.lineOfOpenCombinator == 7)
    let refusal = DeskError.policy(
      .combinatorOpen(number: Self.number, version: day("2026-01-01"), line: 7))
    #expect(throws: refusal) { try test.desk.reviewPolicy(Self.number, at: test.clock) }
    _ = try test.desk.bindClause("I.A", to: .combinator(.any), in: Self.number, at: test.clock)
    _ = try test.desk.reviewPolicy(Self.number, at: test.clock)
    #expect(try test.desk.publishPolicy(Self.number, at: test.clock).state == .published)
  }

  @Test func `a draft bound after it was said to be whole has to be said whole again`() throws {
    let test = try desk()
    _ = try test.desk.importPolicy(cutOff(from: "2027-01-01", source: "half"), at: test.clock)
    _ = try test.desk.reviewPolicy(Self.number, isWhole: true, at: test.clock)
    _ = try test.desk.bindClause("I.A", to: .combinator(.any), in: Self.number, at: test.clock)
    #expect(throws: DeskError.self) { try test.desk.reviewPolicy(Self.number, at: test.clock) }
  }

  @Test func `a draft is reviewed, then published by somebody else, and ends the version before`() throws {
    let test = try desk()
    let draft = try draft(test)
    #expect(draft.state == .draft)
    #expect(try test.desk.policies().first?.inForce.firstDayAfter == nil)
    let reviewed = try test.desk.reviewPolicy(Self.number, at: test.clock)
    #expect(reviewed.life.reviewed?.by == "ines")
    #expect(throws: DeskError.policy(.publishedByAuthor(number: Self.number, author: "ines"))) {
      try test.desk.publishPolicy(Self.number, at: test.clock)
    }
    let published = try test.desk(of: "ravi").publishPolicy(
      Self.number, effective: day("2027-02-01"), at: test.clock)
    #expect(published.version.inForce == DayRange(from: day("2027-02-01")))
    #expect(published.life.published?.by == "ravi")
    #expect(!published.isPublishedByItsAuthor)
    #expect(try test.desk.policies().map(\.inForce.firstDayAfter) == [day("2027-02-01"), nil])
  }

  @Test func `nothing is decided under a draft`() throws {
    let test = try desk()
    try draft(test)
    let id = try test.addRequest(.diagnosis)
    #expect(try test.desk.evaluate(id).policy?.version.inForce.first == day("2026-01-01"))
    #expect(try test.desk.evaluate(id, version: day("2027-01-01")).policy?.state == .draft)
    #expect(
      try test.desk.policyNumbers(governing: Drug(brand: "Testra"), on: day("2027-06-01")) == [Self.number])
    #expect(try test.desk.publishedVersions(of: Self.number).count == 1)
    #expect(try test.desk.policy(Self.number, at: test.clock).state == .published)
  }

  @Test func `what a person may not do with a policy can be asked beforehand`() throws {
    let test = try desk()
    let draft = try draft(test)
    #expect(try test.desk.obstacle(to: .importPolicy) == nil)
    #expect(
      try test.desk.obstacle(toPublishing: draft)
        == .policy(.publishedByAuthor(number: Self.number, author: "ines")))
    let ravi = test.desk(of: "ravi")
    #expect(try ravi.obstacle(to: .bindClause) == .notPermitted(.bindClause, has: [.policyPublisher]))
    #expect(try ravi.obstacle(toPublishing: draft) == nil)
    #expect(try test.desk(of: "nobody").obstacle(to: .read) == .notEnrolled(login: "nobody"))
    #expect(try test.desk.policy(draft.id).version == draft.version)
  }

  @Test func `a draft that nobody has reviewed is not published`() throws {
    let test = try desk()
    try draft(test)
    #expect(
      throws: DeskError.policy(
        .wrongState(number: Self.number, version: day("2027-01-01"), .draft, .publishPolicy))
    ) { try test.desk(of: "ravi").publishPolicy(Self.number, at: test.clock) }
  }

  @Test func `whoever bound a clause is an author too`() throws {
    let test = try desk(also: [.policyAuthor, .policyPublisher])
    try draft(test)
    _ = try test.desk(of: "ravi").bindClause(
      "I.A.1", to: .otherUse(true), in: Self.number, at: test.clock)
    _ = try test.desk.reviewPolicy(Self.number, at: test.clock)
    #expect(throws: DeskError.policy(.publishedByAuthor(number: Self.number, author: "ravi"))) {
      try test.desk(of: "ravi").publishPolicy(Self.number, at: test.clock)
    }
  }

  @Test func `several drafts have to be told apart`() throws {
    let test = try desk()
    try draft(test)
    try draft(test, from: "2028-01-01", source: "after next")
    #expect(
      throws: DeskError.policy(
        .noSingleDraft(number: Self.number, drafts: [day("2027-01-01"), day("2028-01-01")]))
    ) { try test.desk.reviewPolicy(Self.number, at: test.clock) }
    #expect(
      try test.desk.reviewPolicy(Self.number, from: day("2028-01-01"), at: test.clock).state == .reviewed)
    #expect(throws: DeskError.policy(.draftExists(number: Self.number, from: day("2028-01-01")))) {
      try draft(test, from: "2028-01-01", source: "again")
    }
  }

  @Test func `an older document is refused`() throws {
    let test = try TestDesk(policies: [])
    func version(_ first: String, reviewed: String) -> ReadPolicy {
      var policy = ReadPolicy.sample(from: first, source: first + reviewed)
      policy.version.lastReview = day(reviewed)
      return policy
    }
    _ = try test.desk.importPolicy(version("2026-01-01", reviewed: "2025-11-30"), at: test.clock)
    for (older, new, published) in [
      (version("2025-01-01", reviewed: "2024-11-30"), "2025-01-01", "2026-01-01"),
      (version("2026-06-01", reviewed: "2025-10-31"), "2025-10-31", "2025-11-30"),
    ] {
      #expect(
        throws: DeskError.policy(.older(number: Self.number, new: day(new), published: day(published)))
      ) { try test.desk.importPolicy(older, at: test.clock) }
    }
    #expect(try test.count("policy_version") == 1)
  }

  @Test func `a withdrawn version decides nothing from that day on and can be replaced`() throws {
    let test = try TestDesk()
    let first = day("2026-01-01")
    let gone = try test.desk.withdrawPolicy(
      Self.number, version: first, from: day("2026-04-01"), reason: "Product recalled", at: test.clock)
    #expect(gone.decidedDays == DayRange(from: first, until: day("2026-04-01")))
    #expect(gone.life.withdrawal?.reason == "Product recalled")
    let drug = Drug(brand: "Testra")
    #expect(try test.desk.policyNumbers(governing: drug, on: day("2026-03-31")) == [Self.number])
    #expect(try test.desk.policyNumbers(governing: drug, on: day("2026-04-01")) == [])
    #expect(
      throws: DeskError.policy(.wrongState(number: Self.number, version: first, .withdrawn, .withdrawPolicy))
    ) {
      try test.desk.withdrawPolicy(
        Self.number, version: first, from: day("2026-05-01"), reason: "Again", at: test.clock)
    }
    // The same document may come again now.
    let again = try test.desk.importPolicy(.sample(from: "2026-05-01"), at: test.clock)
    #expect(again.decidedDays == DayRange(from: day("2026-05-01")))
  }

  @Test func `a withdrawal is not before the version and has a reason`() throws {
    let test = try TestDesk()
    let first = day("2026-01-01")
    #expect(throws: DeskError.invalid(.withdrawal, .before(first))) {
      try test.desk.withdrawPolicy(
        Self.number, version: first, from: day("2025-12-31"), reason: "Old", at: test.clock)
    }
    #expect(throws: DeskError.invalid(.reason, .missing)) {
      try test.desk.withdrawPolicy(Self.number, version: first, from: first, reason: "", at: test.clock)
    }
  }

  @Test(arguments: [
    "title = 'x'", "tree = '{}'", "first_day = 1", "state = 'draft'", "source = x'00'", "digest = 'x'",
    "published_by = 'x'", "report = 'x'",
  ])
  func `the database refuses to edit a published version`(change: String) throws {
    let test = try TestDesk()
    #expect(throws: (any Error).self) {
      try test.records.connection.execute("update policy_version set \(raw: change)")
    }
    #expect(throws: (any Error).self) { try test.records.connection.execute("delete from policy_version") }
  }
}
