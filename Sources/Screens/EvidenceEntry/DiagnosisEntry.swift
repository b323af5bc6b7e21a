import PriorAuth
import TerminalUI

/// A disease, how far it has gone and what state it is in.
struct DiagnosisEntry: EvidenceEntry {
  var title: String { "Diagnosis" }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .name, "Disease", help: "As documented, with the histology; F4 lists those the policy asks about",
        limit: 200, isListed: true),
      FormField(.code, "ICD-10 code", help: "C34.90; may stay empty", limit: 10),
      FormField(
        .extent, "Extent", help: "advanced, metastatic, gross residual (R2); F4 lists what the policy asks",
        limit: 200, isListed: true),
      FormField(
        .status, "State",
        help: "remission, relapsed or refractory; may stay empty; F4 lists what the policy asks",
        limit: 200, isListed: true),
      FormField(
        .labelledUse, "Labelled use", Choices.yesNo,
        help: "Whether this use is in the drug's label; empty when not known"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .diagnosis(let diagnosis) = fact else { return nil }
    return [
      .name: diagnosis.name, .code: diagnosis.code ?? "", .extent: diagnosis.extent ?? "",
      .status: diagnosis.status ?? "", .labelledUse: diagnosis.labelledUse.typed,
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let name = reader.required(.name)
    let code = reader.code(.code)
    return .diagnosis(
      Fact.Diagnosis(
        name: name, code: code, system: code == nil ? nil : "ICD-10-CM", extent: reader.text(.extent),
        status: reader.text(.status), labelledUse: reader.yesNo(.labelledUse)))
  }
}
