import Criteria
import PriorAuth
import Testing

/// A waiver holds wherever the step is named, and what is not asked reads as no answer.
@Suite struct WaivedStepTests {
  private static let step = CriterionKind.priorTherapy(.init(scope: .systemic, count: 1, endings: [.failure]))
  private static let label = DrugLabel(
    indications: [LabelledIndication(text: "after therapy", clause: .all([.kind(step)]))],
    regimens: [LabelledRegimen(amount: 100, unit: DoseUnit(.milligram), everyDays: 7)])

  private func evaluate(_ root: Criterion, waiving id: String?) -> Evaluation {
    var evidence = [Evidence.stated(.therapyHistory(.init(drugClass: "systemic", complete: true)))]
    if let id { evidence.append(.stated(.stateRule(.init(waives: id, citation: "S 1")))) }
    return Engine.sample().evaluate(.sample(evidence: evidence), under: .sample(root, label: Self.label))
  }

  @Test func `a waived step does not come back through the approved uses of a footnote`() {
    let root = Criterion.group(
      "I", .all,
      [
        .leaf("I.1", .kind(Self.step)),
        .leaf(
          "I.2", .kind(.doseLimit(.init(amount: 100, unit: DoseUnit(.milligram), everyDays: 7))),
          footnote: .kind(.regimen(RegimenRule(recommendedSuffices: false)))),
      ])
    #expect(evaluate(root, waiving: nil).criteria.map(\.finding) == [.notMet, .notMet])
    #expect(evaluate(root, waiving: "I.1").criteria.map(\.finding) == [.notApplicable, .met])
  }

  @Test(arguments: [
    (Combinator.any, Finding.met), (.atLeast(1), .met), (.atLeast(2), .notMet), (.all, .notMet),
  ])
  func `a waived alternative counts as fulfilled`(combinator: Combinator, expected: Finding) throws {
    let primary = CriterionKind.lineOfTherapy(LineOfTherapyRule(intent: .primary))
    let root = Criterion.group(
      "I", .all,
      [.group("I.1", combinator, [.leaf("I.1.a", .kind(Self.step)), .leaf("I.1.b", .kind(primary))])])
    var file = CaseFile.sample(evidence: [.stated(.stateRule(.init(waives: "I.1.a", citation: "S 1")))])
    file.therapy.intent = .subsequent
    let version = PolicyVersion.sample(root)
    #expect(Engine.sample().evaluate(file, under: version).criteria.first?.finding == expected)
    let compiled = try #require(CompiledPolicy(version))
    let section = try #require(compiled.sections.first)
    let place = try #require(section.places["I.1"])
    #expect(compiled.values(of: file, in: section)[place] == expected)
  }

  @Test func `below what does not apply nothing reads as an answer`() {
    let limit = Clause.kind(.doseLimit(.init(amount: 100, unit: DoseUnit(.milligram), everyDays: 7)))
    let root = Criterion.group(
      "I", .all,
      [
        .leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 216)))),
        .group("I.2", .any, [.leaf("I.2.a", limit)], when: .kind(.doseIncrease)),
      ])
    let file = CaseFile.sample { $0.therapy.doseIncrease = false }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root))
    let below = evaluation.criteria.last?.children.first
    #expect(below?.finding == .notApplicable)
    #expect(below?.reason == "not asked: I.2 does not apply")
  }
}
