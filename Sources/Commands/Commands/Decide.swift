import Criteria
import JSON
import PriorAuth
import Workflow

/// `decide`: records a decision on a request.
struct Decide: Command {
  static let spec = CommandSpec(
    ["decide"], purpose: "Record a decision on a request: approve, pend, refer to a clinician, or route.",
    examples: [
      .init(
        "priorauth decide R12 --approve --reason \"all criteria met\"", "approves, with the policy's end date"
      ),
      .init("priorauth decide R12 --pend --reason \"LVEF is not on file\"", "asks for what is missing"),
      .init(
        "priorauth decide R12 --refer --reason \"criterion 6 not met\"", "hands it to a licensed clinician"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("approve", "approve; only where every applicable criterion is met"),
      OptionSpec("pend", "ask for the facts that are missing"),
      OptionSpec("refer", "hand it to a licensed clinician"),
      OptionSpec("route", "send it to the policy that the evaluation names"),
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
    ],
    notes: [
      "Other users can see a command line: a reason that says something about a person belongs on standard input."
    ])

  private let request: Identifier<Request>
  private let decision: String
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    decision = try arguments.choice(of: ["approve", "pend", "refer", "route"])
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let decided = try desk.determine(
      request, try outcome(desk), reason: try RecordInput(session, for: Self.spec.name).reason(reason),
      at: session.clock)
    var text =
      "Request \(request.shown): "
      + (decided.determinations.last.map { session.display.text(CaseAnswer.word($0.value.outcome)) } ?? "")
    text += ".\n"
    let granted = decided.authorization.map {
      AuthorizationAnswer(onFile: $0, decidedBy: decided.determinations)
    }
    if let granted { text += "\n" + granted.text(display: session.display) }
    return CommandResult(
      text: text,
      json: .object([
        "request": .id(request), "state": .string(decided.request.state.rawValue),
        "authorization": granted?.json,
      ]))
  }

  private func outcome(_ desk: CaseDesk) throws -> Determination.Outcome {
    switch decision {
    case "approve": return .approved
    case "pend": return .pended
    case "refer": return .referredToClinician
    default:
      let found = try desk.evaluate(request)
      guard let target = found.evaluation.route?.to else {
        throw Refusal(
          code: "no-route",
          "the evaluation of request \(request) names no policy to route it to; nothing was saved",
          exit: .badInput, command: Self.spec.name)
      }
      return .routed(to: target)
    }
  }
}
