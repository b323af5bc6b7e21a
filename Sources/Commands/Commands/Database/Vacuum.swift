import JSON
import Workflow

/// `vacuum`: gives back the room in the file that nothing uses.
struct Vacuum: Command {
  static let spec = CommandSpec(
    ["vacuum"], purpose: "Write the database file anew without the room in it that nothing uses.",
    examples: [
      .init("priorauth vacuum", "your own database"),
      .init("priorauth vacuum --db /srv/plan/cases.db", "another one"),
      .init("priorauth vacuum --json", "how large it was and is, for a script"),
    ],
    notes: [
      "Others wait meanwhile. It needs as much free room on the disk as the database has; when that runs out, nothing"
        + " is changed."
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let size = try session.desk().compact(at: session.clock)
    return CommandResult(
      text: "The database had \(size.before) bytes and has \(size.after).\n",
      json: .object(["before": .number(size.before), "after": .number(size.after)]))
  }
}
