import PriorAuth
import TerminalUI

/// Puts right or completes what an open request states.
struct AmendFormScreen: DrugForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case brand = "drug"
    case name, hcpcs
    case amount = "dose"
    case everyDays = "doseInterval"
    case unit, concentration, previousAmount, previousUnit, previousEveryDays, doseIncrease
    case regimen, intent, start, specialty, consultSpecialty, nccnRecommended, onFormulary, labelChangeDate
    case prescriber = "prescriberName"
    case npi
    case weightKg = "weight"
    case surfaceM2 = "bodySurface"
  }

  let seen: SeenCase
  let today: Day
  /// The facts as they stand.
  let facts: RequestFacts
  var form: Form<Field>
  /// What a change does to the case.
  private let goingOn: String

  /// A form with the facts as they stand, the keyboard in one of them.
  init(view: CaseView, today: Day, at field: Field = .amount) {
    seen = view.seen
    goingOn = view.goingOn
    self.today = today
    facts = RequestFacts(view.request)
    form = Form(Self.fields(facts, before: view.file.renewed?.value.dose))
    form.setFocus(field)
  }

  var title: String { "Facts of case \(seen.id)" }
  var heading: String { "What the request of case \(seen.id) states; empty means not stated" }
  var saveLabel: String { "Save" }

  func known(_ field: Field) -> KnownValues? {
    switch field {
    case .brand, .name, .hcpcs: .drugs
    case .prescriber, .npi, .specialty: .prescribers
    case .regimen: .regimens
    case .consultSpecialty: .specialties
    default: nil
    }
  }

  var drugNames: Set<Field> { [.brand, .name, .hcpcs] }

  /// A name that stood there before was taken in as it is.
  var drugInQuestion: Drug? {
    let reader = FormReader(form, today: today)
    let drug = Drug(
      name: reader.text(.name), brand: reader.text(.brand), hcpcs: reader.text(.hcpcs)?.uppercased())
    return drug == facts.drug || drug == Drug() ? nil : drug
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] { answered(reply) ?? take(reply) }

  func store(_ reader: inout FormReader<Field>) -> [Step] {
    var amended = facts
    amended.drug = Drug(name: reader.text(.name), brand: reader.text(.brand), hcpcs: reader.hcpcs(.hcpcs))
    if amended.drug == Drug() { reader.refuse(.brand, "is missing; brand, generic name or code") }
    amended.dose = reader.dose(.amount, .unit, .everyDays, .concentration)
    amended.previousDose = reader.dose(.previousAmount, .previousUnit, .previousEveryDays)
    // The form does not ask for the strength of a former solution, and must not lose it.
    amended.previousDose?.concentrationMgPerMl = facts.previousDose?.concentrationMgPerMl
    amended.doseIncrease = reader.yesNo(.doseIncrease)
    amended.regimen = reader.text(.regimen)
    amended.intent = reader.choice(.intent)
    amended.start = reader.day(.start)
    amended.prescriberName = reader.text(.prescriber)
    // What came in with the request stays until it is changed.
    amended.npi = reader.text(.npi) == facts.npi ? facts.npi : reader.npi(.npi)
    amended.specialty = reader.text(.specialty)
    amended.consultSpecialty = reader.text(.consultSpecialty)
    amended.nccnRecommended = reader.yesNo(.nccnRecommended)
    amended.onFormulary = reader.yesNo(.onFormulary)
    amended.labelChangeDate = reader.pastDay(.labelChangeDate)
    amended.bodySize = BodySize(
      weightKg: reader.positive(.weightKg), surfaceM2: reader.positive(.surfaceM2))
    guard amended != facts else { return [.close, .say(.done("Nothing was changed"))] }
    return [.perform(.amendRequest(seen, amended, from: facts))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("The facts of the request are changed" + goingOn))]
  }
}
