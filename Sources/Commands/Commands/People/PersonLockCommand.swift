import PriorAuth
import Workflow

/// `person lock`: locks a person out.
struct PersonLockCommand: Command {
  static let spec = CommandSpec(
    ["person", "lock"], purpose: "Lock a person out of the database.",
    examples: [
      .init("priorauth person lock ravi --reason \"left on 30 June\"", "refuses whatever ravi tries next"),
      .init("echo \"under inquiry\" | priorauth person lock ravi --reason -", "with the reason unseen"),
      .init("priorauth person lock ravi --reason left --json", "for a script"),
    ],
    operands: [OperandSpec("LOGIN", "the person")],
    options: [
      .reason
    ],
    notes: ["Nobody is deleted: what a person did stays theirs."])

  private let login: String
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.lockPerson(
      login, reason: try RecordInput(session, for: Self.spec.name).reason(reason), at: session.clock)
    return try PersonAnswer(desk.person(login), on: session.today).result("\(login) is locked out.", session)
  }
}
