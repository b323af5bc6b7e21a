import PriorAuth
import Workflow

/// `person grant`: gives a person a role.
struct PersonGrant: Command {
  static let spec = CommandSpec(
    ["person", "grant"], purpose: "Give a person a role.",
    examples: [
      .init("priorauth person grant ravi supervisor", "one more role"),
      .init("priorauth person grant mona pharmacist", "counts for a clinician's decisions with a licence"),
      .init("priorauth person grant ravi admin --json", "for a script"),
    ],
    operands: [
      OperandSpec("LOGIN", "the person"),
      OperandSpec("ROLE", "one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))"),
    ],
    notes: ["Where there is another administrator, nobody grants a role to themselves."])

  private let login: String
  private let role: Role

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    role = try arguments.role(1)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.grant(role, to: login, at: session.clock)
    return try PersonAnswer(desk.person(login), on: session.today).result(
      "\(login) has the role \(role.rawValue) now.", session)
  }
}

extension Arguments {
  /// The operand at a place as a role.
  func role(_ place: Int) throws(UsageError) -> Role {
    let word = try required(place, "ROLE")
    guard let role = Role(rawValue: word) else {
      throw UsageError(
        .notAChoice(option: "ROLE", value: word, choices: Role.allCases.map(\.rawValue)), in: command)
    }
    return role
  }
}
