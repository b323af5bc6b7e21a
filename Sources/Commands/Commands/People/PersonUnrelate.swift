import JSON
import PriorAuth
import Workflow

/// `person unrelate`: takes a mark back that was set in error.
struct PersonUnrelate: Command {
  static let spec = CommandSpec(
    ["person", "unrelate"], purpose: "Take back that a person is related to a member; for supervisors.",
    examples: [
      .init("priorauth person unrelate ravi M12 --reason \"wrong member\"", "the mark stays on record"),
      .init("priorauth person unrelate ravi 12 --reason error", "by the plain number"),
      .init("priorauth person unrelate ravi M12 --reason - --json", "with the reason from standard input"),
    ],
    operands: [
      OperandSpec("LOGIN", "the person; never yourself"), OperandSpec("MEMBER", "the member's record, M12"),
    ],
    options: [
      .reason
    ])

  private let login: String
  private let member: Identifier<Member>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    member = try arguments.number(1, "MEMBER", letter: "M", of: "member")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    try session.desk().withdrawRelation(
      of: login, to: member, reason: try RecordInput(session, for: Self.spec.name).reason(reason),
      at: session.clock)
    return CommandResult(
      text: session.display.text("\(login) may decide on \(member.shown) again.") + "\n",
      json: .object(["login": .string(login), "member": .id(member)]))
  }
}
