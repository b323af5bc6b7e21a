import PriorAuth
import Workflow

/// `request list`: the worklist.
struct RequestList: Command {
  static let spec = CommandSpec(
    ["request", "list"], purpose: "List the requests that are open, the ones due first on top.",
    examples: [
      .init("priorauth request list", "the first fifty"),
      .init("priorauth request list --limit 500", "more of them"),
      .init("priorauth request list --json", "for a script"),
    ],
    options: [OptionSpec("limit", value: "N", "at most so many (50)")])

  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 50
  }

  func run(in session: Session) throws -> CommandResult {
    try session.desk().worklistResult(limit: limit, at: session.now, display: session.display)
  }
}
