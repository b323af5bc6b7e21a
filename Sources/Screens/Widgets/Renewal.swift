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
}
