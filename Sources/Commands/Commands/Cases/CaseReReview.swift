import PriorAuth
import Workflow

/// `case re-review`: opens a case that looks at a decided one again.
struct CaseReReview: Command {
  static let spec = CommandSpec(
    ["case", "re-review"], purpose: "Open a new case that looks at a decided one again.",
    examples: [
      .init(
        "priorauth case re-review R12 --reason \"the report was another member's\"",
        "what was asked for and the evidence that stands are carried over"),
      .init("priorauth case re-review R12 --reason -", "reads the reason from standard input"),
      .init("priorauth case re-review R12 --reason \"audit\" --json", "prints the new request's number"),
    ],
    operands: [OperandSpec("REQUEST", "the decided request's number, R12")],
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
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let opened = try session.desk().reReview(request, reason: words, at: session.clock)
    return CommandResult(
      opened, says: "opened to look at \(request.shown) again", display: session.display)
  }
}
