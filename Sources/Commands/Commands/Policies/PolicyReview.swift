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
      .init("priorauth policy review CP.PHAR.713 --whole", "although its document seems to break off"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the draft")],
    options: [
      OptionSpec(
        "whole", "say that nothing of the document is missing, where the import found it to break off")
    ],
    notes: ["A clause that is bound afterwards makes it a draft again."])

  private let reference: PolicyReference
  private let isWhole: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
    isWhole = arguments.has("whole")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let policy = try desk.reviewPolicy(
      reference.number, from: reference.version, isWhole: isWhole, at: session.clock)
    let who = try desk.obstacle(toPublishing: policy) == nil ? "publish" : "somebody else publishes"
    return PolicyMoved(policy).result("Next: \(who) it with 'priorauth policy publish'.", session)
  }
}
