import Criteria
import PriorAuth
import Workflow

/// `policy impact`: what a version would change for open requests and active authorizations.
struct PolicyImpact: Command {
  static let spec = CommandSpec(
    ["policy", "impact"],
    purpose: "Show for whom a version of a policy would change something, before it is published.",
    examples: [
      .init("priorauth policy impact CP.PHAR.713", "the only draft of that policy"),
      .init("priorauth policy impact CP.PHAR.713@2026-05-19", "the version from that day on"),
      .init("priorauth policy impact CP.PHAR.713 --lines", "every case as a line of JSON, as it is found"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the draft, or a version by its first day")],
    options: [OptionSpec("lines", "print a line of JSON for every case, and a last one with the counts")],
    notes: [
      "Every open request and every active authorization is evaluated under the version, beside the one it is under"
        + " now. Nothing is changed: what was received before the first day stays under the version of that day.",
      "Without --lines at most 1000 cases are listed; the counts are of all.",
    ])

  private let reference: PolicyReference
  private let wantsLines: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
    wantsLines = arguments.has("lines")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    return try session.impact(inLines: wantsLines) { isCounted, progress, each in
      try desk.assessImpact(
        of: reference.number, version: reference.version,
        explaining: wantsLines ? .max : Session.listedImpacts,
        at: session.clock, counting: isCounted, progress: progress, each: each)
    }
  }
}
