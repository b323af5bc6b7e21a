import PriorAuth
import TerminalUI

/// Gives a case to somebody, or takes it back.
struct AssignFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case to = "login"
    case reason
  }

  let request: Identifier<Request>
  let member: String
  let takesBack: Bool
  let today: Day
  var form: Form<Field>

  /// A form for a case.
  init(_ request: Identifier<Request>, of member: String, takesBack: Bool = false, today: Day) {
    self.request = request
    self.member = member
    self.today = today
    self.takesBack = takesBack
    let reason = FormField<Field>(.reason, "Reason", .lines(rows: 2), help: "Kept with the case", limit: 2000)
    let to = FormField<Field>(
      .to, "To", help: "The login; F4 lists who can work on it", isListed: true)
    form = Form(takesBack ? [reason] : [to, reason])
  }

  var title: String { takesBack ? "Take back case \(request)" : "Assign case \(request)" }
  var heading: String {
    takesBack ? "\(member): whoever comes takes it" : "\(member): whose case it is from now on"
  }
  var saveLabel: String { takesBack ? "Take back" : "Assign" }

  func known(_ field: Field) -> KnownValues? {
    field == .to ? .assignees(request, field.rawValue) : nil
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let reason = reader.required(.reason)
    guard !takesBack else { return [.perform(.change(.takeBack(request, reason: reason)))] }
    return [.perform(.change(.assign(request, to: reader.required(.to), reason: reason)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    let said =
      takesBack
      ? "Case \(request) is nobody's now" : "Case \(request) is \(form.value(of: .to).trimmed)'s now"
    return [.close, .say(.done(said))]
  }
}
