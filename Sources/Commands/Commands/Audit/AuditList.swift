import JSON
import PriorAuth
import Workflow

/// `audit list`: the entries of the trail, whatever they are about.
struct AuditList: Command {
  static let spec = CommandSpec(
    ["audit", "list"], purpose: "List who did what and when: the entries of the audit trail.",
    examples: [
      .init("priorauth audit list", "the newest entries, the last one at the end"),
      .init("priorauth audit list --after 1200 --limit 500", "those that follow an entry"),
      .init("priorauth audit list --after 0 --json", "from the first one on, in full, for a script"),
    ],
    options: [
      OptionSpec("after", value: "N", "those that follow the entry of this number; the newest if left out"),
      OptionSpec("limit", value: "N", "at most so many (50)"),
    ],
    notes: [
      "An entry names the rows it vouches for by number and digest, and nothing that stands in them. 'audit verify'"
        + " tells whether they fit together."
    ])

  private let after: Int64?
  private let limit: Int

  init(_ arguments: Arguments) throws(UsageError) {
    after = try arguments.count("after", upTo: Int(Int32.max)).map { Int64($0) }
    limit = try arguments.count("limit", from: 1, upTo: 10_000) ?? 50
  }

  func run(in session: Session) throws -> CommandResult {
    let rows = try session.desk().auditTrail(after: after, limit: limit, at: session.clock)
    let entries = rows.map { row in (row: row, payload: (try? JSONValue(parsing: row.payload)) ?? .null) }
    var table = TextTable(["No", "When", "Who", "What", "Case", "Details"], display: session.display)
    for (row, payload) in entries {
      table.add([
        "\(row.sequence)", Self.time(payload["at"], session.display), Self.word(payload["actor"]),
        Self.word(payload["verb"]),
        payload["request"].map { "R" + Self.word($0) } ?? "", payload["details"]?.compact ?? "",
      ])
    }
    return CommandResult(
      text: table.text(empty: "No entry follows that one."),
      json: .object([
        "entries": .array(
          entries.map { row, payload in
            .object([
              "sequence": .number(row.sequence), "previous": .string(row.previous), "hash": .string(row.hash),
              "entry": payload,
            ])
          })
      ]))
  }

  /// When it was, as people say it; what is no time is shown as it stands there.
  private static func time(_ value: JSONValue?, _ display: Display) -> String {
    let text = word(value)
    return Moment(utc: text).map(display.time) ?? text
  }

  private static func word(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?: text
    case let other?: other.compact
    case nil: ""
    }
  }
}
