import PriorAuth
import TerminalUI

/// How the disease responds to the drug.
struct ResponseEntry: EvidenceEntry {
  var title: String { "Response to therapy" }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .text, "Response",
        Choices.of(
          "complete remission", "partial response", "stable disease", "progressive disease",
          "clinical improvement"),
        help: "As the clinician judges it")
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .response(let text) = fact else { return nil }
    return [.text: text]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? { .response(reader.required(.text)) }
}

/// A guideline or an article that supports the request.
struct LiteratureEntry: EvidenceEntry {
  var title: String { "Literature" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .text, "Citation", .lines(rows: 3), help: "Authors, title, year, or the guideline with its version",
        limit: 2000)
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .literature(let text) = fact else { return nil }
    return [.text: text]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? { .literature(reader.required(.text)) }
}

/// That supporting documentation came with the request.
struct SupportingDocumentationEntry: EvidenceEntry {
  var title: String { "Supporting documentation" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .provided, "Provided", Choices.yesNo,
        help: "Chart notes, laboratory results, other clinical information")
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .supportingDocumentation(let provided) = fact else { return nil }
    return [.provided: Bool?(provided).typed]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    guard let provided = reader.yesNo(.provided) else {
      reader.refuse(.provided, "is missing")
      return nil
    }
    return .supportingDocumentation(provided: provided)
  }
}
