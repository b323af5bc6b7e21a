import JSON
import PriorAuth
import Workflow

/// `retention list`: how long cases are kept.
struct RetentionList: Command {
  static let spec = CommandSpec(
    ["retention", "list"], purpose: "List how long the content of cases is kept.",
    examples: [
      .init("priorauth retention list", "the rules that count today"),
      .init("priorauth retention list --history", "every rule that was set"),
      .init("priorauth retention list --json", "for a script"),
    ],
    options: [OptionSpec("history", "every rule that was set, with its day and who set it")],
    notes: [
      "The months are counted from the last day of a case: of its last decision or change, or of what was approved."
        + " Decided cases were decided; undecided ones were dismissed, withdrawn or made void."
    ])

  private let wantsHistory: Bool

  init(_ arguments: Arguments) { wantsHistory = arguments.has("history") }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let set = try desk.retentionRules()
    let rows =
      wantsHistory
      ? set.map { StandingRetention($0.value, id: $0.id) } : try desk.retention(on: session.today)
    func stamp(_ row: StandingRetention) -> Stamp? { set.first { $0.id == row.id }?.stamp }
    let list = ListAnswer<StandingRetention>(
      key: "rules",
      columns: [
        ("cases", { $0.rule.subject.rawValue }), ("months", { "\($0.rule.months)" }),
        ("from", { $0.id == nil ? "the program's own" : "\($0.rule.firstDay)" }),
        ("set by", { stamp($0).map { "\($0.by) on \(session.display.day($0.at))" } }),
        ("reason", { $0.rule.reason }),
      ],
      json: { row in
        .object([
          "rule": .id(row.id), "subject": .string(row.rule.subject.rawValue),
          "months": .number(row.rule.months), "from": row.id == nil ? nil : .words(row.rule.firstDay),
          "by": .text(stamp(row)?.by), "reason": .string(row.rule.reason),
        ])
      },
      empty: "No rule was set; 'priorauth retention list' shows the program's own.")
    return list.result(rows, hasMore: false, display: session.display)
  }
}
