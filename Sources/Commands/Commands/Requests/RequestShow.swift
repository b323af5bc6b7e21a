import PriorAuth
import Workflow

/// `request show`: everything on file for one request.
struct RequestShow: Command {
  static let spec = CommandSpec(
    ["request", "show"], purpose: "Show a request with its documents, evidence and decisions.",
    examples: [
      .init("priorauth request show R12", "everything on file"),
      .init("priorauth request show 12", "the same"),
      .init("priorauth request show 12 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let onFile = try desk.request(request)
    let answer = CaseAnswer(
      onFile: onFile, now: session.now, today: session.today,
      codeFlags: try desk.codeFlags(of: request), formulary: try desk.formularyFact(of: request),
      unitsObstacle: try onFile.authorization.flatMap { try desk.unitsObstacle(of: $0.id) },
      duplicates: try desk.probableDuplicates(of: request), purge: try desk.purge(of: request),
      assignment: try desk.assignment(of: request))
    try desk.noteShowing(of: .request(request), at: session.clock)
    return CommandResult(text: answer.text(display: session.display), json: answer.json)
  }
}
