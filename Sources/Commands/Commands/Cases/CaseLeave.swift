import PriorAuth
import Workflow

/// `case leave`: gives a case back that was taken.
struct CaseLeave: Command {
  static let spec = CommandSpec(
    ["case", "leave"], purpose: "Give a case back that you took to work on it.",
    examples: [
      .init("priorauth case leave R12", "others may take it"),
      .init("priorauth case leave 12", "the same"),
      .init("priorauth case leave R12 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.leaveCase(request, at: session.clock)
    return CommandResult(try desk.request(request), says: "left to others", in: session)
  }
}
