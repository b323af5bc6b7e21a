import PriorAuth
import TerminalUI

/// What the listed approvals have to have in common.
struct ExpiringFilterScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case line, drug, plan, reviewer
    case prescriber = "prescriberName"
  }

  let today: Day
  /// How many days ahead the list looks, before and after.
  private let days: Int
  var form: Form<Field>

  /// A form with what is asked for now.
  init(today: Day, filter: ExpiringFilter, days: Int) {
    self.today = today
    self.days = days
    form = Form([
      FormField(
        .line, "Line", Choices.linesOfBusiness, value: filter.lineOfBusiness?.name ?? "",
        help: "The line of business; empty lists all"),
      FormField(
        .drug, "Drug", value: filter.drug ?? "", help: "By the name the list shows, in capitals or not",
        isListed: true),
      FormField(
        .plan, "Plan", value: filter.plan ?? "", help: "The plan that covers the member", isListed: true),
      FormField(
        .reviewer, "Granted by", value: filter.reviewer ?? "", help: "The login of whoever granted it",
        isListed: true),
      FormField(
        .prescriber, "Prescriber", value: filter.prescriber ?? "", help: "The number (NPI) or the name",
        isListed: true),
    ])
  }

  var title: String { "Filter approvals" }
  var heading: String { "List only approvals with all of these; Esc in the list leads back to the whole" }
  var saveLabel: String { "List" }
  var unsaved: String? { nil }

  func known(_ field: Field) -> KnownValues? {
    switch field {
    case .drug: .drugs
    case .plan: .plans
    case .prescriber: .prescribers
    case .reviewer: .people(field.rawValue)
    case .line: nil
    }
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let filter = ExpiringFilter(
      lineOfBusiness: reader.text(.line).map { LineOfBusiness($0) }, drug: reader.text(.drug),
      plan: reader.text(.plan), reviewer: reader.text(.reviewer), prescriber: reader.text(.prescriber))
    return [.replace(.expiring(ExpiringScreen(today: today, filter: filter, days: days)))]
  }

  func saved(_ reply: Reply) -> [Step]? { nil }
}
