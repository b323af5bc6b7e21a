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
      .reason
    ])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    let opened = try session.desk().reReview(asked.request, reason: words, at: session.clock)
    return CommandResult(
      opened, says: "opened to look at \(asked.request.shown) again", in: session)
  }
}
