import Criteria
import PriorAuth
import Testing

/// What is asked where a criterion failed: facts by which the use would turn out to be another one, and no others.
@Suite struct OtherUseMissingTests {
  private static let lvef = Clause.kind(
    .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))
  private static let fusion = Clause.kind(.biomarker(BiomarkerRule(names: ["RET"], result: .positive)))
  private static let age = Clause.kind(.age(AgeRule(atLeastMonths: 216)))
  private static let response = Clause.kind(.response)
  private static let other = Section(
    kind: .other, label: "II", indication: "others",
    root: .leaf("II", .kind(.unlistedUse(Referral(targets: [])))))

  private static func tree(_ combinator: Combinator, _ clauses: [Clause]) -> Criterion {
    let parts = clauses.enumerated().map { Criterion.leaf("I.2.\($0.offset)", $0.element) }
    return .group("I", .all, [.leaf("I.1", lvef), .group("I.2", combinator, parts)])
  }

  @Test(
    arguments: [
      (tree(.all, [fusion]), ["RET"]), (tree(.all, [response]), []),
      (tree(.all, [response, fusion, age]), ["RET"]), (tree(.any, [fusion, age]), ["RET", "birth date"]),
      (tree(.any, [fusion, response]), []), (tree(.atLeast(2), [fusion, age]), ["RET"]),
      (tree(.atLeast(1), [fusion, age]), ["RET", "birth date"]), (tree(.none, [fusion]), []),
      (
        Criterion.group("I", .all, [.leaf("I.1", lvef), .leaf("I.2", response, footnote: fusion)]), ["RET"]
      ),
    ] as [(Criterion, [String])])
  func `only what could still send the case on is asked beside a failed criterion`(
    root: Criterion, facts: [String]
  ) {
    let file = CaseFile.sample(evidence: [.measured("LVEF", "45", "45", "%")]) { $0.member.birthDate = nil }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root, sections: [Self.other]))
    #expect(evaluation.outcome == .notMet)
    #expect(evaluation.missing.map(\.fact) == facts)
    // A policy without a section for other uses sends nothing on.
    #expect(Engine.sample().evaluate(file, under: .sample(root)).missing.isEmpty)
  }

  @Test func `the fact that is asked does change the outcome`() {
    let root = Self.tree(.all, [Self.fusion])
    let file = CaseFile.sample(evidence: [
      .measured("LVEF", "45", "45", "%"), .stated(.biomarker(.init(name: "RET", result: .negative))),
    ])
    #expect(Engine.sample().evaluate(file, under: .sample(root, sections: [Self.other])).outcome == .route)
  }
}
