import PriorAuth
import TerminalUI

extension RequestFormScreen {
  static func drugFields(_ today: Day) -> [FormField<Field>] {
    [
      FormField(
        .brand, "Drug, brand",
        help: "One of brand, generic name and code is needed; F4 lists those of policies",
        limit: 100, isListed: true),
      FormField(
        .name, "Drug, generic", help: "The nonproprietary name with its suffix; F4 lists those of policies",
        limit: 100, isListed: true),
      FormField(
        .hcpcs, "HCPCS code", help: "A letter and four digits, J9382; F4 lists those of policies", limit: 5,
        isListed: true),
      FormField(
        .reviewType, "Review", Choices.all(ReviewType.self), value: ReviewType.initial.rawValue,
        help: "Asked for the first time, or to be continued"),
      FormField(.urgency, "Urgency", Choices.all(Urgency.self), value: Urgency.standard.rawValue),
      FormField(.lineOfBusiness, "Line of business", Choices.linesOfBusiness, help: "F4 lists the values"),
      FormField(
        .received, "Received", .date, value: "\(today)",
        help: "The day it reached the plan; picks the policy version"),
      FormField(.start, "Asked from", .date, help: "The first day asked for; empty means the day of receipt"),
    ]
  }

  static let doseFields: [FormField<Field>] = [
    FormField(.amount, "Dose amount", .number, help: "How much at one time"),
    FormField(.unit, "Dose unit", Choices.doseUnits, help: "F4 lists the units"),
    FormField(
      .everyDays, "Every, days", .number, help: "Days from one dose to the next: 14 for every two weeks"),
    FormField(.concentration, "mg in 1 mL", .number, help: "Needed only when the dose is a volume"),
    FormField(
      .regimen, "Regimen", help: "monotherapy, or what it is combined with; F4 lists some", limit: 200,
      isListed: true),
    FormField(.intent, "Line of therapy", Choices.all(RequestedTherapy.Intent.self)),
  ]

  static let prescriberFields: [FormField<Field>] = [
    FormField(
      .prescriber, "Prescriber", help: "F4 lists those on record, with number and specialty", limit: 100,
      isListed: true),
    FormField(.npi, "NPI", help: "Ten digits; F4 lists those on record", limit: 10, isListed: true),
    FormField(
      .specialty, "Specialty", help: "As stated on the request: oncology; F4 lists those on record",
      limit: 100,
      isListed: true),
    FormField(
      .consultSpecialty, "Consulted",
      help: "The specialty of a consulted provider; none when nobody was; F4 lists some",
      limit: 100, isListed: true),
    FormField(.nccnRecommended, "NCCN recommends", Choices.yesNo, help: "Empty when not known"),
    FormField(.onFormulary, "On formulary", Choices.yesNo, help: "Empty when not known"),
    FormField(.labelChangeDate, "Label changed", .date, help: "The day of the newest label change, if known"),
    FormField(.weightKg, "Weight, kg", .number),
    FormField(.surfaceM2, "Surface, m2", .number, help: "Body surface"),
  ]

  func store(_ reader: inout FormReader<Field>) -> [Step] {
    let drug = Drug(name: reader.text(.name), brand: reader.text(.brand), hcpcs: reader.hcpcs(.hcpcs))
    if drug == Drug() { reader.refuse(.brand, "is missing; brand, generic name or code") }
    let line = reader.required(.lineOfBusiness)
    let received = reader.pastDay(.received)
    if reader.text(.received) == nil { reader.refuse(.received, "is missing") }
    let therapy = therapy(of: drug, &reader)
    let prescriber = Prescriber(
      name: reader.text(.prescriber), npi: reader.npi(.npi), specialty: reader.text(.specialty),
      consultSpecialty: reader.text(.consultSpecialty))
    let size = BodySize(weightKg: reader.positive(.weightKg), surfaceM2: reader.positive(.surfaceM2))
    guard let reviewType: ReviewType = reader.choice(.reviewType) else {
      reader.refuse(.reviewType, "is missing")
      return []
    }
    guard let received else { return [] }
    let request = Request(
      member: member, received: Moment(startOf: received), reviewType: reviewType,
      urgency: reader.choice(.urgency) ?? .standard, lineOfBusiness: LineOfBusiness(line),
      prescriber: prescriber,
      therapy: therapy, bodySize: size)
    return [.perform(.createRequest(request))]
  }

  private func therapy(of drug: Drug, _ reader: inout FormReader<Field>) -> RequestedTherapy {
    RequestedTherapy(
      drug: drug, start: reader.day(.start), dose: reader.dose(.amount, .unit, .everyDays, .concentration),
      regimen: reader.text(.regimen), intent: reader.choice(.intent),
      nccnRecommended: reader.yesNo(.nccnRecommended), labelChangeDate: reader.pastDay(.labelChangeDate),
      onFormulary: reader.yesNo(.onFormulary))
  }
}
