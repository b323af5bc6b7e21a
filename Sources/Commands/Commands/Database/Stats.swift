import JSON
import Workflow

/// `stats`: how much the record holds.
struct Stats: Command {
  static let spec = CommandSpec(
    ["stats"], purpose: "Show how much the record holds: numbers only, nothing of any case.",
    examples: [
      .init("priorauth stats", "rows of every table, and the size of the database"),
      .init("priorauth stats --db /srv/plan/cases.db", "of another one"),
      .init("priorauth stats --json", "for a script that draws curves"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let statistics = try session.desk().statistics()
    var table = TextTable(["table", "rows"], display: session.display)
    for rows in statistics.tables { table.add([rows.name, String(rows.rows)]) }
    return CommandResult(
      text: table.text(empty: "")
        + "\n\(statistics.bytes) bytes, of which \(statistics.freeBytes) are free; schema \(statistics.schema).\n",
      json: .object([
        "schema": .number(statistics.schema), "bytes": .number(statistics.bytes),
        "freeBytes": .number(statistics.freeBytes),
        "rows": .object(statistics.tables.map { JSONMember($0.name, .number($0.rows)) }),
      ]))
  }
}
