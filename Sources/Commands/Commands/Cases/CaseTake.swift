import PriorAuth
import Workflow

/// `case take`: takes a case to work on it.
struct CaseTake: Command {
  static let spec = CommandSpec(
    ["case", "take"], purpose: "Take a case to work on it, so that others are told that you have it.",
    examples: [
      .init("priorauth case take R12", "yours for a quarter of an hour, or the quarter begins anew"),
      .init("priorauth case take 12", "the same"),
      .init("priorauth case take R12 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    notes: [
      "Where somebody else has it you are told who, since when and until when: ask them for it, or have a supervisor take"
        + " it over ('case take-over'). 'next' hands out the most urgent case that is free, 'case leave' gives one back."
    ])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let lease = try desk.claimCase(request, at: session.clock)
    return CommandResult(
      try desk.request(request), says: "yours to work on until \(session.display.time(lease.until))",
      in: session)
  }
}
