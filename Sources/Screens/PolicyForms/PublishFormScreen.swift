import Criteria
import PriorAuth
import TerminalUI

/// Puts a reviewed draft in force: the day above, what will happen in words below.
struct PublishFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case effective = "policyDays"
  }

  let view: PolicyView
  let today: Day
  var form: Form<Field>

  /// A form with the draft's own first day.
  init(view: PolicyView, today: Day) {
    self.view = view
    self.today = today
    form = Form([
      FormField(
        .effective, "In force from", .date, value: "\(view.row.inForce.first)",
        help: "The first day on which a request received is decided under it")
    ])
  }

  var title: String { "Publish \(view.row.name.words)" }
  var heading: String { "\(view.row.title): from draft to the policy that requests are decided under" }
  var saveLabel: String { "Publish" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let day = reader.day(.effective)
    if reader.text(.effective) == nil { reader.refuse(.effective, "is missing") }
    guard let day else { return [] }
    let question = Dialog.confirm(
      "Publish \(view.row.number)?", consequences: consequences(from: day).map(\.text), yes: "Publish",
      no: "Not yet")
    return [.ask(question, then: [.perform(.publishPolicy(view.seen, effective: day))])]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Published: in force from \(form.value(of: .effective).trimmed)"))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let parts = rect.below(2).rows(.cells(4), .cells(1), .share(1))
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "What will happen")
    let day = day(in: .effective)
    let lines = day.map(consequences) ?? [Paragraph("Type the first day.", role: .dim)]
    ParagraphView().draw(lines, on: &canvas, in: parts[2], isFocused: false)
    form.draw(on: &canvas, in: parts[0])
  }

  /// What publishing from a day on leads to.
  private func consequences(from day: Day) -> [Paragraph] {
    var lines = [Paragraph("Requests received from \(day) on are decided under this version.")]
    if let before = view.predecessor(from: day) {
      lines.append(
        Paragraph(
          "The version from \(before.inForce.first) ends with \(day.adding(days: -1)); it stays on record."))
    } else {
      lines.append(Paragraph("No version ends because of it."))
    }
    if day < today {
      lines.append(
        Paragraph(
          "That day is past: open cases received since then change over to it. See the impact first (i).",
          role: .warning))
    }
    return lines + [
      Paragraph("What is decided already stays as it is; authorizations run on to their end."),
      Paragraph("The version never changes again. It can be withdrawn from a day on, with a reason."),
    ]
  }
}
