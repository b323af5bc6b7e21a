import JSON
import PriorAuth

extension CommandResult {
  /// The answer of a command that moved a case on: where it stands now, and what was granted on it.
  ///
  /// - Parameter unitsObstacle: why what was granted names no units.
  init(
    _ onFile: CaseOnFile, says sentence: String, unitsObstacle: String? = nil, in session: Session
  ) {
    let id = onFile.request.id
    let display = session.display
    let granted = onFile.authorization.map {
      AuthorizationAnswer(
        onFile: $0, on: session.today, decidedBy: onFile.determinations, unitsObstacle: unitsObstacle)
    }
    self.init(
      text: "Request \(id.shown): \(display.text(sentence)).\n"
        + (granted.map { "\n" + $0.text(display: display) } ?? ""),
      json: .object([
        "request": .id(id), "state": .string(onFile.request.state.rawValue),
        "version": .number(onFile.request.version), "authorization": granted?.json,
      ]))
  }
}
