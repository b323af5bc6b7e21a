import Criteria
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
    ],
    notes: ["A version whose text was last reviewed more than a year ago is marked."])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let rows = try session.desk().policies()
    return Self.answer(on: session.today).result(rows, hasMore: false, display: session.display)
  }

  private static func answer(on day: Day) -> ListAnswer<PolicyRow> {
    ListAnswer(
      key: "policies",
      columns: [
        ("policy", { $0.number }), ("from", { $0.inForce.first.description }),
        ("through", { $0.inForce.through?.description }), ("state", { PolicyStanding($0, on: day).state }),
        ("last review", { PolicyStanding($0, on: day).review }), ("title", { $0.title }),
        ("document", { $0.sourceName }),
      ],
      json: { row in
        let head: [(String, JSONValue?)] = [
          ("policy", .string(row.number)), ("title", .string(row.title)), ("from", .words(row.inForce.first)),
          ("through", .words(row.inForce.through)), ("document", .string(row.sourceName)),
        ]
        return .object(
          head.compactMap { key, value in value.map { JSONMember(key, $0) } }
            + PolicyStanding(row, on: day).json)
      },
      empty: "No policy is on file; 'priorauth policy import DOC' brings one in.")
  }
}
