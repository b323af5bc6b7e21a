import JSON
import PriorAuth
import Workflow

/// `policy show`: the criteria of one policy version.
struct PolicyShow: Command {
  static let spec = CommandSpec(
    ["policy", "show"], purpose: "Show the criteria tree of a policy, with the numbers it prints.",
    examples: [
      .init("priorauth policy show CP.PHAR.713", "the version in force today"),
      .init("priorauth policy show CP.PHAR.713 --version 2025-03-01", "the version in force on that day"),
      .init("priorauth policy show CP.PHAR.713 --json", "the whole tree for a script"),
    ],
    operands: [OperandSpec("NUMBER", "the policy's reference number")],
    options: [OptionSpec("version", value: "DATE", "the version in force on this day")])

  private let number: String
  private let version: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    number = try arguments.required(0, "NUMBER")
    version = try arguments.day("version")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let policy = try desk.policy(number, version: try firstDay(desk), at: session.clock)
    return CommandResult(
      text: PolicyAnswer(version: policy.version).text(display: session.display),
      json: .object([
        "policy": try JSONValue(encoding: policy.version), "state": .string(policy.state.rawValue),
        "document": .string(policy.sourceName), "report": policy.report,
      ]))
  }

  /// The first day of the version in force on the day asked for.
  private func firstDay(_ desk: CaseDesk) throws -> Day? {
    guard let version else { return nil }
    let row = try desk.policies().first { $0.number == number && $0.inForce.contains(version) }
    guard let row else { throw DeskError.notFound(.policy(number: number, version: version)) }
    return row.inForce.first
  }
}
