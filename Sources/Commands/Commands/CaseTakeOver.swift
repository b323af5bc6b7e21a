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
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true)
    ])

  private let request: Identifier<Request>
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    words = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    _ = try desk.takeOver(request, reason: words, at: session.clock)
    return CommandResult(try desk.request(request), says: "taken over", display: session.display)
  }
}
