import JSON
import PriorAuth
import Workflow

/// `harness show`: the version of a request and the reason of the newest answer on a criterion.
struct HarnessShow: Command {
  static let spec = CommandSpec(
    ["harness", "show"], purpose: "Print the version of a request and what was answered on a criterion.",
    examples: [.init("priorauth harness show R15 --criterion I.A.1", "prints version=3 value=a,b")],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [OptionSpec("criterion", value: "ID", "the criterion by its printed id", isRequired: true)])

  private let request: Identifier<Request>
  private let criterion: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    criterion = arguments["criterion"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let onFile = try session.unsignedDesk().request(request)
    let answer = onFile.answers.last { $0.value.criterion == criterion }
    let value = answer?.value.reason ?? ""
    let version = onFile.request.version
    return CommandResult(
      text: "version=\(version) value=\(session.display.text(value))\n",
      json: .object(["version": .number(version), "value": .string(value)]))
  }
}
