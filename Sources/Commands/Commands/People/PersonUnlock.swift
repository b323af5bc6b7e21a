import PriorAuth
import Workflow

/// `person unlock`: lets a locked person in again.
struct PersonUnlock: Command {
  static let spec = CommandSpec(
    ["person", "unlock"], purpose: "Let a locked person in again.",
    examples: [
      .init("priorauth person unlock ravi", "with the roles ravi had"),
      .init("priorauth person unlock ravi --db /srv/plan/cases.db", "in another database"),
      .init("priorauth person unlock ravi --json", "for a script"),
    ],
    operands: [OperandSpec("LOGIN", "the person")])

  private let login: String

  init(_ arguments: Arguments) throws(UsageError) { login = try arguments.required(0, "LOGIN") }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.unlockPerson(login, at: session.clock)
    return try PersonAnswer(desk.person(login), on: session.today).result("\(login) may work again.", session)
  }
}
