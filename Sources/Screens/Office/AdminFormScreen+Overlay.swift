import Criteria
import PriorAuth
import TerminalUI

// A rule of state law: whom it is for, what it changes, where it is written.
extension AdminFormScreen {
  /// What a rule can change, as the form names it.
  private enum Change: String, CaseIterable {
    case waives
    case minimumMonths = "minimum-months"
    case prohibitsTrials = "prohibits-trials"
    case decisionHours = "decision-hours"
    case noticeHours = "notice-hours"
  }

  static func overlayFields(from: FormField<Field>) -> [FormField<Field>] {
    [
      FormField(.residence, "State", help: "Where the member lives, two letters"), line,
      FormField(.drug, "Drug", help: "Generic name, brand or billing code; empty for every drug"),
      FormField(.policy, "Policy", help: "Empty for every policy"),
      FormField(
        .kind, "It", Choices.all(Change.self),
        help: "waives a criterion, asks for months, forbids step trials, sets a time limit"),
      FormField(.criterion, "Criterion", help: "With waives: its printed id"),
      FormField(.amount, "How many", .number, help: "With minimum-months: months. With a time limit: hours"),
      FormField(
        .urgency, "Urgency", Choices.all(Urgency.self), help: "With a time limit; empty for both"),
      FormField(.citation, "Citation", help: "The statute"), from,
      FormField(.lastDay, "Through", .date, help: "The last day of receipt it is for; empty for no end"),
    ]
  }

  func overlay(_ reader: inout FormReader<Field>) -> AdminChange? {
    let state = reader.required(.residence)
    let citation = reader.required(.citation)
    guard let effect = overlayEffect(&reader) else { return nil }
    let scope = StateOverlay.Scope(
      state: state, lineOfBusiness: reader.text(.line).map { LineOfBusiness($0) }, drug: reader.text(.drug),
      policy: reader.text(.policy))
    return .addOverlay(
      StateOverlay(
        scope: scope, effect: effect, citation: citation,
        days: DayRange(from: reader.day(.from) ?? today, until: reader.day(.lastDay)?.adding(days: 1))))
  }

  private func overlayEffect(_ reader: inout FormReader<Field>) -> StateOverlay.Effect? {
    let change: Change? = reader.choice(.kind)
    guard let change else {
      _ = refuse(.kind, &reader)
      return nil
    }
    switch change {
    case .waives: return .waives(criterion: reader.required(.criterion))
    case .minimumMonths:
      return whole(.amount, in: 1...StateOverlay.mostMonths, &reader).map { .minimumMonths($0) }
    case .prohibitsTrials: return .prohibitsPrerequisiteTrials
    case .decisionHours, .noticeHours:
      let step: StateOverlay.ClockChange.Step = change == .decisionHours ? .decision : .notice
      let urgency: Urgency? = reader.choice(.urgency)
      return whole(.amount, in: 1...StateOverlay.mostHours, &reader).map {
        .clock(StateOverlay.ClockChange(step: step, urgency: urgency, hours: $0))
      }
    }
  }
}
