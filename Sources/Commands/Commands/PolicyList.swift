import JSON
import PriorAuth
import Workflow

/// `policy list`: the policies and their versions.
struct PolicyList: Command {
  static let spec = CommandSpec(
    ["policy", "list"], purpose: "List the policies and the days on which each version is in force.",
    examples: [
      .init("priorauth policy list", "every version, newest last"),
      .init("priorauth policy list --json", "the same for a script"),
      .init("priorauth policy list --db demo.db", "those of another database"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let rows = try session.desk().policies()
    return Self.answer.result(rows, hasMore: false, display: session.display)
  }

  private static var answer: ListAnswer<PolicyRow> {
    ListAnswer(
      key: "policies",
      columns: [
        ("policy", { $0.number }), ("from", { $0.inForce.first.description }),
        ("through", { $0.inForce.through?.description }), ("state", { $0.state.rawValue }),
        ("title", { $0.title }),
        ("document", { $0.sourceName }),
      ],
      json: { row in
        .object([
          "policy": .string(row.number), "title": .string(row.title), "from": .words(row.inForce.first),
          "through": .words(row.inForce.through), "state": .string(row.state.rawValue),
          "document": .string(row.sourceName),
        ])
      },
      empty: "No policy is on file; 'priorauth policy import DOC' brings one in.")
  }
}
