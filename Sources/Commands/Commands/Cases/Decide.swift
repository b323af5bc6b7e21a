import Criteria
import JSON
import PriorAuth
import Workflow

/// `decide`: records a decision on a request.
struct Decide: Command {
  static let spec = CommandSpec(
    ["decide"],
    purpose: "Record a decision on a request: approve, pend, refer to a clinician, route, modify or deny.",
    examples: [
      .init("priorauth decide R12 --approve --reason \"all met\"", "approves, with the policy's end date"),
      .init("priorauth decide R12 --pend --reason \"LVEF is not on file\"", "asks for what is missing"),
      .init(
        "priorauth decide R12 --deny --criterion I.A.6 --reason -", "a denial, with the criterion it rests on"
      ),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("approve", "approve; only where every applicable criterion is met, or with --override"),
      OptionSpec(
        "approve-modified", "approve another dose, other days or units than asked for (a clinician)"),
      OptionSpec("deny", "deny, citing a criterion that is not met (a medical director)"),
      OptionSpec("pend", "ask for the facts that are missing"),
      OptionSpec("refer", "hand it to a licensed clinician"),
      OptionSpec("route", "send it to the policy that the evaluation names"),
      OptionSpec(
        "reason", value: "TEXT", "why: the rationale; - reads it from standard input", isRequired: true),
    ] + DecisionInput.options,
    notes: [
      "What goes against a request is decided while it is with the clinician (--refer first), once somebody has opened"
        + " every document. A fact that is missing is no reason to deny: the case is pended instead.",
      "--override is shown wherever the case is; its words are those of --reason.",
      "Other users can see a command line: a reason that says something about a person belongs on standard input.",
    ])

  private static let decisions = ["approve", "approve-modified", "deny", "pend", "refer", "route"]

  private let request: Identifier<Request>
  private let decision: String
  private let reason: String
  private let input: DecisionInput

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    decision = try arguments.choice(of: Self.decisions)
    reason = arguments["reason"] ?? ""
    input = try DecisionInput(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    let made = try input.decision(
      try outcome(desk), reason: reason, on: desk.request(request), for: Self.spec.name)
    let others = try OthersCase(request, of: desk)
    let decided = try desk.determine(request, made, at: session.clock)
    let answer = CommandResult(
      decided, says: decided.determinations.last.map { CaseAnswer.word($0.value.outcome) } ?? "",
      unitsObstacle: try decided.authorization.flatMap { try desk.unitsObstacle(of: $0.id) }, in: session)
    let result = others.added(to: answer, session.display)
    return decided.request.state == .pended ? try told(result, desk, session) : result
  }

  /// The answer with how long the facts are waited for, and that the clock runs on where it does.
  private func told(_ answer: CommandResult, _ desk: CaseDesk, _ session: Session) throws -> CommandResult {
    let wait = try desk.informationWait(ifAskedAbout: request, at: session.clock)
    var answer = answer
    answer.text += "The facts are waited for through \(wait.until).\n"
    if let due = wait.decisionDue {
      let zone = try desk.planCalendar().zone
      answer.text +=
        session.display.text(
          "The clock does not stop meanwhile: the decision is due \(zone.words(for: due)).") + "\n"
    }
    if case .object(let members)? = answer.json {
      answer.json = .object(
        members + [
          JSONMember("waitsThrough", .string(wait.until.description)),
          JSONMember("decisionDue", wait.decisionDue.map { .string($0.description) } ?? .null),
        ])
    }
    return answer
  }

  private func outcome(_ desk: CaseDesk) throws -> Determination.Outcome {
    switch decision {
    case "approve": return .approved
    case "approve-modified": return .approvedModified
    case "deny": return .denied
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
