import PriorAuth
import Workflow

/// `person show`: a person with roles and licences, and what was before.
struct PersonShow: Command {
  static let spec = CommandSpec(
    ["person", "show"], purpose: "Show a person's roles, licences and relations to members.",
    examples: [
      .init("priorauth person show", "yourself"),
      .init("priorauth person show ravi", "somebody else"),
      .init("priorauth person show ravi --history", "with everything that is over, and failed sign-ins"),
    ],
    operands: [OperandSpec("LOGIN", "the person; you, if left out", isRequired: false)],
    options: [OptionSpec("history", "roles, locks and licences of the past too, and sign-ins")])

  private let login: String?
  private let withHistory: Bool

  init(_ arguments: Arguments) {
    login = arguments.operand(0)
    withHistory = arguments.has("history")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let login = login ?? desk.login
    let answer = PersonAnswer(
      try desk.person(login), signIns: withHistory ? try desk.signIns(of: .person(login), limit: 50) : [],
      on: session.today)
    return CommandResult(
      text: answer.text(withHistory: withHistory, display: session.display),
      json: answer.json(withHistory: withHistory))
  }
}
