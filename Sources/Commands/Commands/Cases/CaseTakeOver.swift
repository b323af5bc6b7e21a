import PriorAuth
import Workflow

/// `case take-over`: takes a case from whoever works on it.
struct CaseTakeOver: Command {
  static let spec = CommandSpec(
    ["case", "take-over"], purpose: "Take a case from whoever works on it (a supervisor).",
    examples: [
      .init("priorauth case take-over R12 --reason \"ravi is on leave\"", "the case is yours"),
      .init("priorauth case take-over R12 --reason -", "reads the reason from standard input"),
      .init("priorauth case take-over R12 --reason \"due today\" --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [.reason])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let words = try asked.reason(in: session, for: Self.spec)
    _ = try desk.takeOver(asked.request, reason: words, at: session.clock)
    return CommandResult(try desk.request(asked.request), says: "taken over", in: session)
  }
}
