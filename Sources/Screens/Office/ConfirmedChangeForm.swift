import PriorAuth
import TerminalUI

/// A form for a change that is made once somebody has seen what it does and which open cases it touches.
protocol ConfirmedChangeForm: FormScreen {}

extension ConfirmedChangeForm {
  /// Asks what the change would touch; its answer brings the question whether to make it.
  func asksFirst(_ change: AdminChange) -> [Step] { [.perform(.ask(.touched(change)))] }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .office(.touched(let change, let lines)) = reply else { return take(reply) }
    let dialog = Dialog.confirm(
      title + "?", consequences: [change.consequence] + lines, yes: saveLabel, no: "Not now")
    return [.ask(dialog, then: [.perform(.change(.admin(change)))])]
  }
}
