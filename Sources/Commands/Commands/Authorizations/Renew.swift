import JSON
import PriorAuth
import Workflow

/// `renew`: opens the continued-therapy request for an authorization.
struct Renew: Command {
  static let spec = CommandSpec(
    ["renew"], purpose: "Open a request to renew an authorization under the continued-therapy criteria.",
    examples: [
      .init("priorauth renew A4", "member, drug, dose, prescriber and policy carry over"),
      .init("priorauth renew 4", "the same"),
      .init("priorauth renew A4 --json", "prints the new request's number"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A4")])

  private let authorization: Identifier<Authorization>

  init(_ arguments: Arguments) throws(UsageError) {
    authorization = try arguments.number(0, "AUTHORIZATION", letter: "A", of: "authorization")
  }

  func run(in session: Session) throws -> CommandResult {
    let opened = try session.desk().renew(authorization, at: session.clock)
    let id = opened.request.id
    return CommandResult(
      text:
        "Opened request \(id.shown) to renew \(authorization.shown); evidence carried over: "
        + "\(opened.evidence.count).\n",
      json: .object(["request": .id(id), "renews": .id(authorization)]))
  }
}
