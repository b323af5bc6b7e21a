import PriorAuth
import Workflow

/// `appeal open`: opens an appeal against a decision.
struct AppealOpen: Command {
  static let spec = CommandSpec(
    ["appeal", "open"], purpose: "Open an appeal against a denial or a modified approval.",
    examples: [
      .init(
        "priorauth appeal open R12 --level standard --by member --reason \"a new scan\"", "a member's appeal"),
      .init(
        "priorauth appeal open R12 --level expedited --by prescriber --reason -",
        "reads the reason from standard input"),
      .init(
        "priorauth appeal open R12 --level standard --by member --reason - --json",
        "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec(
        "level", value: "LEVEL", "how fast it is due", choices: Urgency.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec(
        "by", value: "WHO", "who appeals", choices: Appeal.Appellant.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec(
        "reason", value: "TEXT", "why, as the appeal says; - reads it from standard input", isRequired: true),
    ])

  private let request: Identifier<Request>
  private let level: Urgency
  private let appellant: Appeal.Appellant
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    level = arguments["level"].flatMap(Urgency.init(rawValue:)) ?? .standard
    appellant = arguments["by"].flatMap(Appeal.Appellant.init(rawValue:)) ?? .member
    words = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let opened = try session.desk().openAppeal(
      on: request, level, by: appellant, words: words, at: session.clock)
    return CommandResult(opened, says: "under appeal", display: session.display)
  }
}
