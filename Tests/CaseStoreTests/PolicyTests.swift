import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct PolicyTests {
  @Test func `an imported policy comes back with its source and its digest`() throws {
    let test = try TestDesk(policies: [])
    let policy = ReadPolicy.sample()
    let onFile = try test.desk.importPolicy(policy, at: test.clock)
    var wanted = policy.version
    wanted.sourceDigest = SHA256.hex(policy.source)
    #expect(onFile.version == wanted)
    #expect(onFile.report == policy.report)
    #expect(try test.desk.source(of: onFile) == policy.source)
    #expect(try test.desk.policies().map(\.number) == ["TT.PHAR.1"])
    #expect(try test.desk.policy("TT.PHAR.1", at: test.clock) == onFile)
  }

  @Test func `the version before ends the day the next one starts`() throws {
    let test = try TestDesk(policies: [
      .sample(from: "2025-03-01", source: "1"), .sample(from: "2025-09-01", source: "2"),
      .sample(from: "2026-03-01", source: "3"),
    ])
    let days = try test.desk.policies().map(\.inForce)
    #expect(
      days == [
        DayRange(from: day("2025-03-01"), until: day("2025-09-01")),
        DayRange(from: day("2025-09-01"), until: day("2026-03-01")), DayRange(from: day("2026-03-01")),
      ])
    let member = try test.addMember()
    for (received, version) in [
      ("2025-03-01", "2025-03-01"), ("2025-08-31", "2025-03-01"), ("2025-09-01", "2025-09-01"),
      ("2026-06-15", "2026-03-01"),
    ] {
      let request = try test.desk.addRequest(
        .sample(member: member, received: moment(received)), at: test.clock)
      #expect(try test.desk.evaluate(request.id).policy?.version.inForce.first == day(version))
      let asked = try test.desk.evaluate(request.id, version: day("2025-09-01"))
      #expect(asked.evaluation.version == day("2025-09-01"))
    }
    let early = try test.desk.addRequest(
      .sample(member: member, received: moment("2025-02-28")), at: test.clock)
    #expect(early.request.policyNumber == nil)
    _ = try test.desk.choosePolicy("TT.PHAR.1", for: early.id, at: test.clock)
    #expect(
      throws: DeskError.noPolicyInForce(
        number: "TT.PHAR.1", on: day("2025-02-28"), first: day("2025-03-01"))
    ) { try test.desk.evaluate(early.id) }
    #expect(throws: DeskError.notFound(.policy(number: "TT.PHAR.1", version: day("2020-01-01")))) {
      try test.desk.evaluate(early.id, version: day("2020-01-01"))
    }
  }

  @Test(
    arguments: [
      ("2026-01-01", nil), ("2025-06-01", nil), ("2025-06-01", "2026-01-02"), ("2026-02-01", "2026-03-01"),
    ] as [(String, String?)])
  func `versions that overlap are refused`(from: String, until: String?) throws {
    let test = try TestDesk(policies: [
      .sample(from: "2026-01-01", until: "2026-06-01", source: "1"), .sample(from: "2026-06-01", source: "2"),
    ])
    let before = try test.desk.policies()
    #expect(throws: DeskError.self) {
      try test.desk.importPolicy(.sample(from: from, until: until, source: "3"), at: test.clock)
    }
    #expect(try test.desk.policies() == before)
  }

  @Test(
    arguments: [
      ("2025-06-01", "2026-01-02", 0), ("2026-02-01", "2026-03-01", 0), ("2026-02-01", "2026-06-02", 0),
    ])
  func `a version that overlaps is refused before it is asked whether to put it in force`(
    from: String, until: String, overlapped: Int
  ) throws {
    let test = try TestDesk(policies: [
      .sample(from: "2026-01-01", until: "2026-06-01", source: "1"), .sample(from: "2026-06-01", source: "2"),
    ])
    let before = try test.desk.policies()
    let days = DayRange(from: day(from), until: day(until))
    let refusal = DeskError.policyOverlap(
      number: "TT.PHAR.1", new: days, existing: before[overlapped].inForce)
    #expect(throws: refusal) {
      try test.desk.openCases(underImported: .sample(from: from, until: until, source: "3"), limit: 9)
    }
    #expect(
      try test.desk.openCases(
        underImported: .sample(from: "2025-06-01", until: "2026-01-01", source: "3"), limit: 9) == [])
    #expect(try test.desk.policies() == before)
  }

  @Test func `an older version with an end may come later`() throws {
    let test = try TestDesk()
    _ = try test.desk.importPolicy(
      .sample(from: "2025-01-01", until: "2026-01-01", source: "old"), at: test.clock)
    #expect(try test.desk.policies().map(\.inForce.first) == [day("2025-01-01"), day("2026-01-01")])
  }

  @Test func `the same document is refused`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.duplicate(.policy(number: "TT.PHAR.1", version: day("2026-01-01")))) {
      try test.desk.importPolicy(.sample(number: "TT.PHAR.2", from: "2027-01-01"), at: test.clock)
    }
  }

  @Test(arguments: [
    ("TT.PHAR.\u{421}", DeskError.invalid(.policyNumber, .foreignCharacter(0x421, at: 9))),
    ("", .invalid(.policyNumber, .missing)),
  ])
  func `a number that can't be told by eye is refused`(number: String, error: DeskError) throws {
    let test = try TestDesk(policies: [])
    #expect(throws: error) { try test.desk.importPolicy(.sample(number: number), at: test.clock) }
  }

  @Test(arguments: [
    (Drug(name: "testumab"), ["TT.PHAR.1"]), (Drug(name: "TESTUMAB-abcd"), ["TT.PHAR.1"]),
    (Drug(brand: "testra"), ["TT.PHAR.1"]), (Drug(hcpcs: "J9382"), ["TT.PHAR.1"]), (Drug(brand: "Other"), []),
    (Drug(name: "test"), []),
    // Which drug it is has to be asked, under the policy that one of its names belongs to.
    (Drug(brand: "Testra", hcpcs: "J0001"), ["TT.PHAR.1"]),
    // The same holds for a name that is a slip away.
    (Drug(name: "tetsumab"), ["TT.PHAR.1"]), (Drug(brand: "Testre"), ["TT.PHAR.1"]),
    (Drug(name: "restusimab"), []),
  ])
  func `a policy is found by the drug it governs`(drug: Drug, wanted: [String]) throws {
    let test = try TestDesk()
    #expect(try test.desk.policyNumbers(governing: drug, on: day("2026-02-01")) == wanted)
    #expect(try test.desk.policyNumbers(governing: drug, on: day("2025-02-01")) == [])
  }

  @Test func `a request that several policies could govern waits for a choice`() throws {
    let test = try TestDesk(policies: [.sample(), .sample(number: "TT.PHAR.2", source: "two")])
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.noPolicyChosen(id, candidates: ["TT.PHAR.1", "TT.PHAR.2"])) {
      try test.desk.evaluate(id)
    }
    _ = try test.desk.choosePolicy("TT.PHAR.2", for: id, at: test.clock)
    #expect(try test.desk.evaluate(id).policy?.version.number == "TT.PHAR.2")
    #expect(throws: DeskError.notFound(.policy(number: "TT.PHAR.3", version: nil))) {
      try test.desk.choosePolicy("TT.PHAR.3", for: id, at: test.clock)
    }
  }
}
