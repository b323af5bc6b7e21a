import PriorAuth
import Testing

@testable import Criteria

/// A dose of the label counts for the use the label has it for.
@Suite struct LabelledDoseTests {
  private static func disease(_ status: String) -> Clause {
    .kind(.diagnosis(DiagnosisRule(names: ["B-ALL"], statuses: [status])))
  }

  private static func regimen(_ amount: Decimal, _ status: String) -> LabelledRegimen {
    LabelledRegimen(
      amount: amount, unit: DoseUnit(.milligram), everyDays: 1,
      use: LabelledIndication(text: "B-ALL (\(status))", clause: disease(status)))
  }

  private static let label = DrugLabel(
    indications: ["remission", "relapsed"].map { LabelledIndication(text: $0, clause: disease($0)) },
    regimens: [regimen(28, "remission"), regimen(9, "relapsed"), regimen(28, "relapsed")])

  private static let footnoted = Criterion.group(
    "I", .all,
    [
      .leaf(
        "I.1", .kind(.doseLimit(DoseLimitRule(amount: 28, unit: DoseUnit(.milligram), everyDays: 1))),
        footnote: .kind(.regimen(RegimenRule(recommendedSuffices: true))))
    ])

  private static func file(
    _ status: String, _ dose: Dose, _ type: ReviewType = .initial, recommended: Bool? = nil
  ) -> CaseFile {
    CaseFile.sample(type, evidence: [.stated(.diagnosis(.init(name: "B-ALL", status: status)))]) {
      $0.therapy.dose = dose
      $0.therapy.nccnRecommended = recommended
    }
  }

  @Test(
    arguments: [
      ("relapsed", "9", nil, Finding.met), ("relapsed", "28", nil, .met), ("remission", "28", nil, .met),
      ("remission", "9", nil, .unknown), ("remission", "9", false, .unknown), ("remission", "9", true, .met),
      ("unknown", "28", nil, .unknown),
    ] as [(String, String, Bool?, Finding)])
  func `a dose for another use is not the labelled one`(
    status: String, amount: String, recommended: Bool?, finding: Finding
  ) {
    let version = PolicyVersion.sample(Self.footnoted, label: Self.label)
    let file = Self.file(status, dose(amount, "mg", 1), recommended: recommended)
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.criteria.map(\.finding) == [finding])
    let compiled = CompiledPolicy(version)
    let values = compiled.map { $0.values(of: file, in: $0.sections[0]) }
    #expect(compiled?.sections[0].places["I.1"].flatMap { values?[$0] } == finding)
  }

  @Test func `a renewal does not ask again for the use`() {
    let version = PolicyVersion.sample(
      .group("I", .all, []), label: Self.label,
      sections: [Section(kind: .continued, label: "II", indication: "", root: Self.footnoted)])
    let file = Self.file("remission", dose("9", "mg", 1), .continued)
    #expect(Engine.sample().evaluate(file, under: version).criteria.map(\.finding) == [.met])
  }

  @Test(arguments: [("mL", false), ("units", false), ("mL", nil), ("units", nil)] as [(String, Bool?)])
  func `an amount that can't be compared yet may be the labelled one`(unit: String, recommended: Bool?) {
    let version = PolicyVersion.sample(Self.footnoted, label: Self.label)
    let file = Self.file("relapsed", dose("2", unit, 1), recommended: recommended)
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.outcome == .insufficient)
    #expect(evaluation.missing.map(\.fact) == [unit == "mL" ? "concentration" : "unit of the dose"])
  }

  @Test(arguments: [nil, false] as [Bool?])
  func `primary treatment is not the use after another therapy`(recommended: Bool?) {
    let prior = PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])
    let label = DrugLabel(
      indications: [LabelledIndication(text: "after therapy", clause: .kind(.priorTherapy(prior)))])
    var file = Self.file("relapsed", dose("28", "mg", 1), recommended: recommended)
    file.therapy.intent = .primary
    let evaluation = Engine.sample().evaluate(file, under: .sample(Self.footnoted, label: label))
    #expect(evaluation.criteria.map(\.finding) == [recommended == nil ? .unknown : .notMet])
    #expect(evaluation.missing.map(\.fact) == (recommended == nil ? ["NCCN recommendation"] : []))
  }

  @Test(arguments: ["remission", "newly diagnosed", "relapsed"])
  func `a renewal that falls back is judged as a first request`(status: String) {
    let current = CurrentTherapyRule(ownBenefitSuffices: true, minimumDays: 30, coveredIndication: true)
    let version = PolicyVersion.sample(
      Self.footnoted, label: Self.label,
      sections: [
        Section(
          kind: .continued, label: "II", indication: "",
          root: .group("II", .all, [.leaf("II.1", .kind(.currentTherapy(current)))]))
      ])
    let therapy = Fact.CurrentTherapy(
      source: "other payer", firstDose: day("2026-05-20"), coveredIndication: true)
    var file = Self.file(status, dose("9", "mg", 1), .continued)
    file.evidence.append(.stated(.currentTherapy(therapy)))
    var first = file
    first.reviewType = .initial
    let evaluation = Engine.sample().evaluate(file, under: version)
    let initial = Engine.sample().evaluate(first, under: version)
    #expect(evaluation.outcome == .notMet)
    #expect(evaluation.fallback?.outcome == initial.outcome)
    #expect(evaluation.fallback?.criteria == initial.criteria)
    #expect(evaluation.fallback?.missing == initial.missing)
    #expect(evaluation.fallback?.route == initial.route)
  }
}
