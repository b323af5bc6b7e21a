import PriorAuth
import TerminalUI

extension Step {
  /// Starts the renewal of an authorization after a question that names what happens; a renewal under way is opened
  /// without one.
  static func renewal(
    of id: Identifier<Authorization>, member: String, drug: String, firstDayAfter: Day?,
    underWay: Identifier<Request>? = nil
  ) -> Step {
    guard underWay == nil else { return .perform(.startRenewal(id)) }
    let start = firstDayAfter.map { "It is reviewed to start on \($0), the first day not covered." }
    let lines = [
      "A continued-therapy request is taken in for \(member), \(drug), to renew authorization \(id).", start,
      "Nothing is approved by this.",
    ]
    return .ask(
      .confirm("Start the renewal?", consequences: lines.compactMap { $0 }, yes: "Start it", no: "Not now"),
      then: [.perform(.startRenewal(id))])
  }

  /// Prepares letters that remind of renewals, after a question.
  static func reminders(_ ids: [Identifier<Authorization>]) -> Step {
    .ask(
      .confirm(
        "Prepare \(Wording.count(ids.count, "letter"))?",
        consequences: [
          "Each tells the practitioner when the approval ends and what its renewal will ask for.",
          "They are drafts, listed with the letters of their cases, and are sent from there.",
          "Approvals whose renewal is under way, or whose reminder was sent, get none.",
        ], yes: "Prepare", no: "Not now"),
      then: [.perform(.remind(ids))])
  }

  /// Says what came of it.
  static func reminded(_ count: Int, _ refused: [String]) -> Step {
    guard let first = refused.first else { return .say(.done("Prepared: \(Wording.count(count, "letter"))")) }
    let more = refused.count == 1 ? "" : " (and \(refused.count - 1) more)"
    return .say(.problem("\(Wording.count(count, "letter")) prepared, none for \(first)\(more)"))
  }
}
