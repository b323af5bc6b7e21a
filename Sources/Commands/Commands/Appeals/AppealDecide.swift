import PriorAuth
import Workflow

/// `appeal decide`: decides an appeal.
struct AppealDecide: Command {
  static let spec = CommandSpec(
    ["appeal", "decide"], purpose: "Decide an appeal: uphold the decision, or overturn it wholly or in part.",
    examples: [
      .init(
        "priorauth appeal decide R12 --uphold --criterion I.A.6 --reason \"still 38 %\"",
        "the decision stays; cites what is not met"),
      .init(
        "priorauth appeal decide R12 --overturn --reason \"the new scan meets it\"", "approves after all"),
      .init(
        "priorauth appeal decide R12 --overturn-in-part --units 900 --reason -",
        "approves a part"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("uphold", "the decision stays as it was"), OptionSpec("overturn", "approve after all"),
      OptionSpec("overturn-in-part", "approve another dose, other days or units than asked for"),
      OptionSpec(
        "reason", value: "TEXT", "why: the rationale; - reads it from standard input", isRequired: true),
    ] + DecisionInput.options,
    notes: [
      "An appeals reviewer with a licence decides, and nobody on an appeal against their own decision. The case is"
        + " evaluated as it is now; to approve what the criteria still do not lead to takes --override."
    ])

  private let request: Identifier<Request>
  private let decision: String
  private let reason: String
  private let input: DecisionInput

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    decision = try arguments.choice(of: ["uphold", "overturn", "overturn-in-part"])
    reason = arguments["reason"] ?? ""
    input = try DecisionInput(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let outcome: Determination.Outcome =
      switch decision {
      case "uphold": .upheld
      case "overturn": .overturned
      default: .partlyOverturned
      }
    let made = try input.decision(outcome, reason: reason, on: desk.request(request), for: Self.spec.name)
    let others = try OthersCase(request, of: desk)
    let decided = try desk.decideAppeal(on: request, made, at: session.clock)
    let answer = CommandResult(decided, says: CaseAnswer.word(outcome), in: session)
    return others.added(to: answer, session.display)
  }
}
