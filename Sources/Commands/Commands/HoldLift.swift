import JSON
import PriorAuth
import Workflow

/// `hold lift`: ends a legal hold.
struct HoldLift: Command {
  static let spec = CommandSpec(
    ["hold", "lift"], purpose: "End the legal hold on a case; the rules of keeping count for it again.",
    examples: [
      .init("priorauth hold lift R12 --reason \"settled on 4 May\"", "from now on"),
      .init("priorauth hold lift R12 --reason -", "with the reason from standard input"),
      .init("priorauth hold lift 12 --reason settled --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true)])

  private let request: Identifier<Request>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    try session.desk().liftHold(on: request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(request.shown) is on hold no more.\n", json: .object(["request": .id(request)]))
  }
}
