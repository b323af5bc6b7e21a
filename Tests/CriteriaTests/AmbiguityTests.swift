import Criteria
import PriorAuth
import Testing

@Suite struct AmbiguityTests {
  /// A case that rests on a point, and what each of its readings makes of it.
  struct Point: Sendable, CustomTestStringConvertible {
    var id: Ambiguity.ID
    var kind: CriterionKind
    var file: CaseFile
    var findings: [Finding]
    var label = DrugLabel()
    var preferred: [GovernedDrug] = []
    var testDescription: String { id.rawValue }

    func evaluation(_ reading: Int) -> Evaluation {
      var readings = Readings()
      readings[id] = reading
      var file = file
      file.readings = readings
      return Engine.sample().evaluate(file, under: .asking(kind, label: label, preferred: preferred))
    }
  }

  @Test(arguments: points)
  func `each reading says what it decides, and is named`(point: Point) throws {
    let register = try #require(Ambiguity.register.first { $0.id == point.id })
    #expect(register.readings.count == point.findings.count)
    for (reading, finding) in point.findings.enumerated() {
      let evaluation = point.evaluation(reading)
      #expect(evaluation.criteria.first?.finding == finding)
      let use = evaluation.ambiguities.first { $0.id == point.id.rawValue }
      #expect(use == nil || use?.reading == register.readings[reading].text)
    }
    #expect(point.evaluation(0).ambiguities.map(\.id).contains(point.id.rawValue))
  }

  @Test func `every point of the register is tested and has two readings or more`() {
    let elsewhere: Set<Ambiguity.ID> = [
      .unchangedDoseOverLimit, .literatureAgainstFootnote, .firstLineIsAnotherUse, .renewalDateMissing,
    ]
    #expect(Set(Self.points.map(\.id)).union(elsewhere) == Set(Ambiguity.ID.allCases))
    #expect(Set(Ambiguity.register.map(\.id)) == Set(Ambiguity.ID.allCases))
    #expect(Ambiguity.register.allSatisfy { $0.readings.count >= 2 && !$0.question.isEmpty })
  }

  private static let limit = Clause.kind(
    .doseLimit(DoseLimitRule(amount: 50, unit: DoseUnit(.milligram), everyDays: 7)))

