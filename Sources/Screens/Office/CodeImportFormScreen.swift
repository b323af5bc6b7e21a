import PriorAuth
import TerminalUI

/// Takes a published table of codes.
struct CodeImportFormScreen: ConfirmedChangeForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case path, system, from
  }

  let today: Day
  var form: Form<Field>

  init(today: Day) {
    self.today = today
    form = Form([
      FormField(.path, "File", help: "The table as it was published"),
      FormField(.system, "System", Choices.all(CodeSystem.self), help: "Whose codes they are"),
      FormField(.from, "In force from", .date, help: "The first day; the next table of the system ends it"),
    ])
  }

  var title: String { "Import a table of codes" }
  var heading: String { "A table is taken whole, or refused with its lines" }
  var saveLabel: String { "Import" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let path = reader.required(.path)
    let system: CodeSystem? = reader.choice(.system)
    if system == nil { reader.refuse(.system, "is missing") }
    if reader.text(.from) == nil { reader.refuse(.from, "is missing") }
    guard let system, let day = reader.day(.from) else { return [] }
    return asksFirst(.importCodes(path: path, system, from: day))
  }

  func saved(_ reply: Reply) -> [Step]? { reply == .done ? [.close, .say(.done("Imported"))] : nil }
}
