import PriorAuth
import TerminalUI

/// Records that somebody is away, and who covers.
struct AbsenceFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case who = "login"
    case from
    case through = "absenceDays"
    case cover, reason
  }

  let today: Day
  var form: Form<Field>

  /// A form that starts today.
  init(login: String, today: Day) {
    self.today = today
    form = Form([
      FormField(
        .who, "Who", value: login, help: "The login of whoever is away; F4 lists them", isListed: true),
      FormField(.from, "From", .date, value: "\(today)", help: "The first day away"),
      FormField(.through, "Through", .date, help: "The last day away"),
      FormField(
        .cover, "Covered by", help: "The login of who takes the cases over; empty for whoever has least",
        isListed: true),
      FormField(.reason, "Reason", .lines(rows: 2), help: "Leave, illness; kept on record", limit: 2000),
    ])
  }

  var title: String { "Absence" }
  var heading: String { "Cases stay where they are until work is shared out" }
  var saveLabel: String { "Record" }

  func known(_ field: Field) -> KnownValues? {
    field == .who || field == .cover ? .people(field.rawValue) : nil
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let who = reader.required(.who)
    let first = reader.day(.from) ?? today
    let reason = reader.required(.reason)
    if reader.text(.through) == nil { reader.refuse(.through, "is missing") }
    guard let last = reader.day(.through) else { return [] }
    guard last >= first else {
      reader.refuse(.through, "is before the first day")
      return []
    }
    let absence = Absence(who, first...last, cover: reader.text(.cover), reason: reason)
    return [.perform(.change(.recordAbsence(absence)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Recorded: \(form.value(of: .who).trimmed) is away"))]
  }
}
