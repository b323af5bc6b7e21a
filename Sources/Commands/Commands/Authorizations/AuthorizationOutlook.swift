import JSON
import PriorAuth
import Workflow

/// `authorization outlook`: what a renewal would ask for.
struct AuthorizationOutlook: Command {
  static let spec = CommandSpec(
    ["authorization", "outlook"],
    purpose: "Show what the renewal of an authorization will ask for, and what is on file already.",
    examples: [
      .init(
        "priorauth authorization outlook A3", "the criteria of continued therapy, each with what is on file"),
      .init("priorauth authorization outlook A3 --json", "for a script"),
      .init("priorauth authorization outlook 3 --today 2027-01-01", "as of another day"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A3")],
    notes: ["Nothing is opened and nothing is kept. The criteria are those in force today."])

  private let authorization: Identifier<Authorization>

  init(_ arguments: Arguments) throws(UsageError) {
    authorization = try arguments.number(0, "AUTHORIZATION", letter: "A", of: "authorization")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let answer = OutlookAnswer(outlook: try desk.outlook(onRenewing: authorization, at: session.clock))
    try desk.noteShowing(of: .request(desk.authorization(authorization).value.request), at: session.clock)
    return CommandResult(text: answer.text(session.display), json: answer.json)
  }
}
