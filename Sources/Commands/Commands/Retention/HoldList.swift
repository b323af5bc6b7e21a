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
        ("request", { $0.value.request.shown }), ("since", { Self.words($0.stamp, session.display) }),
        ("reason", { $0.value.reason }),
        ("lifted", { Self.words($0.value.lifted, session.display) }), ("why", { $0.value.liftReason }),
      ],
      json: Self.json,
      empty: "No case is on hold.")
    return list.result(
      try session.desk().holds(withLifted: wantsHistory), hasMore: false, display: session.display)
  }

  private static func words(_ stamp: Stamp?, _ display: Display) -> String? {
    stamp.map { "\(display.day($0.at)) by \($0.by)" }
  }

  private static func json(_ hold: OnFile<LegalHold>) -> JSONValue {
    .object([
      "hold": .id(hold.id), "request": .id(hold.value.request), "since": .words(hold.stamp.at),
      "by": .string(hold.stamp.by), "reason": .string(hold.value.reason),
      "lifted": .words(hold.value.lifted?.at), "liftedBy": .text(hold.value.lifted?.by),
      "liftReason": .text(hold.value.liftReason),
    ])
  }
}
