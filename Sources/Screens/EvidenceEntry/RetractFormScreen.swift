import PriorAuth
import TerminalUI

/// Takes back an item of evidence that was entered in error.
struct RetractFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case reason
  }

  let request: Identifier<Request>
  let item: EvidenceOnFile
  let today: Day
  var form = Form<Field>([
    FormField(
      .reason, "Reason", .lines(rows: 3), help: "Why it was an error: another member's, read wrongly",
      limit: 2000)
  ])

  var title: String { "Take back evidence of case \(request)" }
  var heading: String { "Entered in error: " + Wording.fact(item.evidence.fact) }
  var saveLabel: String { "Take back" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    [.perform(.retractEvidence(request, item.id, reason: reader.required(.reason)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Taken back: it stays on record and counts no more"))]
  }
}
