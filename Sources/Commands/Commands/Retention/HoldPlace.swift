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
    operands: [RequestAndReason.operand],
    options: [.reason])

  private let asked: RequestAndReason

  init(_ arguments: Arguments) throws(UsageError) { asked = try RequestAndReason(arguments) }

  func run(in session: Session) throws -> CommandResult {
    let words = try asked.reason(in: session, for: Self.spec)
    let hold = try session.desk().placeHold(on: asked.request, reason: words, at: session.clock)
    return CommandResult(
      text: "\(asked.request.shown) is on hold; nothing of it is purged.\n",
      json: .object(["hold": .id(hold.id), "request": .id(asked.request)]))
  }
}
