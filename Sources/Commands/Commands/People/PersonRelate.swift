import JSON
import PriorAuth
import Workflow

/// `person relate`: marks a person as a member or as one of a member's family.
struct PersonRelate: Command {
  static let spec = CommandSpec(
    ["person", "relate"],
    purpose: "Mark yourself as a member or a member's family, so that you decide nothing on them.",
    examples: [
      .init("priorauth person relate M12 --as family", "you are family of member M12"),
      .init("priorauth person relate M12 --as self --login ravi", "ravi is that member; for supervisors"),
      .init("priorauth person relate M12 --as family --json", "for a script"),
    ],
    operands: [OperandSpec("MEMBER", "the member's record, M12")],
    options: [
      OptionSpec(
        "as", value: "KIND", "how near", choices: Relation.Kind.allCases.map(\.rawValue), isRequired: true),
      OptionSpec("login", value: "LOGIN", "another person; for supervisors"),
    ])

  private let member: Identifier<Member>
  private let kind: Relation.Kind
  private let login: String?

  init(_ arguments: Arguments) throws(UsageError) {
    member = try arguments.number(0, "MEMBER", letter: "M", of: "member")
    kind = arguments["as"].flatMap(Relation.Kind.init(rawValue:)) ?? .family
    login = arguments["login"]
  }

  func run(in session: Session) throws -> CommandResult {
    let relation = try session.desk().declareRelation(kind, of: login, to: member, at: session.clock).value
    return CommandResult(
      text: session.display.text("\(relation.login) decides nothing on \(member.shown) from now on.") + "\n",
      json: .object([
        "login": .string(relation.login), "member": .id(member), "as": .string(kind.rawValue),
      ]))
  }
}
