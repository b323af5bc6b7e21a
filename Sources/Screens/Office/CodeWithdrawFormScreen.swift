import PriorAuth
import TerminalUI

/// Has a table of codes count no more.
struct CodeWithdrawFormScreen: ConfirmedChangeForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case system, from, reason
  }

  let today: Day
  var form: Form<Field>

  /// A form about the table in a row of the list: its system and the day from which it is in force.
  init(_ row: [SheetCell], today: Day) {
    self.today = today
    let (system, from) = (row.first?.words ?? "", row.dropFirst().first?.words ?? "")
    form = Form([
      FormField(
        .system, "System", Choices.all(CodeSystem.self), value: system, help: "Whose codes they are"),
      FormField(.from, "In force from", .date, value: from, help: "The first day of the table"),
      FormField(
        .reason, "Reason", .lines(rows: 3), help: "Why it does not count; kept on record", limit: 2000),
    ])
  }

  var title: String { "Withdraw a table of codes" }
  var heading: String { "Codes stand as the table before it has them; it stays on record" }
  var saveLabel: String { "Withdraw" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let system: CodeSystem? = reader.choice(.system)
    if system == nil { reader.refuse(.system, "is missing") }
    if reader.text(.from) == nil { reader.refuse(.from, "is missing") }
    let reason = reader.required(.reason)
    guard let system, let day = reader.day(.from) else { return [] }
    return asksFirst(.withdrawCodes(system, from: day, reason: reason))
  }

  func saved(_ reply: Reply) -> [Step]? { reply == .done ? [.close, .say(.done("Withdrawn"))] : nil }
}
