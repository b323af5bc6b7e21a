import Criteria
import Letters
import PriorAuth
import TerminalUI

/// One change that an administrator makes. What it touches is shown before it is made.
struct AdminFormScreen: ConfirmedChangeForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case login, personName, role, kind
    case number = "licenceNumber"
    case state = "licenceState"
    case specialty, lastDay
    case template, path
    case ruleName = "clockName"
    case step
    case amount = "clockLimit"
    case unit, reckoning, line, residence, urgency, pauses, longer, drug
    case scope = "clockSubject"
    case standing = "clockStanding"
    case source = "clockSource"
    case rule = "clockDays"
    case point, reading, policy
    case criterion, citation
    case overlay = "overlayEnd"
    case setting, value, subject
    case months = "retentionMonths"
    case request
    case from = "retentionDay"
    case reason
  }

  let act: AdminAct
  let today: Day
  var form: Form<Field>

  /// A form about what the cursor was on.
  init(_ act: AdminAct, about chosen: String, today: Day) {
    self.act = act
    self.today = today
    form = Form(Self.fields(of: act, about: chosen, today: today))
    form.focusFirstEmpty()
  }

  var title: String { act.title }
  var heading: String { act.heading }
  var saveLabel: String { act.label }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    change(&reader).map { asksFirst($0) } ?? []
  }

  func saved(_ reply: Reply) -> [Step]? { reply == .done ? [.close, .say(.done("Done"))] : nil }

  func known(_ field: Field) -> KnownValues? { field == .login ? .people(field.rawValue) : nil }

  private static func fields(of act: AdminAct, about chosen: String, today: Day) -> [FormField<Field>] {
    let reason = FormField<Field>(.reason, "Reason", .lines(rows: 2), help: "Kept on record", limit: 2000)
    let from = FormField<Field>(.from, "From", .date, value: "\(today)", help: "The first day")
    let login = FormField<Field>(
      .login, "Login", value: chosen, help: "The account of the machine; F4 lists those enrolled",
      isListed: true)
    switch act {
    case .enrol:
      return [
        FormField(.login, "Login", help: "The account of the machine"), FormField(.personName, "Name"),
        FormField(.role, "First role", Choices.all(Role.self), help: "F4 lists them; empty for none yet"),
      ]
    case .grant, .revoke:
      return [login, FormField(.role, "Role", Choices.all(Role.self), help: "F4 lists them")]
    case .lock: return [login, reason]
    case .unlock: return [login]
    case .licence:
      return [
        login, FormField(.kind, "Kind", Choices.all(Licence.Kind.self)), FormField(.number, "Number"),
        FormField(.state, "State", help: "Of the board, two capital letters"),
        FormField(.lastDay, "Good through", .date, help: "The last day"),
        FormField(.specialty, "Specialty", help: "The field, as oncology"),
      ]
    case .template:
      return [
        FormField(.template, "Template", .choice(TemplateName.all.map { Choice($0.name) }), value: chosen),
        FormField(.path, "File", help: "The new text; 'template show' prints the one in force"), reason,
      ]
    case .addClock: return clockRuleFields(from: from)
    case .endClock: return [FormField(.rule, "Rule", value: chosen, help: "As C3"), from, reason]
    case .reading:
      return [
        FormField(.point, "Point", .choice([Choice(chosen)]), value: chosen),
        FormField(.reading, "Reading", .choice(readings(of: chosen)), help: "F4 lists the readings"),
        FormField(.policy, "Policy", help: "Empty for every policy"), reason,
      ]
    case .addOverlay: return overlayFields(from: from)
    case .endOverlay: return [FormField(.overlay, "Rule", value: chosen, help: "As O3"), from, reason]
    case .setting:
      return [
        FormField(.setting, "Setting", Choices.all(Setting.self), value: chosen),
        FormField(.value, "Is to be", help: Setting(rawValue: chosen)?.choices ?? "What it is to be"),
      ]
    case .retention:
      return [
        FormField(.subject, "Cases", Choices.all(RetentionRule.Subject.self), value: chosen),
        FormField(.months, "Months", .number, help: "After the last day of a case, 12 or more"), from, reason,
      ]
    case .placeHold: return [FormField(.request, "Case", help: "As R12"), reason]
    case .liftHold: return [FormField(.request, "Case", value: chosen, help: "As R12"), reason]
    }
  }

  private static func readings(of point: String) -> [Choice] {
    guard let id = Ambiguity.ID(rawValue: point) else { return [] }
    return id.point.readings.map { Choice($0.id, hint: $0.text) }
  }
}
