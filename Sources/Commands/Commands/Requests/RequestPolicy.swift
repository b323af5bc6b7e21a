import JSON
import PriorAuth
import Workflow

/// `request policy`: says which policy a request is reviewed under.
struct RequestPolicy: Command {
  static let spec = CommandSpec(
    ["request", "policy"], purpose: "Choose the policy that a request is reviewed under.",
    examples: [
      .init(
        "priorauth request policy R12 CP.PHAR.713", "where several policies govern the drug, or none did"),
      .init("priorauth request policy 12 CG101", "the same for another one"),
      .init("priorauth request policy R12 CP.PHAR.713 --json", "for a script"),
    ],
    operands: [
      OperandSpec("REQUEST", "the request's number, R12"),
      OperandSpec("NUMBER", "the policy's reference number"),
    ])

  private let request: Identifier<Request>
  private let number: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    number = try arguments.required(1, "NUMBER")
  }

  func run(in session: Session) throws -> CommandResult {
    let changed = try session.desk().choosePolicy(number, for: request, at: session.clock)
    return CommandResult(
      text: session.display.text("Request \(request.shown) is reviewed under \(number).") + "\n",
      json: .object(["request": .id(request), "policy": .text(changed.request.policyNumber)]))
  }
}
