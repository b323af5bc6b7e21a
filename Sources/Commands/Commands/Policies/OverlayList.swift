import Criteria
import PriorAuth
import Workflow

/// `overlay list`: the rules of state law the plan keeps.
struct OverlayList: Command {
  static let spec = CommandSpec(
    ["overlay", "list"], purpose: "List the rules of state law that are kept, with their days and citations.",
    examples: [
      .init("priorauth overlay list", "those in force today or to come"),
      .init("priorauth overlay list --all", "those that ended as well"),
      .init("priorauth overlay list --json", "the same for a script"),
    ],
    options: [OptionSpec("all", "show those that ended as well")])

  private let wantsAll: Bool

  init(_ arguments: Arguments) { wantsAll = arguments.has("all") }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let today = session.today
    let all = try desk.overlays()
    let overlays = all.filter {
      wantsAll || ($0.inForce.days.firstDayAfter ?? .latest) > today
    }
    return ListAnswer<OverlayOnFile>(
      key: "overlays",
      columns: [
        ("number", { $0.id.shown }), ("state", { $0.overlay.scope.state }),
        ("for", { OverlayAnswer.scope($0.overlay) }), ("rule", { OverlayAnswer.effect($0.overlay.effect) }),
        ("from", { $0.overlay.days.first.description }),
        ("through", { $0.inForce.days.isEmpty ? "never in force" : $0.inForce.days.through?.description }),
        ("citation", { $0.overlay.citation }),
        ("added by", { $0.stamp.by }),
      ],
      json: { OverlayAnswer($0).json },
      empty: all.isEmpty
        ? "No rule of state law is kept; 'priorauth overlay add' keeps one."
        : "No rule of state law is in force or to come; --all shows those that ended."
    ).result(overlays, hasMore: false, display: session.display)
  }
}
