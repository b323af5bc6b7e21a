import PriorAuth

/// What a command asks for that does something with a request and has to say why.
struct RequestAndReason {
  static let operand = OperandSpec("REQUEST", "the request's number, R12")

  let request: Identifier<Request>
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    words = arguments["reason"] ?? ""
  }

  /// The reason, read from standard input where that is asked for.
  func reason(in session: Session, for command: CommandSpec) throws -> String {
    try RecordInput(session, for: command.name).reason(words)
  }
}

extension OptionSpec {
  /// Why something is done, which is kept on record.
  static let reason = OptionSpec(
    "reason", value: "TEXT", "why; - reads it from standard input", isRequired: true)
}
