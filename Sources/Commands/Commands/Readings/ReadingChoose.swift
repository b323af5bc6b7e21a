import Criteria
import PriorAuth
import Workflow

/// `reading choose`: another reading of an ambiguous point from now on.
struct ReadingChoose: Command {
  static let spec = CommandSpec(
    ["reading", "choose"],
    purpose: "Choose how an ambiguous point is read from now on; decided cases keep their reading.",
    examples: [
      .init("priorauth reading choose stable-disease yes --reason committee", "for every policy"),
      .init("priorauth reading choose stable-disease no --reason -", "with a reason from standard input"),
      .init(
        "priorauth reading choose stable-disease yes --policy CP.1 --reason -", "for one policy only"),
    ],
    operands: ReadingReference.operands,
    options: [
      .reason,
      OptionSpec("policy", value: "NUMBER", "only for this policy"),
    ],
    notes: [
      "'priorauth reading impact' shows first for whom the reading would change something.",
      "The reading holds for every evaluation from now on. A choice for a policy comes before one for all policies."
        + " A choice is never changed or taken back; another one follows it.",
    ])

  private let reference: ReadingReference
  private let policy: String?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try ReadingReference(arguments, withReading: true)
    policy = arguments["policy"]
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let desk = try session.desk()
    let kept = try desk.chooseReading(
      reference.choice(for: policy, because: reason), at: session.clock)
    let scope = policy.map { " under \($0)" } ?? ""
    let text = "'\(kept.value.point.rawValue)' is read as '\(kept.value.reading)'\(scope) from now on."
    return try TouchedCases(in: desk.scopes(of: kept.value), of: desk).added(
      to: CommandResult(text: session.display.text(text) + "\n", json: ReadingAnswer.json(kept)))
  }
}
