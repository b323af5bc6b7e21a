import PriorAuth
import TerminalUI

/// Corrects the dose a request asks for.
struct DoseFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case amount = "dose"
    case everyDays = "doseInterval"
    case unit, concentration, previousAmount, previousUnit, previousEveryDays, doseIncrease
  }

  let seen: SeenCase
  let today: Day
  var form: Form<Field>

  /// A form with the dose as it stands.
  init(view: CaseView, today: Day) {
    seen = view.seen
    self.today = today
    let dose = view.request.therapy.dose
    let previous = view.request.therapy.previousDose ?? view.file.renewed?.value.dose
    let increase = view.request.therapy.doseIncrease.map { $0 ? "yes" : "no" } ?? ""
    form = Form([
      FormField(
        .amount, "Dose amount", .number, value: Self.text(dose?.amount), help: "How much at one time"),
      FormField(
        .unit, "Dose unit", Choices.doseUnits, value: dose?.unit.description ?? "", help: "F4 lists the units"
      ),
      FormField(
        .everyDays, "Every, days", .number, value: Self.text(dose?.everyDays),
        help: "Days from one dose to the next: 14 for every two weeks"),
      FormField(
        .concentration, "mg in 1 mL", .number, value: Self.text(dose?.concentrationMgPerMl),
        help: "Needed only when the dose is a volume"),
      FormField(
        .previousAmount, "Dose before", .number, value: Self.text(previous?.amount),
        help: "In continued therapy: the dose so far"),
      FormField(.previousUnit, "Unit before", Choices.doseUnits, value: previous?.unit.description ?? ""),
      FormField(.previousEveryDays, "Every, before", .number, value: Self.text(previous?.everyDays)),
      FormField(
        .doseIncrease, "Dose increase", Choices.yesNo, value: increase,
        help: "Whether the request raises the dose; empty when not stated"),
    ])
  }

  var title: String { "Dose of case \(seen.id)" }
  var heading: String { "The dose asked for in case \(seen.id)" }
  var saveLabel: String { "Save" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    if reader.text(.amount) == nil { reader.refuse(.amount, "is missing") }
    let dose = reader.dose(.amount, .unit, .everyDays, .concentration)
    let previous = reader.dose(.previousAmount, .previousUnit, .previousEveryDays)
    guard let dose else { return [] }
    let draft = DoseDraft(dose: dose, previousDose: previous, doseIncrease: reader.yesNo(.doseIncrease))
    return [.perform(.setDose(seen, draft))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("The dose is changed"))]
  }

  private static func text(_ number: Decimal?) -> String { number.map { "\($0)" } ?? "" }
}
