import Criteria
import PriorAuth
import TerminalUI

/// Takes a version out of force from a day on, or gives a draft up.
struct WithdrawFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case from = "withdrawal"
    case reason
  }

  let view: PolicyView
  let today: Day
  var form: Form<Field>

  /// A form with the first day that is possible.
  init(view: PolicyView, today: Day) {
    self.view = view
    self.today = today
    form = Form([
      FormField(
        .from, "From", .date, value: "\(max(today, view.row.inForce.first))",
        help: "The first day on which it no longer applies"),
      FormField(
        .reason, "Reason", .lines(rows: 3), help: "Kept with the version: a recall, a mistake in the text",
        limit: 2000),
    ])
  }

  var title: String { "Withdraw \(view.row.name.words)" }
  var heading: String {
    view.row.life.isDraft ? "The draft is given up" : "The version is taken out of force"
  }
  var saveLabel: String { "Withdraw" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let day = reader.day(.from)
    if reader.text(.from) == nil { reader.refuse(.from, "is missing") }
    let reason = reader.required(.reason)
    guard let day else { return [] }
    if day < view.row.inForce.first { reader.refuse(.from, "is before the version's first day") }
    let question = Dialog.confirm(
      "Withdraw \(view.row.name.words)?", consequences: consequences(from: day), yes: "Withdraw",
      no: "Leave it")
    return [.ask(question, then: [.perform(.withdrawPolicy(view.row.name, from: day, reason: reason))])]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Withdrawn from \(form.value(of: .from).trimmed)"))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let parts = rect.below(2).rows(.cells(8), .cells(1), .share(1))
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "What will happen")
    let day = day(in: .from)
    let lines = day.map(consequences) ?? ["Type the day."]
    ParagraphView().draw(lines.map { Paragraph($0) }, on: &canvas, in: parts[2], isFocused: false)
    form.draw(on: &canvas, in: parts[0])
  }

  private func consequences(from day: Day) -> [String] {
    guard view.row.life.isDraft == false else {
      return ["The draft is given up; it stays on record with your reason. Nothing was decided under it."]
    }
    return [
      "Requests received from \(day) on are no longer decided under this version.",
      "The version before it does not come back: without another one, such requests have no policy.",
      "What was decided under it stays as it is.",
    ]
  }
}
