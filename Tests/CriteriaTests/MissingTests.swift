import Criteria
import PriorAuth
import Testing

@Suite struct MissingTests {
  private static let age = Clause.kind(.age(AgeRule(atLeastMonths: 216)))
  private static let response = Clause.kind(.response)
  private static let fusion = Clause.kind(.biomarker(BiomarkerRule(names: ["RET"], result: .positive)))
  private static let met = Clause.kind(
    .doseLimit(DoseLimitRule(amount: 100, unit: DoseUnit(.milligram), everyDays: 7)))
  private static let failed = Clause.kind(
    .doseLimit(DoseLimitRule(amount: 50, unit: DoseUnit(.milligram), everyDays: 7)))

  private static func tree(_ combinator: Combinator, _ clauses: [Clause]) -> Criterion {
    let parts = clauses.enumerated().map { Criterion.leaf("I.1.\($0.offset)", $0.element) }
    return .group("I", .all, [.group("I.1", combinator, parts)])
  }

  @Test(
    arguments: [
      (tree(.all, [age, response, met]), ["birth date", "response"]),
      (tree(.any, [.all([age, response]), fusion]), ["RET"]),
      (tree(.any, [age, met]), []), (tree(.all, [age, failed]), []),
      (tree(.atLeast(2), [age, response, fusion, met]), ["birth date"]),
      (tree(.atLeast(2), [age, response, fusion]), ["birth date", "response"]),
      (tree(.none, [age, response]), ["birth date", "response"]),
      (tree(.all, [age, .all([age, response])]), ["birth date", "response"]),
      (
        Criterion.group("I", .all, [.leaf("I.1", met, when: age), .leaf("I.2", failed, when: response)]),
        ["response"]
      ),
      (Criterion.group("I", .all, [.leaf("I.1", response, footnote: age)]), ["response", "birth date"]),
    ] as [(Criterion, [String])])
  func `the fewest facts that could still settle the case are asked for`(root: Criterion, facts: [String]) {
    let file = CaseFile.sample { $0.member.birthDate = nil }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root))
    #expect(evaluation.missing.map(\.fact) == facts)
    #expect(evaluation.missing.allSatisfy { !$0.ask.isEmpty && $0.criterion.hasPrefix("I.") })
  }
}
