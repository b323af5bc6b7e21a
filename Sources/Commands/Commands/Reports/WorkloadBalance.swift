import JSON
import PriorAuth
import Workflow

/// `workload balance`: shares out the open cases.
struct WorkloadBalance: Command {
  static let spec = CommandSpec(
    ["workload", "balance"], purpose: "Share out the cases that nobody has, or whose holder is away.",
    examples: [
      .init("priorauth workload balance --dry-run", "says which case would go to whom"),
      .init("priorauth workload balance", "gives each to whoever may work on it and has least"),
      .init("priorauth workload balance --level --json", "also from those who have most, for a script"),
    ],
    options: [
      OptionSpec("level", "also move cases from those who have most, the least urgent first"),
      OptionSpec("dry-run", "only say what would be done"),
    ],
    notes: [
      "Whoever covers for somebody who is away gets their cases. Nobody gets a case they may not work on, or one of a"
        + " member they are related to.",
      "A case that waits for a clinician goes to one whose licence is good; any other goes to a reviewer while one is there.",
    ])

  private let levels: Bool
  private let isTrial: Bool

  init(_ arguments: Arguments) {
    levels = arguments.has("level")
    isTrial = arguments.has("dry-run")
  }

  func run(in session: Session) throws -> CommandResult {
    let work = try session.desk().balance(levels: levels, isTrial: isTrial, at: session.clock)
    let list = ListAnswer<ShareMove>(
      key: "moves",
      columns: [("request", { $0.request.shown }), ("from", { $0.from }), ("to", { $0.to })],
      json: { move in
        .object(["request": .id(move.request), "from": .text(move.from), "to": .string(move.to)])
      },
      empty: work.left.isEmpty
        ? "Every open case has somebody who is there." : "No case can be given to anybody else.")
    var result = list.result(work.moves, hasMore: false, display: session.display)
    result.json = result.json?.setting(["left"], to: .array(work.left.map { .number($0.number) }))
    result.json = result.json?.setting(
      ["unlicensed"], to: .array(work.unlicensed.map { .number($0.number) }))
    result.text += work.wordsOnLeft(naming: 50, as: \.shown).map { $0 + "\n" }.joined()
    if isTrial, !work.moves.isEmpty {
      result.text += "Nothing was changed; leave out --dry-run to do it.\n"
    }
    return result
  }
}
