import JSON
import PriorAuth
import Workflow

/// `evidence retract`: takes an item of evidence back that was entered in error.
struct EvidenceRetract: Command {
  static let spec = CommandSpec(
    ["evidence", "retract"],
    purpose: "Take back an item of evidence that was entered in error.",
    examples: [
      .init(
        "priorauth evidence retract R12 E4 --reason \"other member's\"",
        "E4 stays on record and counts no more"
      ),
      .init("priorauth evidence retract R12 E4 --reason -", "reads the reason from standard input"),
      .init("priorauth evidence retract R12 E4 --reason - --json", "for a script"),
    ],
    operands: [
      OperandSpec("REQUEST", "the request's number, R12"),
      OperandSpec("EVIDENCE", "the number of the item, E4"),
    ],
    options: [.reason])

  private let request: Identifier<Request>
  private let evidence: Identifier<Evidence>
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    evidence = try arguments.number(1, "EVIDENCE", letter: "E", of: "item of evidence")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let reason = try RecordInput(session, for: Self.spec.name).reason(reason)
    try session.desk().retractEvidence(evidence, of: request, reason: reason, at: session.clock)
    return CommandResult(
      text: "\(evidence.shown) is taken back: it stays on record and counts no more.\n",
      json: .object(["request": .id(request), "evidence": .id(evidence)]))
  }
}
