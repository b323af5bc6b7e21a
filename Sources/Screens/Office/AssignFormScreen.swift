import PriorAuth
import TerminalUI

/// Gives a case or several to somebody, or takes one back.
struct AssignFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case to = "login"
    case reason
  }

  let request: Identifier<Request>
  /// The cases that are given with it.
  let others: [Identifier<Request>]
  let member: String
  let takesBack: Bool
  let today: Day
  var form: Form<Field>

  /// A form for a case, and for others that are given to the same person.
  init(
    _ request: Identifier<Request>, and others: [Identifier<Request>] = [], of member: String,
    takesBack: Bool = false, today: Day
  ) {
    self.request = request
    self.others = others
    self.member = member
    self.today = today
    self.takesBack = takesBack
    let reason = FormField<Field>(.reason, "Reason", .lines(rows: 2), help: "Kept with the case", limit: 2000)
    let to = FormField<Field>(
      .to, "To", help: "The login; F4 lists who can work on it", isListed: true)
    form = Form(takesBack ? [reason] : [to, reason])
  }

  var title: String { takesBack ? "Take back case \(request)" : "Assign \(cases)" }
  var heading: String {
    if takesBack { return "\(member): whoever comes takes it" }
    return others.isEmpty
      ? "\(member): whose case it is from now on" : "\(cases): whose they are from now on"
  }

  /// The cases by their numbers.
  private var cases: String {
    others.isEmpty
      ? "case \(request)" : "cases " + prose(([request] + others).sorted().map { "\($0)" }, "and")
  }
  var saveLabel: String { takesBack ? "Take back" : "Assign" }

  func known(_ field: Field) -> KnownValues? {
    field == .to ? .assignees(request, field.rawValue) : nil
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let reason = reader.required(.reason)
    guard !takesBack else { return [.perform(.change(.takeBack(request, reason: reason)))] }
    let login = reader.required(.to)
    return [.perform(.change(.assign([request] + others, to: login, reason: reason)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    let holder = form.value(of: .to).trimmed
    let said =
      takesBack
      ? "Case \(request) is taken back: nobody holds it now"
      : others.isEmpty
        ? "Case \(request) is \(holder)'s now" : "\(others.count + 1) cases are \(holder)'s now"
    return [.close, .say(.done(said))]
  }
}
