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
    operands: [RequestAndReason.operand],
    options: [.reason])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    try session.desk().liftHold(on: asked.request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(asked.request.shown) is on hold no more.\n", json: .object(["request": .id(asked.request)]))
  }
}