  @Test(arguments: [(0, Finding.notApplicable), (1, .notMet)])
  func `an unchanged dose above the limit`(reading: Int, finding: Finding) {
    var readings = Readings()
    readings[.unchangedDoseOverLimit] = reading
    let root = Criterion.group("I", .all, [.leaf("I.1", Self.limit, when: .kind(.doseIncrease))])
    let file = CaseFile.sample {
      $0.therapy.doseIncrease = false
      $0.readings = readings
    }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root))
    #expect(evaluation.criteria.map(\.finding) == [finding])
    #expect(evaluation.ambiguities.map(\.id) == ["unchanged-dose-over-limit"])
  }

  @Test(arguments: [(0, Finding.notMet), (1, .met)])
  func `literature beside a footnote that asks for more`(reading: Int, finding: Finding) {
    var readings = Readings()
    readings[.literatureAgainstFootnote] = reading
    let parts = [Criterion.leaf("I.1.a", Self.limit), .leaf("I.1.b", .kind(.supportedByLiterature))]
    let footnote = Clause.kind(.regimen(RegimenRule(recommendedSuffices: true)))
    let root = Criterion.group("I", .all, [.group("I.1", .any, parts, footnote: footnote)])
    let label = DrugLabel(
      regimens: [LabelledRegimen(amount: 50, unit: DoseUnit(.milligram), everyDays: 7)])
    let file = CaseFile.sample(evidence: [.stated(.literature("an article"))]) {
      $0.therapy.nccnRecommended = false
      $0.readings = readings
    }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root, label: label))
    #expect(evaluation.criteria.map(\.finding) == [finding])
    #expect(evaluation.ambiguities.map(\.id).contains("literature-against-footnote"))
  }

  @Test(arguments: [(0, Evaluation.Outcome.route), (1, .notMet)])
  func `no earlier therapy as another use or as a criterion`(reading: Int, outcome: Evaluation.Outcome) {
    var readings = Readings()
    readings[.firstLineIsAnotherUse] = reading
    let rule = PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])
    let root = Criterion.group("I", .all, [.leaf("I.1", .kind(.priorTherapy(rule)))])
    let other = Section(
      kind: .other, label: "II", indication: "others",
      root: .leaf("II", .kind(.unlistedUse(Referral(targets: [])))))
    let file = CaseFile.sample(evidence: [.stated(.therapyHistory(.init(complete: true)))]) {
      $0.readings = readings
    }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root, sections: [other]))
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.ambiguities.map(\.id) == ["line-of-therapy-is-use", "complete-history"])
  }

  @Test(arguments: [(0, Evaluation.Outcome.meets), (1, .insufficient)])
  func `a renewal date that is not on file`(reading: Int, outcome: Evaluation.Outcome) {
    var readings = Readings()
    readings[.renewalDateMissing] = reading
    let root = Criterion.group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 12))))])
    let durations = [ApprovalDuration(length: .monthsOrRenewalDate(6, .longer), text: "")]
    let evaluation = Engine.sample().evaluate(
      .sample { $0.readings = readings }, under: .sample(root, durations: durations))
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.missing.map(\.fact) == ["renewal date"])
  }

  private static let range = Evidence.measured("ANC", "9", "11", "g/L")
  private static let limited = Evidence.stated(
    .biomarker(.init(name: "RET fusion", result: .negative, assay: "DNA")))
  private static let two = [GovernedDrug(brand: "Onum"), GovernedDrug(brand: "Duum")]

  static let points: [Point] = [
    Point(
      id: .fusionNegativeByLimitedTest,
      kind: .biomarker(BiomarkerRule(names: ["RET"], result: .positive, isFusion: true)),
      file: .sample(evidence: [limited]), findings: [.unknown, .notMet]),
    Point(
      id: .rangeAcrossThreshold,
      kind: .measurement(
        MeasurementRule(names: ["ANC"], comparison: .atLeast, threshold: 10, unit: "g/L")),
      file: .sample(evidence: [range]), findings: [.unknown, .notMet]),
    Point(
      id: .stableDisease, kind: .response, file: .sample(evidence: [.stated(.response("stable disease"))]),
      findings: [.unknown, .met, .notMet]),
    Point(
      id: .recommendationAsEvidence, kind: .supportedByLiterature,
      file: .sample { $0.therapy.nccnRecommended = true }, findings: [.unknown, .met]),
    Point(
      id: .preferredWithoutNumber, kind: .preferredProducts(PreferredProductsRule(trouble: .intolerance)),
      file: .sample(evidence: [.stated(.therapy(.init(product: "Onum", outcome: "intolerance")))]),
      findings: [.unknown, .met, .notMet], preferred: two),
    Point(
      id: .labelChangeWindow, kind: .labelChange(LabelChangeRule(withinMonths: 3)),
      file: .sample { $0.therapy.labelChangeDate = day("2026-03-01") }, findings: [.met, .notMet]),
    Point(
      id: .labelChangeReflected, kind: .labelChange(LabelChangeRule(withinMonths: 6)),
      file: .sample { $0.therapy.labelChangeDate = day("2026-01-01") }, findings: [.notMet, .met]),
    Point(
      id: .scheduleDiffers, kind: .regimen(RegimenRule(recommendedSuffices: true)),
      file: .sample {
        $0.therapy.nccnRecommended = false
        $0.therapy.dose = dose("100", "mg", 7)
      }, findings: [.notMet, .met],
      label: DrugLabel(regimens: [LabelledRegimen(amount: 200, unit: DoseUnit(.milligram), everyDays: 14)])),
    Point(
      id: .minimumDays,
      kind: .currentTherapy(CurrentTherapyRule(ownBenefitSuffices: true, minimumDays: 30)),
      file: .sample(evidence: [
        .stated(.currentTherapy(.init(source: "the plan's benefit", firstDose: day("2026-05-25"))))
      ]), findings: [.met, .notMet]),
    Point(
      id: .intoleranceAsFailure,
      kind: .priorTherapy(PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])),
      file: .sample(evidence: [
        .stated(.therapy(.init(regimen: "carboplatin", outcome: "stopped for toxicity"))),
        .stated(.therapyHistory(.init(complete: true))),
      ]), findings: [.notMet, .met]),
    Point(
      id: .doseOfOtherWeight, kind: .regimen(RegimenRule(recommendedSuffices: true)),
      file: .sample {
        $0.therapy.nccnRecommended = false
        $0.therapy.dose = dose("100", "mg", 7)
        $0.member.bodySize.weightKg = 30
      }, findings: [.notMet, .met],
      label: DrugLabel(regimens: [
        LabelledRegimen(amount: 100, unit: DoseUnit(.milligram), everyDays: 7, minimumWeightKg: 45),
        LabelledRegimen(amount: 2, unit: DoseUnit(.milligram, .bodyWeight), everyDays: 7, belowWeightKg: 45),
      ])),
    Point(
      id: .residualDiseaseBelowLabel, kind: .biomarker(BiomarkerRule(names: ["MRD"], result: .positive)),
      file: .sample(evidence: [
        .stated(.biomarker(.init(name: "MRD", result: .positive, percent: Decimal("0.01"))))
      ]), findings: [.met, .unknown],
      label: DrugLabel(residualDisease: .init(marker: "MRD", percent: 1))),
  ]
}
