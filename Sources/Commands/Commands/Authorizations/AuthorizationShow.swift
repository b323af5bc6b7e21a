import PriorAuth
import Workflow

/// `authorization show`: one approval with the arithmetic of its end.
struct AuthorizationShow: Command {
  static let spec = CommandSpec(
    ["authorization", "show"],
    purpose: "Show an authorization: what was granted, until when, and why until then.",
    examples: [
      .init("priorauth authorization show A4", "its days, units, policy version and predecessor"),
      .init("priorauth authorization show 4", "the same"),
      .init("priorauth authorization show A4 --json", "for a script"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A4")])

  private let authorization: Identifier<Authorization>

  init(_ arguments: Arguments) throws(UsageError) {
    authorization = try arguments.number(0, "AUTHORIZATION", letter: "A", of: "authorization")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let onFile = try desk.authorization(authorization)
    try desk.noteShowing(of: .request(onFile.value.request), at: session.clock)
    let determinations = try desk.request(onFile.value.request).determinations
    let answer = AuthorizationAnswer(
      onFile: onFile, on: session.today, decidedBy: determinations,
      unitsObstacle: try desk.unitsObstacle(of: authorization))
    return CommandResult(text: answer.text(display: session.display), json: answer.json)
  }
}
