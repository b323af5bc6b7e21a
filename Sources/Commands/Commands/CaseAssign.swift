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
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("to", value: "LOGIN", "whose case it is from now on", isRequired: true),
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
    ])

  private let request: Identifier<Request>
  private let login: String
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    login = arguments["to"] ?? ""
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    _ = try session.desk().assign(request, to: login, reason: words, at: session.clock)
    return CommandResult(
      text: session.display.text("\(request.shown) is \(login)'s case now.") + "\n",
      json: .object(["request": .id(request), "assignee": .string(login)]))
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
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true)
    ])

  private let request: Identifier<Request>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    _ = try session.desk().takeBack(request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(request.shown) is nobody's case now.\n",
      json: .object(["request": .id(request), "assignee": .null]))
  }
}
