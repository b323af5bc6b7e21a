import Criteria
import PriorAuth
import TerminalUI

/// Answers a criterion: the reviewer's own finding, with a reason and the document it is cited from.
struct AnswerFormScreen: CitingForm {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case finding, reason, source
  }

  let view: CaseView
  let criterion: CriterionFinding
  let today: Day
  var form: Form<Field>
  var place: Citation?

  /// A form with the answer given before, if any.
  init(view: CaseView, criterion: CriterionFinding, today: Day) {
    self.view = view
    self.criterion = criterion
    self.today = today
    let earlier = view.file.answers.last { $0.value.criterion == criterion.id }?.value
    let findings = Finding.allCases.map { Choice($0.rawValue, title: Wording.finding($0)) }
    form = Form([
      FormField(
        .finding, "Finding", .choice(findings), value: earlier?.finding.rawValue ?? "",
        help: "F4 lists the values"),
      FormField(
        .reason, "Reason", .lines(rows: 3), value: earlier?.reason ?? "",
        help: "Why, in words another reviewer can follow", limit: 2000),
      FormField(
        .source, "Cited from",
        .choice(
          view.file.documents.filter { $0.value.replacement == nil }.map {
            Choice($0.citation, title: $0.listName)
          }),
        value: earlier?.sourceReplaced == true ? "" : earlier?.source ?? "",
        help: "The document that says so; F7 marks the place in it"),
    ])
    place = view.document(citedAs: earlier?.source).flatMap { Citation($0, earlier?.span) }
  }

  var title: String { "Answer criterion \(criterion.id)" }
  var heading: String { "Your own finding on \(criterion.id), for the record" }
  var saveLabel: String { "Answer" }
  var documentField: Field { .source }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let reason = reader.required(.reason)
    guard let finding: Finding = reader.choice(.finding) else {
      reader.refuse(.finding, "is missing")
      return []
    }
    // A criterion rests on documentation: who says met has to say where that stands.
    if finding == .met, reader.text(.source) == nil {
      reader.refuse(.source, "is missing for a criterion that is met")
    }
    let answer = Answer(
      criterion: criterion.id, finding: finding, reason: reason, source: reader.text(.source),
      span: cited?.span)
    return [.perform(.answerCriterion(view.seen, answer))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Criterion \(criterion.id) is answered"))]
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(heading, at: rect.at(0, 0), width: rect.columns, role: .heading, overflow: .ellipsis)
    let used = canvas.drawWrapped(criterion.text, in: rect.below(1).top(max(1, rect.rows / 3)))
    let quoted = drawCited(on: &canvas, in: rect.below(1 + used))
    if quoted == 0 {
      canvas.draw(
        "So far: " + criterion.reason, at: rect.at(1 + used, 0), width: rect.columns, role: .dim,
        overflow: .ellipsis)
    }
    form.draw(on: &canvas, in: rect.below(2 + used + max(1, quoted)))
  }
}
