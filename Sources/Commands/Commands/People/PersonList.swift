import JSON
import PriorAuth
import Workflow

/// `person list`: everybody who works with the database.
struct PersonList: Command {
  static let spec = CommandSpec(
    ["person", "list"], purpose: "List the people who work with the database.",
    examples: [
      .init("priorauth person list", "by login, with roles"),
      .init("priorauth person list --role policy-publisher", "those who hold a role"),
      .init("priorauth person list --json", "for a script"),
    ],
    options: [
      OptionSpec("role", value: "ROLE", "only those who hold it", choices: Role.allCases.map(\.rawValue))
    ])

  private let role: Role?

  init(_ arguments: Arguments) { role = arguments["role"].flatMap(Role.init(rawValue:)) }

  func run(in session: Session) throws -> CommandResult {
    let people = try session.desk().people().filter { person in
      role.map { person.roles.contains($0) } ?? true
    }
    let list = ListAnswer<Reviewer>(
      key: "people",
      columns: [
        ("login", { $0.login }), ("name", { $0.name }),
        ("roles", { PersonAnswer.roles($0).joined(separator: ", ") }),
        ("standing", { $0.locked.map { "locked \(session.display.day($0.at))" } ?? "works" }),
      ],
      json: { person in
        .object([
          "login": .string(person.login), "name": .string(person.name),
          "roles": .array(PersonAnswer.roles(person).map { .string($0) }),
          "locked": .bool(person.locked != nil),
        ])
      },
      empty: "Nobody.")
    return list.result(people, hasMore: false, display: session.display)
  }
}
