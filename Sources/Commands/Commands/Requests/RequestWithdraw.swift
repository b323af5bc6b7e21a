import PriorAuth
import Workflow

/// `request withdraw`: ends a request that was taken back.
struct RequestWithdraw: Command {
  static let spec = CommandSpec(
    ["request", "withdraw"], purpose: "End a request that its prescriber or member took back.",
    examples: [
      .init(
        "priorauth request withdraw R12 --by prescriber --reason \"another drug chosen\"",
        "the prescriber took it back"),
      .init("priorauth request withdraw R12 --by member --reason -", "reads the reason from standard input"),
      .init("priorauth request withdraw R12 --by member --reason \"called\" --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec(
        "by", value: "WHO", "who took it back", choices: Closing.Requester.allCases.map(\.rawValue),
        isRequired: true),
      .reason,
    ])

  private let asked: RequestAndReason
  private let requester: Closing.Requester

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    requester = arguments["by"].flatMap(Closing.Requester.init(rawValue:)) ?? .prescriber
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    let closed = try session.desk().withdraw(asked.request, by: requester, words: words, at: session.clock)
    return CommandResult(closed, says: "withdrawn", in: session)
  }
}
