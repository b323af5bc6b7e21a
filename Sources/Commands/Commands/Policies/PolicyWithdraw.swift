import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy withdraw`: takes a version out of force.
struct PolicyWithdraw: Command {
  static let spec = CommandSpec(
    ["policy", "withdraw"], purpose: "Take a version out of force from a day on, or give a draft up.",
    examples: [
      .init("priorauth policy withdraw CP.PHAR.713@2026-05-19 --reason recall", "from today on"),
      .init(
        "priorauth policy withdraw CP.PHAR.713@2026-05-19 --from 2026-08-01 --reason -",
        "from that day on, with a reason from standard input"),
      .init(
        "priorauth policy withdraw CP.PHAR.713@2026-09-01 --reason duplicate",
        "gives up a draft from a day to come"),
    ],
    operands: [OperandSpec("NUMBER@DATE", "the version, by its first day")],
    options: [
      OptionSpec("from", value: "DATE", "the first day on which it no longer applies; today if left out"),
      .reason,
    ],
    notes: ["What was decided under it stays as it is. The version before it does not come back."])

  private let reference: PolicyReference
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER@DATE")
    guard reference.version != nil else {
      throw UsageError(.operandMissing("NUMBER@DATE"), in: arguments.command)
    }
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let first = reference.version ?? session.today
    let day = from ?? max(first, session.today)
    let policy = try desk.withdrawPolicy(
      reference.number, version: first, from: day,
      reason: try RecordInput(session, for: Self.spec.name).reason(reason),
      at: session.clock)
    return try TouchedCases(in: desk.scopes(ofWithdrawn: policy, from: day), of: desk).added(
      to: PolicyMoved(policy).result("What was decided under it stays as it is.", session))
  }
}
