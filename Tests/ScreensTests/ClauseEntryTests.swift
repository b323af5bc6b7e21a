import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Rules as forms hold them.
@Suite struct ClauseEntryTests {
  static let kinds: [CriterionKind] = [
    .age(AgeRule(atLeastMonths: 216)), .age(AgeRule(atLeastMonths: 6, belowMonths: 144)),
    .diagnosis(
      DiagnosisRule(names: ["NSCLC", "lung cancer"], extents: ["metastatic"], statuses: ["relapsed"])),
    .biomarker(BiomarkerRule(names: ["NRG1"], result: .positive, isFusion: true)),
    .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")),
    .measurement(MeasurementRule(names: ["ANC"], comparison: .below, threshold: 500, maximumAge: .days(14))),
    .measurement(MeasurementRule(names: ["ANC"], comparison: .above, threshold: 1, maximumAge: .months(1))),
    .prescriber(PrescriberRule(specialties: ["oncolog"], consultationSuffices: true)),
    .priorTherapy(PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])),
    .priorTherapy(PriorTherapyRule(scope: .preferred, count: 2, endings: [])),
    .priorTherapy(
      PriorTherapyRule(
        scope: .products(
          [GovernedDrug(generic: "a-mab", brand: "Amab"), GovernedDrug(generic: "b-mab")], drugClass: nil),
        count: 1, endings: [.failure, .intolerance, .contraindication])),
    .priorTherapy(
      PriorTherapyRule(scope: .products([], drugClass: "anticonvulsants"), count: 2, endings: [.failure])),
    .lineOfTherapy(LineOfTherapyRule(intent: .primary)),
    .doseLimit(DoseLimitRule(amount: 750, unit: DoseUnit(.milligram), everyDays: 14)),
    .doseLimit(DoseLimitRule(amount: 28, unit: DoseUnit(.microgram, .bodySurface), everyDays: nil)),
    .doseIncrease, .supportedByLiterature, .regimen(RegimenRule(recommendedSuffices: true)),
    .currentTherapy(CurrentTherapyRule(ownBenefitSuffices: true, minimumDays: 30, coveredIndication: true)),
    .response, .productShortage,
    .preferredProducts(PreferredProductsRule(trouble: .unsharedContraindication)),
    .guidelinePreference, .prerequisiteTrialsProhibited, .documentationProvided,
    .labelChange(LabelChangeRule(withinMonths: 6)),
    .referral(
      Referral(onFormulary: true, targets: [Referral.Target(lineOfBusiness: .medicaid, policy: "CP.1")])),
    .unlistedUse(
      Referral(targets: [
        Referral.Target(lineOfBusiness: .medicaid, policy: "CP.1"),
        Referral.Target(lineOfBusiness: .marketplace, policy: "HIM.2"),
      ])),
    .labelledUse, .unsupportedUse,
  ]

  @Test func `every kind of rule has a form`() {
    #expect(Set(Self.kinds.map(\.topic)) == Set(CriterionKind.Topic.allCases))
    for topic in CriterionKind.Topic.allCases { #expect(ClauseEntries.entry(for: topic).topic == topic) }
  }

  @Test(arguments: kinds)
  func `a rule is the same after it stood in its form`(kind: CriterionKind) throws {
    let entry = ClauseEntries.entry(for: kind.topic)
    let values = try #require(entry.values(of: kind))
    let form = Form(entry.fields.map { FormField($0.id, $0.label, $0.kind, value: values[$0.id] ?? "") })
    var reader = FormReader(form, today: FakeDesk.today)
    #expect(entry.kind(from: &reader) == kind)
    #expect(reader.problems.isEmpty)
  }

  static let mistakes: [(CriterionKind.Topic, [ClauseField: String], ClauseField)] = [
    (.age, [:], .atLeast), (.age, [.atLeast: "eighteen"], .atLeast), (.age, [.below: "18 moons"], .below),
    (.age, [.atLeast: "99999999999999999999 years"], .atLeast), (.diagnosis, [.names: " ; "], .names),
    (.biomarker, [.names: "NRG1", .result: "perhaps"], .result), (.measurement, [.names: "LVEF"], .threshold),
    (.measurement, [.names: "LVEF", .threshold: "50", .maximumAge: "soon"], .maximumAge),
    (.prescriber, [:], .specialties), (.priorTherapy, [.scope: "systemic", .count: "0"], .count),
    (.priorTherapy, [.scope: "products", .count: "1"], .products),
    (.priorTherapy, [.scope: "systemic", .count: "1", .endings: "boredom"], .endings),
    (.lineOfTherapy, [:], .intent), (.doseLimit, [.amount: "-1", .unit: "mg"], .amount),
    (.doseLimit, [.amount: "5", .unit: "spoons"], .unit),
    (.currentTherapy, [.minimumDays: "many"], .minimumDays),
    (.preferredProducts, [:], .trouble), (.labelChange, [:], .withinMonths),
    (.referral, [.targets: "CP.1"], .targets),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told at its field`(
    topic: CriterionKind.Topic, values: [ClauseField: String], field: ClauseField
  ) {
    let entry = ClauseEntries.entry(for: topic)
    let form = Form(entry.fields.map { FormField($0.id, $0.label, $0.kind, value: values[$0.id] ?? "") })
    var reader = FormReader(form, today: FakeDesk.today)
    _ = entry.kind(from: &reader)
    #expect(reader.problems.keys.contains(field))
  }
}
