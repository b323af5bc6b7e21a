import PriorAuth
import TerminalUI

// A time limit: what a dated row of the clock rules says, field by field.
extension AdminFormScreen {
  static func clockRuleFields(from: FormField<Field>) -> [FormField<Field>] {
    [
      FormField(.ruleName, "Name", help: "Short, the same for rules that follow each other"),
      FormField(.step, "Limits", Choices.all(ClockStep.self), help: "What has to be done in time"),
      FormField(.amount, "How many", .number),
      FormField(.unit, "Unit", Choices.all(ClockLimit.Unit.self)),
      FormField(.reckoning, "Days count", Choices.all(PlanCalendar.Reckoning.self), value: "calendar"),
      line, FormField(.residence, "Lives in", help: "Two letters, as OH; empty for all states"),
      FormField(
        .scope, "Asked for", Choices.all(ClockRule.Subject.self),
        value: ClockRule.Subject.any.rawValue, help: "exception: a drug that is not on the formulary"),
      FormField(.urgency, "Urgency", Choices.all(Urgency.self), help: "Empty for both"),
      FormField(
        .pauses, "Pauses", Choices.yesNo, value: "no",
        help: "Whether it stands still while the plan waits for facts"),
      FormField(
        .longer, "Once longer", .number,
        help: "So many hours or days more, when the plan says so in time; empty for never"),
      FormField(.source, "Source", help: "The paragraph or contract"), from,
      FormField(
        .lastDay, "Through", .date, help: "The last day of receipt it is for; empty for no end"),
      FormField(
        .standing, "Stands", Choices.of(inForce, proposed), value: inForce,
        help: "What is only proposed is listed and does not count"),
    ]
  }

  func clockRule(_ reader: inout FormReader<Field>) -> AdminChange? {
    let name = reader.required(.ruleName)
    let source = reader.required(.source)
    let amount = whole(.amount, in: ClockLimit.amounts, &reader)
    let step: ClockStep? = reader.choice(.step)
    let unit: ClockLimit.Unit? = reader.choice(.unit)
    if step == nil { reader.refuse(.step, "is missing; F4 lists them") }
    if unit == nil { reader.refuse(.unit, "is missing; F4 lists them") }
    let longer = reader.text(.longer) == nil ? nil : whole(.longer, in: ClockLimit.amounts, &reader)
    guard let step, let unit, let amount else { return nil }
    let scope = ClockRule.Scope(
      lineOfBusiness: reader.text(.line).map { LineOfBusiness($0) },
      state: reader.text(.residence)?.uppercased(), subject: reader.choice(.scope) ?? .any,
      urgency: reader.choice(.urgency))
    let limit = ClockLimit(amount, unit, reader.choice(.reckoning) ?? .calendar)
    return .addClockRule(
      ClockRule(
        name: name, step: step, scope: scope, limit: limit, pauses: reader.yesNo(.pauses) ?? false,
        longer: longer.map { ClockLimit($0, unit, limit.reckoning) }, source: source,
        days: DayRange(from: reader.day(.from) ?? today, until: reader.day(.lastDay)?.adding(days: 1)),
        isFinal: reader.text(.standing) != Self.proposed))
  }

  static let line = FormField<Field>(.line, "Line", Choices.linesOfBusiness, help: "Empty for all lines")
  private static let inForce = "in force"
  private static let proposed = "proposed"
}
