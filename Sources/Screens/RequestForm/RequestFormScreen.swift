import PriorAuth
import TerminalUI

/// Takes in a request for a member.
struct RequestFormScreen: DrugForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case brand = "drug"
    case name, hcpcs, reviewType, urgency, lineOfBusiness, received, start
    case amount = "dose"
    case unit
    case everyDays = "doseInterval"
    case concentration, regimen, intent
    case prescriber = "prescriberName"
    case npi, specialty, consultSpecialty, nccnRecommended, onFormulary, labelChangeDate
    case weightKg = "weight"
    case surfaceM2 = "bodySurface"
  }

  let member: Identifier<Member>
  let today: Day
  var form: Form<Field>
  /// Who the member is; nil until the record has been read.
  private var name: String?

  /// A form for a member, who is read first; the name is what a list showed.
  init(member: Identifier<Member>, named name: String? = nil, today: Day) {
    self.member = member
    self.name = name
    self.today = today
    form = Form(Self.drugFields(today) + Self.doseFields + Self.prescriberFields)
  }

  var title: String { "New request" }
  var subject: String { name.map { "\($0) (member \(member))" } ?? "member \(member)" }
  var heading: String { "A request for " + (name ?? "member \(member)") }
  var saveLabel: String { "Take in" }

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

  var drugInQuestion: Drug? {
    let reader = FormReader(form, today: today)
    let drug = Drug(
      name: reader.text(.name), brand: reader.text(.brand), hcpcs: reader.text(.hcpcs)?.uppercased())
    return drug == Drug() ? nil : drug
  }

  mutating func load() -> [Step] { [.perform(.loadMember(member))] }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if let steps = answered(reply) { return steps }
    guard case .member(let history) = reply else { return take(reply) }
    name = history.member.member.listName
    let covering = history.member.coverages.filter { $0.days.contains(today) }
    // With two coverages at once the person says which one the request is under.
    if covering.count == 1, let line = covering.first?.lineOfBusiness {
      form.prefill(line.name, of: .lineOfBusiness)
    }
    return []
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .requestCreated(let id) = reply else { return nil }
    return [
      .replace(.caseReview(CaseScreen(id: id, today: today))),
      .say(.done("The request is taken in as case \(id)")),
    ]
  }
}
