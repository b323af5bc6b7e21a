import JSON
import PriorAuth
import Workflow

/// `setting list`: what is set for everybody.
struct SettingList: Command {
  static let spec = CommandSpec(
    ["setting", "list"], purpose: "List what is set for everybody who works with the database.",
    examples: [
      .init("priorauth setting list", "what holds now, and what could"),
      .init("priorauth setting list --db /srv/plan/cases.db", "of another database"),
      .init("priorauth setting list --json", "for a script"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let rows = try Setting.allCases.map { (setting: $0, value: try desk.setting($0)) }
    let list = ListAnswer<(setting: Setting, value: String)>(
      key: "settings",
      columns: [
        ("setting", { $0.setting.rawValue }), ("value", { $0.value }), ("can be", { $0.setting.choices }),
      ],
      json: { .object(["setting": .string($0.setting.rawValue), "value": .string($0.value)]) },
      empty: "Nothing.")
    return list.result(rows, hasMore: false, display: session.display)
  }
}
