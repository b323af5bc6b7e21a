import JSON
import PriorAuth
import Workflow

/// `quality list`: the samples.
struct QualityList: Command {
  static let spec = CommandSpec(
    ["quality", "list"], purpose: "List the samples of decided cases that are judged a second time.",
    examples: [
      .init("priorauth quality list", "with how many are judged"),
      .init("priorauth quality list --json", "for a script"),
      .init("priorauth quality list --db other.db", "of another database"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let rows = try desk.samples().map { ($0, try desk.cases(of: $0.id)) }
    let list = ListAnswer<(OnFile<ReviewSample>, [SampledCase])>(
      key: "samples",
      columns: [
        ("sample", { $0.0.id.shown }), ("drawn", { session.display.day($0.0.stamp.at) }),
        ("by", { $0.0.stamp.by }),
        ("from", { "\($0.0.value.days.lowerBound)" }), ("through", { "\($0.0.value.days.upperBound)" }),
        ("seed", { "\($0.0.value.seed)" }), ("cases", { "\($0.1.count)" }),
        ("judged", { "\($0.1.count { $0.second != nil })" }),
      ],
      json: { row in
        .object([
          "sample": .id(row.0.id), "seed": .number(row.0.value.seed),
          "from": .words(row.0.value.days.lowerBound),
          "through": .words(row.0.value.days.upperBound), "cases": .number(row.1.count),
          "judged": .number(row.1.count { $0.second != nil }),
        ])
      },
      empty: "No sample was drawn yet.")
    return list.result(rows, hasMore: false, display: session.display)
  }
}
