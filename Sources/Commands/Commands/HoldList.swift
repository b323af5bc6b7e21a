import JSON
import PriorAuth
import Workflow

/// `hold list`: what is kept however long ago it ended.
struct HoldList: Command {
  static let spec = CommandSpec(
    ["hold", "list"], purpose: "List the cases on legal hold.",
    examples: [
      .init("priorauth hold list", "those that count"),
      .init("priorauth hold list --history", "with those that were lifted"),
      .init("priorauth hold list --json", "for a script"),
    ],
    options: [OptionSpec("history", "those that were lifted too")])

  private let wantsHistory: Bool

  init(_ arguments: Arguments) { wantsHistory = arguments.has("history") }

  func run(in session: Session) throws -> CommandResult {
    let list = ListAnswer<OnFile<LegalHold>>(
      key: "holds",
      columns: [
        ("request", { $0.value.request.shown }), ("since", { "\($0.stamp.at.day) by \($0.stamp.by)" }),
        ("reason", { $0.value.reason }),
        ("lifted", { $0.value.lifted.map { "\($0.at.day) by \($0.by)" } }), ("why", { $0.value.liftReason }),
      ],
      json: { hold in
        .object([
          "hold": .id(hold.id), "request": .id(hold.value.request), "since": .words(hold.stamp.at),
          "by": .string(hold.stamp.by), "reason": .string(hold.value.reason),
          "lifted": hold.value.lifted.map { .words($0.at) }, "liftedBy": .text(hold.value.lifted?.by),
          "liftReason": .text(hold.value.liftReason),
        ])
      },
      empty: "No case is on hold.")
    return list.result(
      try session.desk().holds(withLifted: wantsHistory), hasMore: false, display: session.display)
  }
}
