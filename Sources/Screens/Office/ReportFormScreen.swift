import PriorAuth
import TerminalUI

/// What a report is to be about.
struct ReportFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case from
    case through = "period"
    case group
    case smallest
  }

  let today: Day
  var form: Form<Field>

  /// A form with what is shown now.
  init(_ wish: ReportWish, today: Day) {
    self.today = today
    form = Form([
      FormField(
        .from, "From", .date, value: "\(wish.days.lowerBound)", help: "The first day of the decisions"),
      FormField(
        .through, "Through", .date, value: "\(wish.days.upperBound)", help: "The last day of the decisions"),
      FormField(
        .group, "A row for each", Choices.all(ReportWish.Group.self), value: wish.group.rawValue,
        help: "Line of business, month, drug, or all together"),
      FormField(
        .smallest, "Hide below", .number, value: wish.smallest.map { "\($0)" } ?? "",
        help: "Counts below this are shown as 'few'; empty shows all"),
    ])
  }

  var title: String { "Choose a report" }
  var heading: String { "Days begin and end by the plan's time zone" }
  var saveLabel: String { "Show" }
  var unsaved: String? { nil }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let first = reader.day(.from) ?? today
    let last = reader.day(.through) ?? today
    if last < first { reader.refuse(.through, "is before the first day") }
    let smallest = reader.number(.smallest).flatMap { Int($0.description) }
    if reader.text(.smallest) != nil, smallest.map({ (2...1000).contains($0) }) != true {
      reader.refuse(.smallest, "is no whole number from 2 to 1000")
    }
    guard first <= last else { return [] }
    let wish = ReportWish(first...last, by: reader.choice(.group) ?? .all, hidingBelow: smallest)
    return [.replace(.sheet(SheetScreen(.report(wish), today: today)))]
  }

  func saved(_ reply: Reply) -> [Step]? { nil }
}
