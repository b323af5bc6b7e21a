import PriorAuth
import TerminalUI

/// What somebody finds who judges a case a second time: a field for each criterion.
struct SecondReviewFormScreen: FormScreen {
  /// A criterion by its printed id, or one of the two fields after them.
  struct Field: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    static let outcome = Field(rawValue: " outcome")
    static let reason = Field(rawValue: "reason")
  }

  let view: BlindView
  let sample: Identifier<ReviewSample>
  let today: Day
  var form: Form<Field>

  init(_ view: BlindView, of sample: Identifier<ReviewSample>, today: Day) {
    self.view = view
    self.sample = sample
    self.today = today
    let findings = FieldKind.choice([
      Choice("met"), Choice("not_met", title: "not met"), Choice("unknown"),
      Choice("n/a", title: "does not apply"),
    ])
    form = Form(
      view.criteria.map { FormField(Field(rawValue: $0.id), $0.id, findings, help: $0.text) } + [
        FormField(
          .outcome, "Outcome", Choices.all(SecondReview.Outcome.self), help: "What you would have decided"),
        FormField(.reason, "Reason", .lines(rows: 2), help: "Why", limit: 2000),
      ])
  }

  var title: String { "Judge case \(view.number)" }
  var heading: String { "A criterion you say nothing of is left out" }
  var saveLabel: String { "Keep" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    var findings: [String: String] = [:]
    for criterion in view.criteria { findings[criterion.id] = reader.text(Field(rawValue: criterion.id)) }
    let outcome: SecondReview.Outcome? = reader.choice(.outcome)
    if outcome == nil { reader.refuse(.outcome, "is missing") }
    let reason = reader.required(.reason)
    guard let outcome else { return [] }
    let review = SecondReview(outcome, findings: findings, reason: reason)
    return [.perform(.change(.review(view.number, of: sample, review)))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    // The case below is judged now; the list under it shows both.
    reply == .done ? [.close, .close, .say(.done("Kept"))] : nil
  }
}
