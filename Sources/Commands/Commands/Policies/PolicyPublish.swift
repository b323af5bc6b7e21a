import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy publish`: puts a reviewed draft in force.
struct PolicyPublish: Command {
  static let spec = CommandSpec(
    ["policy", "publish"], purpose: "Put a reviewed draft in force; the version before it ends there.",
    examples: [
      .init("priorauth policy publish CP.PHAR.713", "the only draft, from its own first day"),
      .init("priorauth policy publish CP.PHAR.713@2026-05-19", "the draft from that day on"),
      .init("priorauth policy publish CP.PHAR.713 --effective 2026-07-01", "from another day on"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the draft")],
    options: [OptionSpec("effective", value: "DATE", "the first day it is in force")],
    notes: [
      "Whoever imported a draft or bound a clause of it can't publish it, unless nobody else works with the"
        + " database. See 'priorauth policy impact' for what it changes. A published version never changes."
    ])

  private let reference: PolicyReference
  private let effective: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
    effective = try arguments.day("effective")
  }

  func run(in session: Session) throws -> CommandResult {
    let policy = try session.desk().publishPolicy(
      reference.number, from: reference.version, effective: effective, at: session.clock)
    return PolicyMoved(policy).result("In force \(EvaluationText.days(policy.version.inForce)).", session)
  }
}
