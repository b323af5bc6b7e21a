import PriorAuth
import TerminalUI

/// What an item rests on, as the field for it says: a document by its number, or one of these.
enum BasisChoice {
  static let attested = "\u{2}attested"
  static let inferred = "\u{2}inferred"
  static let none = "\u{2}none"

  /// The value for an item that is on file.
  static func value(for evidence: Evidence, in view: CaseView) -> String {
    if let document = view.document(citedAs: evidence.source) {
      return document.value.replacement == nil ? document.citation : ""
    }
    switch evidence.restsOn {
    case .attestation: return attested
    case .inference: return inferred
    case .document, nil: return evidence.documented == false ? none : ""
    }
  }
}

extension Choices {
  /// The documents on file that count, and what an item can rest on beside them.
  static func bases(of view: CaseView) -> FieldKind {
    .choice(
      // What came last is what somebody is entering facts from.
      view.file.documents.filter { $0.value.replacement == nil }.reversed().map {
        Choice($0.citation, title: $0.listName, hint: Wording.document($0.value.kind))
      } + [
        Choice(BasisChoice.attested, title: "Attested by the prescriber", hint: "counts as unknown"),
        Choice(BasisChoice.inferred, title: "Inferred by me", hint: "counts as unknown"),
        Choice(BasisChoice.none, title: "None supports it", hint: "counts as unknown"),
      ])
  }
}

extension EvidenceFormScreen {
  /// Reads what the item rests on into it.
  func readBasis(_ reader: inout FormReader<EvidenceField>, into evidence: inout Evidence) {
    let grounds = reader.text(.grounds)
    switch reader.text(.document) {
    case BasisChoice.attested:
      evidence.documented = false
      evidence.restsOn = .attestation
      evidence.grounds = grounds ?? view.request.prescriber.name
      if evidence.grounds == nil { reader.refuse(.grounds, "is missing: who attests it?") }
    case BasisChoice.inferred:
      evidence.documented = false
      evidence.restsOn = .inference
      evidence.grounds = grounds
      if grounds == nil { reader.refuse(.grounds, "is missing: why do you infer it?") }
    case BasisChoice.none: evidence.documented = false
    case let document?:
      evidence.documented = true
      evidence.source = document
      evidence.span = cited?.span
    case nil: evidence.documented = documentedWithoutDocument
    }
    if evidence.restsOn == nil, grounds != nil {
      reader.refuse(.grounds, "is only for what is attested or inferred")
    }
  }
}
