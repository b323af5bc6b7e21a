import PriorAuth
import Testing

@testable import Criteria

@Suite struct ImpactRowTests {
  private static func evaluation(
    _ outcome: Evaluation.Outcome, _ findings: [(String, Finding)], missing: [String] = [], months: Int = 6
  ) -> Evaluation {
    let start = Day(number: 20_000)
    return Evaluation(
      policy: "TT.1", outcome: outcome,
      criteria: findings.map { CriterionFinding(id: $0.0, text: $0.0, finding: $0.1, reason: "because") },
      missing: missing.map { MissingFact(criterion: "I.A.1", fact: $0, ask: $0) },
      authorization: ApprovalTerm(
        days: DayRange(from: start, until: start.adding(months: months)), basis: "", arithmetic: []))
  }

  private static func version(_ ids: [(String, String)]) -> PolicyVersion {
    PolicyVersion(
      number: "TT.1", title: "T", inForce: DayRange(from: Day(number: 1)), drugs: [],
      sections: [
        Section(
          kind: .initial, label: "I.A", indication: "X",
          root: Criterion(
            id: "I.A", text: "X",
            body: .group(.all, ids.map { Criterion(id: $0.0, text: $0.1, body: .clause(.attested($0.1))) })))
      ])
  }

  /// The second criterion of the old version is the third of the new one.
  private static let difference = PolicyDifference(
    from: version([("I.A.1", "Written plan of care"), ("I.A.2", "Dose by the label")]),
    to: version([
      ("I.A.1", "Written plan of care"), ("I.A.2", "Something new here"), ("I.A.3", "Dose by the label"),
    ]))

  private func row(_ before: Evaluation, _ after: Evaluation) -> ImpactRow? {
    ImpactRow(.request(Identifier(1)), .medicaid, before: before, after: after, Self.difference)
  }

  @Test(arguments: [("I.A.1", "I.A.1", false), ("I.A.2", "I.A.3", false), ("I.A.1", "I.A.2", true)])
  func `what a reviewer has to find counts by its criterion, which is followed to its new number`(
    before: String, after: String, isChange: Bool
  ) {
    let asked = { (id: String) in
      var evaluation = Self.evaluation(.insufficient, [(id, .unknown)])
      evaluation.missing = [
        MissingFact(criterion: id, fact: "reviewer's finding", ask: "Documentation of this criterion")
      ]
      return evaluation
    }
    #expect((row(asked(before), asked(after)) != nil) == isChange)
  }

  @Test func `what changes nothing for anybody is no impact`() {
    #expect(
      row(
        Self.evaluation(.meets, [("I.A.1", .met), ("I.A.2", .met)]),
        Self.evaluation(.meets, [("I.A.1", .met), ("I.A.2", .met), ("I.A.3", .met)])) == nil)
  }

  @Test func `a criterion is followed to its new number, and a new one that fails is why`() throws {
    let found = try #require(
      row(
        Self.evaluation(.meets, [("I.A.1", .met), ("I.A.2", .met)]),
        Self.evaluation(.notMet, [("I.A.1", .met), ("I.A.2", .notMet), ("I.A.3", .met)])))
    #expect(found.findings.map(\.id) == ["I.A.2"])
    #expect(found.findings.first?.before == nil)
    #expect(found.findings.first?.after == .notMet)
  }

  @Test func `another end or another missing fact is an impact`() {
    let before = Self.evaluation(.meets, [])
    #expect(row(before, Self.evaluation(.meets, [], months: 12))?.after.through == Day(number: 20_364))
    #expect(
      row(
        Self.evaluation(.insufficient, [], missing: ["A"]), Self.evaluation(.insufficient, [], missing: ["B"])
      )
        != nil)
  }

  @Test func `a criterion that is gone explains only what it stood in the way of`() throws {
    let old = Self.evaluation(.notMet, [("I.A.1", .met), ("I.A.9", .notMet), ("I.A.8", .met)])
    let found = try #require(row(old, Self.evaluation(.meets, [("I.A.1", .met)])))
    #expect(found.findings.map(\.id) == ["I.A.9"])
    #expect(found.findings.first?.after == nil)
  }

  @Test
  func `a finding that changed comes before a new criterion, and one inside a group that is met is left out`()
    throws
  {
    let old = Self.evaluation(.meets, [("I.A.1", .met), ("I.A.2", .met)])
    var new = Self.evaluation(.notMet, [("I.A.2", .unknown), ("I.A.1", .met), ("I.A.3", .notMet)])
    let inner = CriterionFinding(id: "I.A.2", text: "I.A.2", finding: .unknown, reason: "")
    #expect(try #require(row(old, new)).findings.map(\.id) == ["I.A.3", "I.A.2"])
    new.criteria[0] = CriterionFinding(id: "I.A.1", text: "", finding: .met, reason: "", children: [inner])
    #expect(try #require(row(old, new)).findings.map(\.id) == ["I.A.3"])
  }
}
