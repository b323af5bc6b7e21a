import PriorAuth
import Workflow

/// `case addendum`: adds words to a decided case.
struct CaseAddendum: Command {
  static let spec = CommandSpec(
    ["case", "addendum"], purpose: "Add words to a decided case; the case stays as it was decided.",
    examples: [
      .init("priorauth case addendum R12 --text \"the clinic called to confirm\"", "adds a note"),
      .init("priorauth case addendum R12 --text -", "reads it from standard input"),
      .init("priorauth case addendum R12 --text \"called back\" --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("text", value: "TEXT", "what is added; - reads it from standard input", isRequired: true)
    ])

  private let request: Identifier<Request>
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    words = arguments["text"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let added = try session.desk().add(Addendum(words), to: request, at: session.clock)
    return CommandResult(added, says: "addendum recorded", in: session)
  }
}
