import PriorAuth
import Workflow

/// `request void`: makes a request void that should never have been entered; it takes two people.
struct RequestVoid: Command {
  static let spec = CommandSpec(
    ["request", "void"],
    purpose: "Make a request void that should never have been entered: one person proposes, another agrees.",
    examples: [
      .init("priorauth request void R12 --propose --reason \"wrong member\"", "the first person"),
      .init("priorauth request void R12 --agree", "the second person; the request is void"),
      .init("priorauth request void R12 --decline", "the proposal is dropped"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("propose", "propose it, with a reason"),
      OptionSpec("agree", "agree to what somebody proposed"),
      OptionSpec("decline", "drop the proposal; whoever made it may do so too"),
      OptionSpec("reason", value: "TEXT", "why, with --propose; - reads it from standard input"),
    ])

  private let request: Identifier<Request>
  private let step: String
  private let words: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    step = try arguments.choice(of: ["propose", "agree", "decline"])
    words = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    guard step == "propose" else {
      let answered = try desk.answerVoid(request, agreeing: step == "agree", at: session.clock)
      return CommandResult(
        answered, says: step == "agree" ? "void" : "the proposal to make it void is dropped",
        in: session)
    }
    let words = try RecordInput(session, for: Self.spec.name).reason(words)
    let proposed = try desk.proposeVoid(request, reason: words, at: session.clock)
    return CommandResult(
      proposed, says: "proposed to make it void; somebody else has to agree", in: session)
  }
}
