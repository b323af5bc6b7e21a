import PriorAuth
import TerminalUI

/// What the columns of the worklist have to hold.
struct WorklistFilterScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case member, drug, review, state, due, urgency, missing
    case line = "lineOfBusiness"
    case receivedFrom, receivedThrough
  }

  let today: Day
  /// What the worklist shows now.
  let choice: WorklistChoice
  var form: Form<Field>

  /// A form with what is asked for now.
  init(of choice: WorklistChoice, today: Day) {
    self.today = today
    self.choice = choice
    let filter = choice.filter
    form = Form([
      FormField(
        .member, "Member", value: filter.member ?? "", help: "Words of the name, or of the number", limit: 60),
      FormField(
        .drug, "Drug", value: filter.drug ?? "",
        help: "Words of the name the list shows; F4 lists those of policies",
        limit: 60, isListed: true),
      FormField(
        .review, "Review", Choices.all(ReviewType.self), value: filter.review?.rawValue ?? "", help: Self.list
      ),
      FormField(
        .state, "State",
        .choice(Self.states.map { Choice($0.rawValue, title: Wording.state($0)) }),
        value: filter.state?.rawValue ?? "", help: Self.list),
      FormField(
        .due, "Due", .choice(WorklistFilter.Due.allCases.map { Choice($0.rawValue, title: $0.words) }),
        value: filter.due?.rawValue ?? "", help: Self.list),
      FormField(
        .urgency, "Urgency", Choices.all(Urgency.self), value: filter.urgency?.rawValue ?? "", help: Self.list
      ),
      FormField(
        .missing, "Missing",
        .choice(WorklistFilter.Missing.allCases.map { Choice($0.rawValue, title: $0.words) }),
        value: filter.missing?.rawValue ?? "", help: Self.list),
      FormField(
        .line, "Line", Choices.linesOfBusiness, value: filter.line?.name ?? "", help: Self.list),
      FormField(
        .receivedFrom, "Received from", .date, value: filter.receivedFrom.typed,
        help: "The first day of receipt"),
      FormField(
        .receivedThrough, "through", .date, value: filter.receivedThrough.typed,
        help: "The last day of receipt"),
    ])
  }

  private static let list = "F4 lists the values; Backspace empties the field"
  private static let states: [CaseState] = [.received, .inReview, .pended, .clinicalReview, .appealed]

  var title: String { "Filter the worklist" }
  var heading: String { "Show only cases with all of these; an empty field lets everything through" }
  var saveLabel: String { "Apply" }
  var unsaved: String? { nil }

  func known(_ field: Field) -> KnownValues? { field == .drug ? .drugs : nil }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    var choice = choice
    choice.filter = WorklistFilter()
    choice.filter.member = reader.text(.member)
    choice.filter.drug = reader.text(.drug)
    choice.filter.review = reader.choice(.review)
    choice.filter.state = reader.choice(.state)
    choice.filter.due = reader.choice(.due)
    choice.filter.urgency = reader.choice(.urgency)
    choice.filter.missing = reader.choice(.missing)
    choice.filter.line = reader.text(.line).map { LineOfBusiness($0) }
    choice.filter.receivedFrom = reader.day(.receivedFrom)
    choice.filter.receivedThrough = reader.day(.receivedThrough)
    if let first = choice.filter.receivedFrom, let last = choice.filter.receivedThrough, last < first {
      reader.refuse(.receivedThrough, "is before the first day")
    }
    return [.list(choice)]
  }

  func saved(_ reply: Reply) -> [Step]? { nil }
}
