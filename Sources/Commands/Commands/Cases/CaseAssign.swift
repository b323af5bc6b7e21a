import JSON
import PriorAuth
import Workflow

/// `case assign`: gives a case to somebody.
struct CaseAssign: Command {
  static let spec = CommandSpec(
    ["case", "assign"], purpose: "Give an open case to somebody to work on (a supervisor).",
    examples: [
      .init("priorauth case assign R12 --to ravi --reason \"knows the drug\"", "the case is ravi's"),
      .init("priorauth case assign R12 --to ravi --reason -", "reads the reason from standard input"),
      .init("priorauth case assign R12 --to ravi --reason leave --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [
      OptionSpec("to", value: "LOGIN", "whose case it is from now on", isRequired: true),
      .reason,
    ])

  private let asked: RequestAndReason
  private let login: String

  init(_ arguments: Arguments) throws(UsageError) {
    asked = try RequestAndReason(arguments)
    login = arguments["to"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    _ = try session.desk().assign(asked.request, to: login, reason: words, at: session.clock)
    return CommandResult(
      text: session.display.text("\(asked.request.shown) is \(login)'s case now.") + "\n",
      json: .object(["request": .id(asked.request), "assignee": .string(login)]))
  }
}

/// `case take-back`: a case is nobody's again.
struct CaseTakeBack: Command {
  static let spec = CommandSpec(
    ["case", "take-back"], purpose: "Take a case back from whoever it was given to (a supervisor).",
    examples: [
      .init("priorauth case take-back R12 --reason \"ravi has too many\"", "whoever comes takes it"),
      .init("priorauth case take-back 12 --reason -", "reads the reason from standard input"),
      .init("priorauth case take-back R12 --reason leave --json", "for a script"),
    ],
    operands: [RequestAndReason.operand],
    options: [.reason])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    _ = try session.desk().takeBack(asked.request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(asked.request.shown) is taken back: nobody holds it now.\n",
      json: .object(["request": .id(asked.request), "assignee": .null]))
  }
}
