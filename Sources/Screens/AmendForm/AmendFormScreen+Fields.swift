import PriorAuth
import TerminalUI

extension AmendFormScreen {
  /// The fields with what stands in them.
  ///
  /// - Parameter before: the dose of the authorization that is renewed, where the request names no dose so far.
  static func fields(_ facts: RequestFacts, before: Dose?) -> [FormField<Field>] {
    drugFields(facts.drug) + doseFields(facts, before) + therapyFields(facts) + prescriberFields(facts)
      + sizeFields(facts)
  }

  private static func drugFields(_ drug: Drug) -> [FormField<Field>] {
    [
      FormField(
        .brand, "Drug, brand", value: drug.brand ?? "",
        help: "Another drug is another request; F4 lists those of policies", limit: 100, isListed: true),
      FormField(
        .name, "Drug, generic", value: drug.name ?? "",
        help: "The nonproprietary name with its suffix; F4 lists those of policies", limit: 100,
        isListed: true),
      FormField(
        .hcpcs, "HCPCS code", value: drug.hcpcs ?? "",
        help: "A letter and four digits, J9382; F4 lists those of policies", limit: 5, isListed: true),
    ]
  }

  private static func doseFields(_ facts: RequestFacts, _ before: Dose?) -> [FormField<Field>] {
    let dose = facts.dose
    let previous = facts.previousDose ?? before
    return [
      FormField(
        .amount, "Dose amount", .number, value: (dose?.amount).typed, help: "How much at one time"),
      FormField(
        .unit, "Dose unit", Choices.doseUnits, value: dose?.unit.description ?? "", help: "F4 lists the units"
      ),
      FormField(
        .everyDays, "Every, days", .number, value: (dose?.everyDays).typed,
        help: "Days from one dose to the next: 14 for every two weeks"),
      FormField(
        .concentration, "mg in 1 mL", .number, value: (dose?.concentrationMgPerMl).typed,
        help: "Needed only when the dose is a volume"),
      FormField(
        .previousAmount, "Dose before", .number, value: (previous?.amount).typed,
        help: "In continued therapy: the dose so far"),
      FormField(.previousUnit, "Unit before", Choices.doseUnits, value: previous?.unit.description ?? ""),
      FormField(.previousEveryDays, "Every, before", .number, value: (previous?.everyDays).typed),
      FormField(
        .doseIncrease, "Dose increase", Choices.yesNo, value: facts.doseIncrease.typed,
        help: "Whether the request raises the dose; empty when not stated"),
    ]
  }

  private static func therapyFields(_ facts: RequestFacts) -> [FormField<Field>] {
    [
      FormField(
        .regimen, "Regimen", value: facts.regimen ?? "",
        help: "monotherapy, or what it is combined with; F4 lists some",
        limit: 200, isListed: true),
      FormField(
        .intent, "Line of therapy", Choices.all(RequestedTherapy.Intent.self),
        value: facts.intent?.rawValue ?? ""),
      FormField(
        .start, "Asked from", .date, value: facts.start.typed,
        help: "The first day asked for; empty means the day of receipt"),
      FormField(
        .nccnRecommended, "NCCN recommends", Choices.yesNo, value: facts.nccnRecommended.typed,
        help: "Empty when not known"),
      FormField(
        .onFormulary, "On formulary", Choices.yesNo, value: facts.onFormulary.typed,
        help: "Empty when not known"),
      FormField(
        .labelChangeDate, "Label changed", .date, value: facts.labelChangeDate.typed,
        help: "The day of the newest label change, if known"),
    ]
  }

  private static func prescriberFields(_ facts: RequestFacts) -> [FormField<Field>] {
    [
      FormField(
        .prescriber, "Prescriber", value: facts.prescriberName ?? "",
        help: "The name that letters are addressed to; F4 lists those on record", limit: 100, isListed: true),
      FormField(
        .npi, "NPI", value: facts.npi ?? "", help: "Ten digits, the last of which checks the others",
        limit: 10, isListed: true),
      FormField(
        .specialty, "Specialty", value: facts.specialty ?? "",
        help: "Of the prescriber: oncology; F4 lists those on record", limit: 100, isListed: true),
      FormField(
        .consultSpecialty, "Consulted", value: facts.consultSpecialty ?? "",
        help: "The specialty of a consulted provider; none when nobody was; F4 lists some",
        limit: 100, isListed: true),
    ]
  }

  private static func sizeFields(_ facts: RequestFacts) -> [FormField<Field>] {
    [
      FormField(.weightKg, "Weight, kg", .number, value: facts.bodySize.weightKg.typed),
      FormField(
        .surfaceM2, "Surface, m2", .number, value: facts.bodySize.surfaceM2.typed, help: "Body surface"),
    ]
  }
}
