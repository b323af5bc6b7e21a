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
  var form: Form<Field> = Self.fields(for: "")

  private static func fields(for path: String) -> Form<Field> {
    let file = FormField<Field>(
      .path, "File", value: path,
      help: "The path of the document: Markdown, text, PDF, or an exported policy (.json)", limit: 4096)
    let own: [FormField<Field>] = [
      FormField(.number, "Number", help: "The reference number, where the document prints none", limit: 100),
      FormField(
        .effective, "In force from", .date,
        help: "The first day in force; empty takes it from the document's own dates"),
    ]
    return Form(isExport(path) ? [file] : [file] + own)
  }

  private static func isExport(_ path: String) -> Bool { path.trimmed.hasSuffix(".json") }

  private var isExport: Bool { form.fields.count == 1 }

  var title: String { "Import a policy" }
  var heading: String {
    isExport
      ? "An exported policy says its own number, days and bindings; it is read into a draft"
      : "A published policy document, read into a draft; nothing is decided under it yet"
  }
  var saveLabel: String { "Import" }

  /// An exported policy asks for nothing but its file.
  mutating func left(_ field: Field) {
    let path = form.value(of: .path)
    guard field == .path, Self.isExport(path) != isExport else { return }
    form = Self.fields(for: path)
    form.setFocus(isExport ? .path : .number)
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let path = reader.required(.path)
    // What was typed for a document before the path became that of an export does not go with it.
    let isExport = Self.isExport(path)
    let number = isExport ? nil : reader.code(.number)
    let effective = isExport ? nil : reader.day(.effective)
    return [.perform(.importPolicy(PolicyFile(path: path, number: number, effective: effective)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .policyImported(let id, let isPublished) = reply else { return nil }
    return [
      .replace(.policy(PolicyScreen(id, pane: .findings, today: today))),
      .say(
        .done(
          isPublished
            ? "Imported and published: nobody else works with this database. This is what to look at"
            : "Imported. This is what to look at; Enter goes to the place in the text")),
    ]
  }
}
