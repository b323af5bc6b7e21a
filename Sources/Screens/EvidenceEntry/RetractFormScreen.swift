import PriorAuth
import TerminalUI

/// Takes back an item of evidence that was entered in error, or a document that was attached so.
struct RetractFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case reason
  }

  /// What is taken back.
  enum Item: Sendable {
    case evidence(EvidenceOnFile)
    case document(OnFile<Document>)
  }

  let request: Identifier<Request>
  let item: Item
  let today: Day
  var form = Form<Field>([
    FormField(
      .reason, "Reason", .lines(rows: 3), help: "Why it was an error: another member's, read wrongly",
      limit: 2000)
  ])

  var title: String {
    switch item {
    case .evidence: "Take back evidence of case \(request)"
    case .document: "Take back a document of case \(request)"
    }
  }
  var heading: String {
    switch item {
    case .evidence(let item): "Entered in error: " + Wording.fact(item.evidence.fact)
    case .document(let document): "Attached in error: " + document.listName
    }
  }
  var saveLabel: String { "Take back" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let reason = reader.required(.reason)
    return switch item {
    case .evidence(let item): [.perform(.retractEvidence(request, item.id, reason: reason))]
    case .document(let document): [.perform(.retractDocument(request, document.id, reason: reason))]
    }
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Taken back: it stays on record and counts no more"))]
  }
}
