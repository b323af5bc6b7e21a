import Criteria
import PriorAuth
import TerminalUI

/// Imports a policy document from a file as a draft.
struct PolicyImportFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case path
    case number = "policyNumber"
    case effective = "policyDays"
  }

  let today: Day
  var form = Form<Field>([
    FormField(
      .path, "File", help: "The path of the document: Markdown, text, PDF, or an exported policy (.json)",
      limit: 4096),
    FormField(.number, "Number", help: "The reference number, where the document prints none", limit: 100),
    FormField(
      .effective, "In force from", .date,
      help: "The first day in force; empty takes it from the document's own dates"),
  ])

  var title: String { "Import a policy" }
  var heading: String { "A published policy document, read into a draft; nothing is decided under it yet" }
  var saveLabel: String { "Import" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let path = reader.required(.path)
    let number = reader.code(.number)
    let effective = reader.day(.effective)
    return [.perform(.importPolicy(PolicyFile(path: path, number: number, effective: effective)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .policyImported(let id) = reply else { return nil }
    return [
      .replace(.policy(PolicyScreen(id, pane: .findings, today: today))),
      .say(.done("Imported. This is what to look at; Enter goes to the place in the text")),
    ]
  }
}
