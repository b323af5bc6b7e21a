import JSON
import PriorAuth
import Workflow

/// `authorization terminate`: ends an authorization early.
struct AuthorizationTerminate: Command {
  static let spec = CommandSpec(
    ["authorization", "terminate"], purpose: "End an authorization before its last day.",
    examples: [
      .init(
        "priorauth authorization terminate A4 --because coverage-ended --reason -",
        "covers nothing from today on"),
      .init(
        "priorauth authorization terminate A4 --because therapy-stopped --reason -",
        "the therapy was stopped"),
      .init(
        "priorauth authorization terminate A4 --because error --reason - --json",
        "for a script"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A4")],
    options: [
      OptionSpec(
        "from", value: "DATE", "the first day it covers no more (today, or its first day if that is later)"),
      OptionSpec(
        "because", value: "WHY", "why it ends", choices: Termination.Reason.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec("reason", value: "TEXT", "in words; - reads it from standard input", isRequired: true),
    ])

  private let authorization: Identifier<Authorization>
  private let from: Day?
  private let because: Termination.Reason
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    authorization = try arguments.number(0, "AUTHORIZATION", letter: "A", of: "authorization")
    from = try arguments.day("from")
    because = arguments["because"].flatMap(Termination.Reason.init(rawValue:)) ?? .coverageEnded
    words = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let desk = try session.desk()
    let first = try from ?? max(session.today, desk.authorization(authorization).value.days.first)
    let termination = Termination(from: first, because, words: words)
    let ended = try desk.terminateAuthorization(authorization, termination, at: session.clock)
    return CommandResult(
      text: "Authorization \(authorization.shown) ends: it covers nothing from \(termination.from) on.\n",
      json: .object([
        "authorization": .id(authorization), "state": .string(ended.value.state.rawValue),
        "from": .words(termination.from),
      ]))
  }
}
