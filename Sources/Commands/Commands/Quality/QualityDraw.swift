import JSON
import PriorAuth
import Workflow

/// `quality draw`: draws decided cases by lot.
struct QualityDraw: Command {
  static let spec = CommandSpec(
    ["quality", "draw"], purpose: "Draw decided cases by lot, to be judged a second time (a supervisor).",
    examples: [
      .init(
        "priorauth quality draw --size 20 --from 2026-01-01 --through 2026-03-31", "20 cases of a quarter"),
      .init("priorauth quality draw --size 20 --seed 7", "the lot starts from a number you choose"),
      .init("priorauth quality draw --size 5 --json", "for a script"),
    ],
    options: [
      OptionSpec("size", value: "N", "how many cases", isRequired: true),
      OptionSpec(
        "from", value: "DATE", "the first day of the decisions; the first day of this year if left out"),
      OptionSpec("through", value: "DATE", "the last day of the decisions; today if left out"),
      OptionSpec("seed", value: "N", "what the lot starts from; the day's number if left out"),
    ],
    notes: [
      "On the same record the same seed draws the same cases. A case that lies in a sample already is not drawn again."
    ])

  private let size: Int
  private let from: Day?
  private let through: Day?
  private let seed: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    size = try arguments.count("size", from: 1, upTo: 1000) ?? 0
    from = try arguments.day("from")
    through = try arguments.day("through")
    seed = try arguments.count("seed", upTo: Int(Int32.max))
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let days = try Period.days(from, through, today: session.today)
    let wish = ReviewSample(seed: Int64(seed ?? Int(session.today.number)), from: days, size: size)
    let drawn = try desk.drawSample(wish, at: session.clock)
    let count = try desk.cases(of: drawn.id).count
    return CommandResult(
      text:
        "Sample \(drawn.id.shown): \(counted(count, "case")) with seed \(wish.seed); 'priorauth quality show \(drawn.id.shown)' lists them.\n",
      json: .object(["sample": .id(drawn.id), "seed": .number(wish.seed), "cases": .number(count)]))
  }
}
