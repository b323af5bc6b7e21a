import PriorAuth
import Workflow

/// `person revoke`: takes a role back.
struct PersonRevoke: Command {
  static let spec = CommandSpec(
    ["person", "revoke"], purpose: "Take a role back from a person.",
    examples: [
      .init("priorauth person revoke ravi supervisor", "what was done in the role stays"),
      .init("priorauth person revoke ravi intake --db /srv/plan/cases.db", "in another database"),
      .init("priorauth person revoke ravi admin --json", "for a script"),
    ],
    operands: [
      OperandSpec("LOGIN", "the person"), OperandSpec("ROLE", "a role that the person holds"),
    ],
    notes: ["It counts from the person's next step on. The only administrator keeps that role."])

  private let login: String
  private let role: Role

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    role = try arguments.role(1)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.revoke(role, of: login, at: session.clock)
    return try PersonAnswer(desk.person(login), on: session.today).result(
      "\(login) does not have the role \(role.rawValue) any more.", session)
  }
}
