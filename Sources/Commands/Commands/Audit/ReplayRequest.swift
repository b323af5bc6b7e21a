import JSON
import PriorAuth
import Workflow

/// `replay`: every decision on a request, evaluated again as the case stood then.
struct ReplayRequest: Command {
  static let spec = CommandSpec(
    ["replay"], purpose: "Evaluate a decided request again, as it stood, and compare byte for byte.",
    examples: [
      .init("priorauth replay R3", "says whether each decision comes out as it was kept"),
      .init("priorauth replay 3 --json", "the same for a script"),
      .init("priorauth replay R3 --db cases.db", "in another database than your own"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    notes: [
      "Each decision keeps its case file and its evaluation; the case file is evaluated under exactly the policy"
        + " version of the decision. Ends with 0 when every byte is the same, 1 when anything differs. What was"
        + " purged is not compared; the answer says when it went, and under which rule."
    ])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let replays = try desk.replay(request)
    try desk.noteShowing(of: .request(request), at: session.clock)
    let answers = replays.map(ReplayAnswer.init)
    let isIdentical = replays.allSatisfy(\.isIdentical)
    let isExplained = replays.allSatisfy { $0.isIdentical || $0.purge != nil }
    return CommandResult(
      text: replays.isEmpty
        ? "Nothing was decided on \(request.shown) yet.\n"
        : answers.map { $0.text(display: session.display) }.joined(),
      json: .object([
        "request": .id(request), "identical": .bool(isIdentical),
        "determinations": .array(answers.map(\.json)),
      ]),
      exit: isExplained ? .done : .no)
  }
}
