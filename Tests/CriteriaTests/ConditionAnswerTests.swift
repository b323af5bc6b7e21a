import PriorAuth
import Testing

@testable import Criteria

/// What a reviewer's answer says of a criterion whose condition a reviewer has to answer as well: it is about the whole.
@Suite struct ConditionAnswerTests {
  private static let attested = Clause.attested("for members with a history of misuse")
  private static let lvef = Clause.kind(
    .measurement(
      MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%", maximumAge: nil)))

  @Test(
    arguments: [
      (attested, nil, Finding.unknown), (attested, .met, .met), (attested, .notMet, .notMet),
      (attested, .notApplicable, .notApplicable), (attested, .unknown, .unknown),
      (lvef, nil, .unknown), (lvef, .met, .met), (lvef, .notMet, .notMet),
      (lvef, .notApplicable, .notApplicable),
    ] as [(Clause, Finding?, Finding)])
  func `an answer settles the criterion with its condition`(
    body: Clause, answer: Finding?, finding: Finding
  ) throws {
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", body, when: Self.attested)]))
    let file = CaseFile.sample {
      $0.answers = answer.map { [Answer(criterion: "I.1", finding: $0)] } ?? []
    }
    #expect(Engine.sample().evaluate(file, under: version).criteria.first?.finding == finding)
    let compiled = try #require(CompiledPolicy(version))
    let section = compiled.sections[0]
    let values = compiled.values(of: file, in: section)
    #expect(values[try #require(section.places["I.1"])] == finding)
  }

  @Test(arguments: [Finding.met, .notMet])
  func `a list asks for what stands in it once its condition is answered`(answer: Finding) {
    let list = Criterion.group("I.1", .all, [.leaf("I.1.a", Self.lvef)], when: Self.attested)
    let version = PolicyVersion.sample(.group("I", .all, [list]))
    let file = CaseFile.sample { $0.answers = [Answer(criterion: "I.1", finding: answer)] }
    #expect(Engine.sample().evaluate(file, under: version).outcome == .insufficient)
  }

  @Test(
    arguments: [
      ("gout", nil, Evaluation.Outcome.insufficient, true), ("gout", .met, .notMet, false),
      ("gout", .notMet, .route, false), ("measles", nil, .route, false), ("ataxia", nil, .meets, false),
    ] as [(String, Finding?, Evaluation.Outcome, Bool)])
  func `a listed disease that only a reviewer can answer is told and sent nowhere else`(
    name: String, answer: Finding?, outcome: Evaluation.Outcome, isTold: Bool
  ) {
    let file = CaseFile.sample(
      evidence: [.stated(.diagnosis(.init(name: name)))]
    ) {
      $0.answers = answer.map { [Answer(criterion: "III.A", finding: $0)] } ?? []
    }
    let version = Self.version(excluding: .attested("Gout"))
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.warnings.contains { $0.code == "use-listed-as-excluded" } == isTold)
    #expect(evaluation.missing.contains { $0.criterion == "III.A" } == isTold)
  }

  private static func disease(_ name: String) -> Clause {
    .kind(.diagnosis(DiagnosisRule(names: [name])))
  }

  /// A policy for ataxia that lists a use as not covered and sends on what it does not list.
  private static func version(excluding clause: Clause) -> PolicyVersion {
    let excluded = Section(
      kind: .excluded, label: "III", indication: "Not covered",
      root: Criterion(
        id: "III", text: "Not covered",
        body: .group(.any, [Criterion(id: "III.A", text: "Gout", body: .clause(clause))])))
    let target = Referral(targets: [.init(lineOfBusiness: .medicaid, policy: "CP.PMN.53")])
    let other = Section(
      kind: .other, label: "I.B", indication: "Other",
      root: .group("I.B", .any, [.leaf("I.B.1", .kind(.unlistedUse(target)))]))
    return .sample(.group("I", .all, [.leaf("I.1", disease("ataxia"))]), sections: [other, excluded])
  }

  @Test func `a use that is listed as not covered is sent nowhere else`() {
    let version = Self.version(excluding: Self.disease("gout"))
    for (name, outcome) in [("gout", Evaluation.Outcome.notMet), ("measles", .route)] {
      let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: name)))])
      #expect(Engine.sample().evaluate(file, under: version).outcome == outcome)
    }
  }
}
