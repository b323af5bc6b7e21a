import Criteria
import PriorAuth
import TerminalUI

/// The requested drug, where it is already being taken.
struct CurrentTherapyEntry: EvidenceEntry {
  var title: String { "Current therapy" }

  var checkedFields: [EvidenceField] { [.product] }

  func known(in version: Identifier<PolicyVersion>) -> KnownValues { .therapies(version) }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .product, "Product", value: view.request.therapy.drug.listName,
        help: "By brand or generic name; F4 lists those that policies name", limit: 100, isListed: true),
      FormField(
        .payer, "Through",
        Choices.of(
          "the plan's benefit", "other payer", "previous plan", "samples", "manufacturer assistance"),
        help: "Who pays for it"),
      FormField(.firstDose, "First dose", .date),
      FormField(.lastDose, "Last dose", .date),
      FormField(
        .coveredIndication, "Covered use", Choices.yesNo,
        help: "Whether it is taken for an indication the policy covers"),
      FormField(.courseIncomplete, "Course unfinished", Choices.yesNo),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .currentTherapy(let therapy) = fact else { return nil }
    return [
      .product: therapy.product ?? "", .payer: therapy.source ?? "", .firstDose: therapy.firstDose.typed,
      .lastDose: therapy.lastDose.typed, .coveredIndication: therapy.coveredIndication.typed,
      .courseIncomplete: therapy.courseIncomplete.typed,
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let product = reader.required(.product)
    let (first, last) = reader.doses(.firstDose, .lastDose)
    return .currentTherapy(
      Fact.CurrentTherapy(
        product: product, source: reader.text(.payer), firstDose: first, lastDose: last,
        coveredIndication: reader.yesNo(.coveredIndication), courseIncomplete: reader.yesNo(.courseIncomplete)
      ))
  }
}
