import PriorAuth
import Workflow

/// `person add`: takes a person in.
struct PersonAdd: Command {
  static let spec = CommandSpec(
    ["person", "add"], purpose: "Let a person work with the database.",
    examples: [
      .init("priorauth person add ravi --name \"Ravi Anand\" --role reviewer", "a reviewer"),
      .init(
        "priorauth person add mona --name Mona --role intake --role auditor",
        "one with two roles"),
      .init("priorauth person add ines --name \"Ines Ott\" --json", "one without a role yet"),
    ],
    operands: [OperandSpec("LOGIN", "the person's account on this machine")],
    options: [
      OptionSpec("name", value: "NAME", "the name that is printed", isRequired: true),
      OptionSpec(
        "role", value: "ROLE", "what the person may do; may be given several times",
        choices: Role.allCases.map(\.rawValue), isRepeatable: true),
    ],
    notes: [
      "People are known by the account they are signed in with, never by a name they give. Nobody is ever deleted;"
        + " see 'priorauth person lock'."
    ])

  private let person: Reviewer

  init(_ arguments: Arguments) throws(UsageError) {
    person = Reviewer(
      login: try arguments.required(0, "LOGIN"), name: arguments["name"] ?? "",
      roles: Set(arguments.all("role").compactMap(Role.init(rawValue:))))
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.enrol(person, at: session.clock)
    var result = try PersonAnswer(desk.person(person.login), on: session.today).result(
      "\(person.login) may work here now.", session)
    if !session.surroundings.hasAccount(person.login) {
      result.complaint =
        "this machine has no account '\(person.login)': nobody can work under that name until it is made"
    }
    return result
  }
}
