import Criteria
import JSON
import PriorAuth
import Workflow

/// `reading list`: the ambiguous points with the reading in force.
struct ReadingList: Command {
  static let spec = CommandSpec(
    ["reading", "list"],
    purpose: "List the points that policies leave open, with the reading in force and who chose it.",
    examples: [
      .init("priorauth reading list", "every point"),
      .init("priorauth reading list --policy CP.PHAR.713", "as they are read under that policy"),
      .init("priorauth reading list --json", "the same for a script"),
    ],
    options: [OptionSpec("policy", value: "NUMBER", "the readings in force for this policy")],
    notes: ["A point that nobody chose a reading for is read as the program reads it by itself."])

  private let policy: String?

  init(_ arguments: Arguments) { policy = arguments["policy"] }

  func run(in session: Session) throws -> CommandResult {
    let choices = try session.desk().readingChoices()
    let readings = Readings(choices, for: policy)
    return ListAnswer<Ambiguity>(
      key: "points",
      columns: [
        ("point", { $0.id.rawValue }), ("reading", { ReadingAnswer.inForce($0, readings).id }),
        ("chosen by", { readings[choiceAt: $0.id]?.by }),
        ("on", { readings[choiceAt: $0.id]?.at.map { String($0.prefix(10)) } }),
        ("question", { $0.question }),
      ],
      json: { ReadingAnswer($0, choices).json(for: policy) }, empty: "There are no ambiguous points."
    ).result(Ambiguity.register, hasMore: false, display: session.display)
  }
}
