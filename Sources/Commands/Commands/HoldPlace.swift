import JSON
import PriorAuth
import Workflow

/// `hold place`: keeps the content of a case however long ago it ended.
struct HoldPlace: Command {
  static let spec = CommandSpec(
    ["hold", "place"], purpose: "Put a case on legal hold: its content is kept however long ago it ended.",
    examples: [
      .init("priorauth hold place R12 --reason \"subpoena of 3 June\"", "until it is lifted"),
      .init("priorauth hold place R12 --reason -", "with the reason from standard input"),
      .init("priorauth hold place 12 --reason litigation --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true)])

  private let request: Identifier<Request>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    let hold = try session.desk().placeHold(on: request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(request.shown) is on hold; nothing of it is purged.\n",
      json: .object(["hold": .id(hold.id), "request": .id(request)]))
  }
}
