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
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec(
        "by", value: "WHO", "who took it back", choices: Closing.Requester.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
    ])

  private let request: Identifier<Request>
  private let requester: Closing.Requester
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    requester = arguments["by"].flatMap(Closing.Requester.init(rawValue:)) ?? .prescriber
    words = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let closed = try session.desk().withdraw(request, by: requester, words: words, at: session.clock)
    return CommandResult(closed, says: "withdrawn", display: session.display)
  }
}
