import Criteria
import PriorAuth
import TerminalUI

extension CaseActFormScreen {
  /// The fields of an act, filled with what the case gives.
  static func fields(of act: CaseAct, _ view: CaseView) -> [FormField<CaseActField>] {
    act.fields.filter { $0 != .override || needsOverride(act, view) }.map { field($0, of: act, view) }
  }

  /// Whether an act may be another decision than the criteria lead to; approving on appeal is none where they are met.
  private static func needsOverride(_ act: CaseAct, _ view: CaseView) -> Bool {
    ![.overturn, .reconsider].contains(act) || view.evaluation.outcome != .meets
  }

  private static func field(
    _ field: CaseActField, of act: CaseAct, _ view: CaseView
  ) -> FormField<CaseActField> {
    let unmet = view.evaluation.idsNotMet
    switch field {
    case .criterion:
      return FormField(
        field, "Criterion", .choice(criteria(unmet)), value: unmet.count == 1 ? unmet[0] : "",
        help: "What it rests on: a criterion that is not met; F4 lists them")
    case .override:
      return FormField(
        field, "Override",
        .choice(Override.Reason.allCases.map { Choice($0.rawValue, title: Wording.reason($0)) }),
        help: "Why it is another decision than the criteria lead to; F4 lists the reasons")
    case .through:
      return FormField(
        field, "Last day", .date,
        help: view.evaluation.authorization?.days.through == nil
          ? "The last day that is granted; the criteria give none"
          : "The last day that is granted, where it is not the criteria's")
    case .dose:
      let asked = view.request.therapy.dose
      return FormField(
        field, "Dose", .number,
        help: asked.map { "The amount that is granted, in \($0.unit); asked for: \($0)" }
          ?? "No dose was asked for")
    case .units:
      return FormField(
        field, "Units", .number, help: "Billing units that are granted, where they are not as computed")
    case .with: return FormField(field, "Spoken with", help: "The prescriber's name")
    case .stage:
      let next = view.file.course.nextStages
      return FormField(
        field, "Appeal", .choice(next.map { Choice($0.rawValue, title: Wording.stage($0)) }),
        value: next.first?.rawValue ?? "", help: "Who looks at it; F4 lists what can come now")
    case .organization:
      return FormField(
        field, "Reviewed by", help: "Who reviews it outside of the plan; only for such a review")
    case .goodCause:
      let time = Wording.filing(view.file.clocks, at: view.now).map { " (\($0))" } ?? ""
      return FormField(
        field, "Good cause", help: "Only when filed too late: why it is heard all the same" + time,
        limit: 2000)
    case .level: return FormField(field, "Level", Choices.all(Urgency.self), value: Urgency.standard.rawValue)
    case .appellant: return FormField(field, "Who appeals", Choices.all(Appeal.Appellant.self))
    case .duplicate: return FormField(field, "Duplicate of", help: "The number of the other case, R12")
    case .requester: return FormField(field, "Taken back by", Choices.all(Closing.Requester.self))
    case .subject: return FormField(field, "What is wrong", Choices.all(Addendum.Correction.Subject.self))
    case .words:
      return FormField(
        field, act == .correction ? "What is right" : "Words", .lines(rows: 3),
        help: act == .addendum ? "What is added" : "What was said or is so", limit: 2000)
    case .reason:
      return FormField(
        field, "Reason", .lines(rows: 3),
        help: act.isReasonInLetter
          ? "Printed word for word in the letter: why, in words the member can follow"
          : "Why, in words another person can follow", limit: 2000)
    }
  }

  /// The criteria that could be cited, and all of them at once.
  private static func criteria(_ unmet: [String]) -> [Choice] {
    let all = unmet.count > 1 ? [Choice(allUnmet, title: "All that are not met")] : []
    return unmet.map { Choice($0) } + all
  }

  /// The value that cites every criterion that is not met.
  static let allUnmet = "\u{2}all"
}
