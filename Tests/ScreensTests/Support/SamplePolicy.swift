import Criteria
import PriorAuth

/// An invented policy for an invented drug, with one criterion of most kinds.
enum SamplePolicy {
  static let drug = Drug(name: "fusitamab-demo", brand: "Fusivant", hcpcs: "J9999")

  static let version = PolicyVersion(
    number: "DM.PHAR.001", title: "Fusitamab", inForce: DayRange(from: day("2025-01-01")),
    linesOfBusiness: [.medicaid, .commercial],
    drugs: [
      GovernedDrug(
        generic: "fusitamab-demo", brand: "Fusivant", hcpcs: "J9999",
        perUnit: CodeUnit(amount: 1, base: .milligram))
    ],
    sections: [initial, continued],
    label: DrugLabel(
      regimens: [LabelledRegimen(amount: 750, unit: DoseUnit(.milligram), everyDays: 14)],
      vials: [CodeUnit(amount: 375, base: .milligram)]))

  private static let durations = [ApprovalDuration(length: .months(12), text: "One year")]

  private static let initial = Section(
    kind: .initial, label: "I.A", indication: "Lung tumours",
    root: group(
      "I.A", "All of the following hold:", .all,
      [
        leaf(
          "I.A.1", "The member has non-small cell lung cancer that has spread.",
          .diagnosis(DiagnosisRule(names: ["non-small cell lung cancer"], extents: ["metastatic"]))),
        leaf(
          "I.A.2", "An oncologist prescribes it.",
          .prescriber(PrescriberRule(specialties: ["oncolog"], consultationSuffices: true))),
        leaf("I.A.3", "The member is an adult.", .age(AgeRule(atLeastMonths: 216))),
        leaf(
          "I.A.4", "A fusion of the gene NRG1 has been found in the tumour.",
          .biomarker(BiomarkerRule(names: ["NRG1"], result: .positive, isFusion: true))),
        group(
          "I.A.5", "One of the following two holds:", .any,
          [
            leaf(
              "I.A.5.a", "An earlier systemic treatment has failed.",
              .priorTherapy(PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure]))),
            leaf("I.A.5.b", "No other treatment exists for this tumour.", nil),
          ]),
        leaf(
          "I.A.6", "The heart pumps well: an LVEF of 50 % or more.",
          .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%"))),
        leaf(
          "I.A.7", "The dose is at most 750 mg every two weeks.",
          .doseLimit(DoseLimitRule(amount: 750, unit: DoseUnit(.milligram), everyDays: 14)),
          footnote: "Other regimens need a guideline."),
      ]),
    durations: durations)

  private static let continued = Section(
    kind: .continued, label: "II.A", indication: "All uses",
    root: group(
      "II.A", "All of the following hold:", .all,
      [
        leaf(
          "II.A.1", "The member receives the drug through the plan.",
          .currentTherapy(CurrentTherapyRule(ownBenefitSuffices: true, minimumDays: 30))),
        leaf("II.A.2", "The tumour responds.", .response),
      ]),
    durations: durations)

  private static func leaf(_ id: String, _ text: String, _ kind: CriterionKind?, footnote: String? = nil)
    -> Criterion
  {
    Criterion(
      id: id, text: text, body: .clause(kind.map { .kind($0) } ?? .attested(text)),
      footnote: footnote.map { Footnote(text: $0) })
  }

  private static func group(_ id: String, _ text: String, _ how: Combinator, _ children: [Criterion])
    -> Criterion
  {
    Criterion(id: id, text: text, body: .group(how, children))
  }
}

/// A day written in the test itself.
func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }
