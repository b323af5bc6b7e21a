import JSON
import Workflow

/// `harness write`: saves one token.
struct HarnessWrite: Command {
  static let spec = CommandSpec(
    ["harness", "write"], purpose: "Save one token as an invented member.",
    examples: [.init("priorauth harness write t1 --db test.db", "prints ACK t1 after the commit")],
    operands: [OperandSpec("TOKEN", "the member's number")])

  private let token: String

  init(_ arguments: Arguments) throws(UsageError) { token = try arguments.required(0, "TOKEN") }

  func run(in session: Session) throws -> CommandResult {
    try HarnessMember.save(token, at: session.unsignedDesk(), on: session.clock)
    return CommandResult(text: "ACK \(session.display.text(token))\n", json: .object(["ack": .string(token)]))
  }
}
