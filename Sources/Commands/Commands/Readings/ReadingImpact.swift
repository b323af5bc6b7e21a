import Criteria
import PriorAuth
import Workflow

/// `reading impact`: for whom another reading would change something.
struct ReadingImpact: Command {
  static let spec = CommandSpec(
    ["reading", "impact"],
    purpose: "Show for whom another reading of an ambiguous point would change something; chooses nothing.",
    examples: [
      .init("priorauth reading impact stable-disease yes", "every case it would change"),
      .init("priorauth reading impact stable-disease yes --policy CP.PHAR.713", "under that policy"),
      .init("priorauth reading impact stable-disease yes --lines", "every case as a line of JSON"),
    ],
    operands: ReadingReference.operands,
    options: [
      OptionSpec("policy", value: "NUMBER", "only under this policy"),
      OptionSpec("lines", "print a line of JSON for every case, and a last one with the counts"),
    ],
    notes: [
      "Every open request and every active authorization is evaluated with the reading, beside what holds now."
        + " What is decided keeps the reading it was decided under, whatever is chosen later."
    ])

  private let reference: ReadingReference
  private let policy: String?
  private let wantsLines: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try ReadingReference(arguments, withReading: true)
    policy = arguments["policy"]
    wantsLines = arguments.has("lines")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let choice = reference.choice(for: policy, because: "")
    return try session.impact(inLines: wantsLines) { isCounted, progress, each in
      try desk.assessImpact(
        of: choice, explaining: wantsLines ? .max : Session.listedImpacts, at: session.clock,
        counting: isCounted, progress: progress, each: each)
    }
  }
}
