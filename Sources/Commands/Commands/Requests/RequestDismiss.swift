import PriorAuth
import Workflow

/// `request dismiss`: ends a request that is not to be decided.
struct RequestDismiss: Command {
  static let spec = CommandSpec(
    ["request", "dismiss"],
    purpose: "End a request that is not to be decided: a duplicate, or one without coverage.",
    examples: [
      .init(
        "priorauth request dismiss R12 --duplicate-of R9 --reason \"sent twice\"",
        "the same was asked for in R9"
      ),
      .init(
        "priorauth request dismiss R12 --not-eligible --reason \"coverage ended in May\"",
        "the member has no coverage for it"),
      .init(
        "priorauth request dismiss R12 --not-eligible --reason -", "reads the reason from standard input"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec("duplicate-of", value: "REQUEST", "the request in which the same was asked for"),
      OptionSpec("not-eligible", "the member has no coverage for it"),
      .reason,
    ])

  private let asked: RequestAndReason
  private let reason: Closing.Reason

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    if try arguments.choice(of: ["duplicate-of", "not-eligible"]) == "not-eligible" {
      reason = .notEligible
    } else {
      reason = .duplicate(of: try arguments.number(of: "duplicate-of", letter: "R", kind: "request"))
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    let closed = try session.desk().dismiss(asked.request, Closing(reason, words: words), at: session.clock)
    return CommandResult(closed, says: "dismissed", in: session)
  }
}
