import JSON
import PriorAuth
import Workflow

/// `harness update`: answers a criterion anew, if nobody changed the request since it was looked at.
struct HarnessUpdate: Command {
  static let spec = CommandSpec(
    ["harness", "update"], purpose: "Answer a criterion, unless the request was changed since.",
    examples: [
      .init(
        "priorauth harness update R15 --criterion I.A.1 --expect 3 --value a,b",
        "prints the new version, or refuses")
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("criterion", value: "ID", "the criterion by its printed id", isRequired: true),
      OptionSpec("expect", value: "VERSION", "the version that was looked at", isRequired: true),
      OptionSpec("value", value: "TEXT", "what to answer", isRequired: true),
    ])

  private let request: Identifier<Request>
  private let answer: Answer
  private let version: Int

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    version = try arguments.count("expect", upTo: Int(Int32.max)) ?? 0
    answer = Answer(
      criterion: arguments["criterion"] ?? "", finding: .unknown, reason: arguments["value"])
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.unsignedDesk()
    _ = try desk.answerCriterion(answer, of: request, seen: version, at: session.clock)
    // Every change counts one, so the one made here is the next after the one that was seen.
    return CommandResult(
      text: "ACK version=\(version + 1)\n", json: .object(["version": .number(version + 1)]))
  }
}
