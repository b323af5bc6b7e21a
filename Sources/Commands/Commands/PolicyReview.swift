import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy review`: records that a draft was compared with its document.
struct PolicyReview: Command {
  static let spec = CommandSpec(
    ["policy", "review"], purpose: "Record that you compared a draft with its document, line by line.",
    examples: [
      .init("priorauth policy review CP.PHAR.713", "the only draft of that policy"),
      .init("priorauth policy review CP.PHAR.713@2026-05-19", "the draft from that day on"),
      .init("priorauth policy review CP.PHAR.713 --json", "the same for a script"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the draft")],
    notes: ["A clause that is bound afterwards makes it a draft again."])

  private let reference: PolicyReference

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
  }

  func run(in session: Session) throws -> CommandResult {
    let policy = try session.desk().reviewPolicy(
      reference.number, from: reference.version, at: session.clock)
    return PolicyMoved(policy).result(
      "Reviewed. Next: somebody else publishes it with 'priorauth policy publish'.", session)
  }
}
