import Criteria
import PriorAuth
import TerminalUI

/// A treatment the member has had.
struct TherapyEntry: EvidenceEntry {
  var title: String { "Prior therapy" }

  var checkedFields: [EvidenceField] { [.product, .drugClass] }

  func known(in version: Identifier<PolicyVersion>) -> KnownValues { .therapies(version) }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .regimen, "Regimen", help: "The treatment as documented; or name the product below", limit: 200),
      FormField(
        .product, "Product", help: "By brand or generic name; F4 lists those that policies name", limit: 100,
        isListed: true),
      FormField(
        .drugClass, "Class", help: "systemic therapy, tyrosine kinase inhibitor; F4 lists more", limit: 100,
        isListed: true),
      FormField(
        .outcome, "How it ended",
        Choices.of(
          "progression", "failure", "relapse", "refractory", "intolerance", "contraindication", "completed",
          "ongoing"),
        help: "Empty when the record does not say"),
      FormField(.firstDose, "First dose", .date),
      FormField(.lastDose, "Last dose", .date),
      FormField(
        .expected, "Expected again", Choices.yesNo,
        help: "Whether the same trouble is to be expected with the requested drug"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .therapy(let therapy) = fact else { return nil }
    return [
      .regimen: therapy.regimen ?? "", .product: therapy.product ?? "", .drugClass: therapy.drugClass ?? "",
      .outcome: therapy.outcome ?? "", .firstDose: therapy.firstDose.typed, .lastDose: therapy.lastDose.typed,
      .expected: therapy.expectedWithRequestedProduct.typed,
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let names = [reader.text(.regimen), reader.text(.product), reader.text(.drugClass)]
    if names.allSatisfy({ $0 == nil }) { reader.refuse(.regimen, "is missing; regimen, product or class") }
    let (first, last) = reader.doses(.firstDose, .lastDose)
    return .therapy(
      Fact.Therapy(
        regimen: names[0], product: names[1], drugClass: names[2], outcome: reader.text(.outcome),
        firstDose: first,
        lastDose: last, expectedWithRequestedProduct: reader.yesNo(.expected)))
  }
}

extension FormReader {
  /// First and last dose, in order.
  mutating func doses(_ firstField: Field, _ lastField: Field) -> (Day?, Day?) {
    let first = pastDay(firstField)
    let last = pastDay(lastField)
    if let first, let last, last < first { refuse(lastField, "is before the first dose") }
    return (first, last)
  }
}
