import Criteria
import PriorAuth
import TerminalUI

/// The result of a laboratory marker.
struct BiomarkerEntry: EvidenceEntry {
  var title: String { "Test result" }
  var checkedFields: [EvidenceField] { [.name] }

  func known(in version: Identifier<PolicyVersion>) -> KnownValues { .markers(version) }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .name, "Marker",
        help: "NRG1 fusion, MRD, CD19; F4 lists what policies ask, this one's first",
        limit: 100, isListed: true),
      FormField(
        .result, "Result", Choices.all(Fact.Biomarker.Result.self), help: "As the laboratory reported it"),
      FormField(
        .assay, "Assay",
        Choices.of("RNA", "DNA", "RNA and DNA", "ctDNA", "IHC", "FISH", "PCR", "flow cytometry", "other")),
      FormField(.specimen, "Specimen", Choices.of("tissue", "blood", "bone marrow", "plasma", "other")),
      FormField(.percent, "Share, %", .number, help: "The share it was found in, if the report gives one"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .biomarker(let marker) = fact else { return nil }
    return [
      .name: marker.name, .result: marker.result?.rawValue ?? "", .assay: marker.assay ?? "",
      .specimen: marker.specimen ?? "", .percent: marker.percent.typed,
    ]
  }

  func figures(of fact: Fact) -> EvidenceFigures? {
    guard case .biomarker(let marker) = fact, let percent = marker.percent else { return nil }
    return EvidenceFigures(field: .percent, values: [percent], unit: "%")
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let name = reader.required(.name)
    let percent = reader.number(.percent)
    if let percent, percent < .zero || percent > 100 { reader.refuse(.percent, "is not between 0 and 100") }
    guard let result: Fact.Biomarker.Result = reader.choice(.result) else {
      reader.refuse(.result, "is missing")
      return nil
    }
    return .biomarker(
      Fact.Biomarker(
        name: name, result: result, assay: reader.text(.assay), specimen: reader.text(.specimen),
        percent: percent))
  }
}
