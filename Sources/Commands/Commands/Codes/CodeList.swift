import JSON
import PriorAuth
import Workflow

/// `code list`: the tables of codes.
struct CodeList: Command {
  static let spec = CommandSpec(
    ["code", "list"], purpose: "List the tables of codes with the days from which they are in force.",
    examples: [
      .init("priorauth code list", "by system and day"), .init("priorauth code list --json", "for a script"),
      .init("priorauth code list --db other.db", "of another database"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let list = ListAnswer<CodeEditionRow>(
      key: "editions",
      columns: [
        ("system", { $0.system.rawValue }), ("from", { "\($0.firstDay)" }), ("codes", { "\($0.codes)" }),
        ("file", { $0.sourceName }),
        ("imported", { "\(session.display.day($0.stamp.at)) by \($0.stamp.by)" }),
        (
          "withdrawn",
          {
            $0.withdrawal.map { "\(session.display.day($0.stamp.at)) by \($0.stamp.by): \($0.reason)" } ?? ""
          }
        ),
      ],
      json: { CodeEditionAnswer($0).json },
      empty: "No table of codes is on file.")
    return list.result(try session.desk().codeEditions(), hasMore: false, display: session.display)
  }
}
