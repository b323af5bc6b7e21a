import PriorAuth
import Workflow

/// `request start`: takes a received request into review.
struct RequestStart: Command {
  static let spec = CommandSpec(
    ["request", "start"], purpose: "Take a received request into review, or go on with one that waits.",
    examples: [
      .init("priorauth request start R12", "it is in review from now on"),
      .init("priorauth request start 12", "the same"),
      .init("priorauth request start R12 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    notes: [
      "The first evidence or answer on a request takes it into review as well.",
      "A request that waits for facts is taken back as long as no letter has asked for them; its clocks go on as if they"
        + " had never been held.",
    ])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    _ = try desk.startReview(request, at: session.clock)
    let started = try desk.request(request)
    let until =
      started.course.lease.map { ", yours to work on until \(session.display.time($0.until))" } ?? ""
    return CommandResult(started, says: "in review" + until, in: session)
  }
}
