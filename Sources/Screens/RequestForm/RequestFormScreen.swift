import PriorAuth
import TerminalUI

/// Takes in a request for a member.
struct RequestFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case brand, name, hcpcs, reviewType, urgency, lineOfBusiness, received, start
    case amount, unit, everyDays, concentration, regimen, intent
    case prescriber, npi, specialty, consultSpecialty
    case nccnRecommended, onFormulary, labelChangeDate, weightKg, surfaceM2
  }

  let member: Identifier<Member>
  let name: String
  let today: Day
  var form: Form<Field>

  /// A form with what is known of the member's coverage.
  init(member: Identifier<Member>, name: String, lineOfBusiness: LineOfBusiness?, today: Day) {
    self.member = member
    self.name = name
    self.today = today
    form = Form(Self.drugFields(lineOfBusiness, today) + Self.doseFields + Self.prescriberFields)
  }

  var title: String { "New request" }
  var heading: String { "A request for \(name)" }
  var saveLabel: String { "Take in" }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .requestCreated(let id) = reply else { return nil }
    return [
      .replace(.caseReview(CaseScreen(id: id, today: today))),
      .say(.done("The request is taken in as case \(id)")),
    ]
  }
}
