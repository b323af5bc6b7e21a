import PriorAuth
import TerminalUI

/// A row of one of the plan's lists.
struct RegisterFormScreen: ConfirmedChangeForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case key = "registerKey"
    case name, specialty, line, status, from, reason
  }

  let register: Register
  let today: Day
  /// Whether what it is about is listed no more.
  let takesOff: Bool
  var form: Form<Field>

  /// A form that takes a row off the list, by its first column.
  init(takingOff row: String, _ register: Register, today: Day) {
    self.register = register
    self.today = today
    takesOff = true
    let own: [FormField<Field>]
    switch register {
    case .prescriber: own = [FormField(.key, "NPI", value: row, help: "As it is listed")]
    case .plan: own = [FormField(.key, "Plan", value: row, help: "As it is listed")]
    case .formulary:
      let (line, drug) = RegisterEntry.formularyParts(of: row) ?? ("", "")
      own = [
        FormField(.key, "Drug", value: drug, help: "As it is listed"),
        FormField(.line, "Line", Choices.linesOfBusiness, value: line),
      ]
    }
    form = Form(own + Self.always(from: today))
  }

  /// An empty form.
  init(_ register: Register, today: Day) {
    self.register = register
    self.today = today
    takesOff = false
    let own: [FormField<Field>] =
      switch register {
      case .prescriber:
        [
          FormField(.key, "NPI", help: "Ten digits; the last one is checked"),
          FormField(.name, "Name", help: "As letters name the prescriber"),
          FormField(.specialty, "Specialty"),
        ]
      case .plan:
        [
          FormField(.key, "Plan", help: "As coverage names it"),
          FormField(.line, "Line", Choices.linesOfBusiness, help: "The line of business it belongs to"),
        ]
      case .formulary:
        [
          FormField(.key, "Drug", help: "As requests name it"),
          FormField(.line, "Line", Choices.linesOfBusiness),
          FormField(
            .status, "Status", Choices.all(FormularyStatus.self), help: "How it stands from that day on"),
        ]
      }
    form = Form(own + Self.always(from: today))
  }

  /// What every row says.
  private static func always(from today: Day) -> [FormField<Field>] {
    [
      FormField(
        .from, "From", .date, value: "\(today)", help: "The first day it holds; what held before stays"),
      FormField(.reason, "Reason", .lines(rows: 2), help: "Kept with the row", limit: 2000),
    ]
  }

  var title: String {
    switch register {
    case .prescriber: takesOff ? "Take a prescriber off the list" : "List a prescriber"
    case .plan: takesOff ? "Take a plan off the list" : "List a plan"
    case .formulary: takesOff ? "Take a drug off the formulary" : "List a drug on the formulary"
    }
  }
  var heading: String {
    takesOff ? "It is listed no more from that day on" : "A row is never changed: a later one follows it"
  }
  var saveLabel: String { takesOff ? "Take off" : "Keep" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    var key = reader.required(.key)
    let from = reader.day(.from) ?? today
    let reason = reader.required(.reason)
    let content: RegisterContent?
    switch register {
    case .prescriber:
      if !NPI.isValid(key) { reader.refuse(.key, "is no NPI: ten digits, of which the last one has to fit") }
      content = takesOff ? nil : .prescriber(name: reader.required(.name), specialty: reader.text(.specialty))
    case .plan:
      content = takesOff ? nil : .plan(line: LineOfBusiness(reader.required(.line)), name: key)
    case .formulary:
      key = RegisterEntry.formularyKey(LineOfBusiness(reader.required(.line)), key)
      let status = takesOff ? nil : FormularyStatus(rawValue: reader.required(.status))
      content = status.map { .formulary($0) }
    }
    let entry = RegisterEntry(register, key, from: from, content, reason: reason)
    return asksFirst(.register(entry))
  }

  func saved(_ reply: Reply) -> [Step]? {
    reply == .done ? [.close, .say(.done(takesOff ? "Taken off" : "Kept"))] : nil
  }
}
