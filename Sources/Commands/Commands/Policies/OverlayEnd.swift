import Criteria
import PriorAuth
import Workflow

/// `overlay end`: a rule of state law that no longer applies.
struct OverlayEnd: Command {
  static let spec = CommandSpec(
    ["overlay", "end"],
    purpose: "End a rule of state law: requests received from a day on are no longer judged by it.",
    examples: [
      .init("priorauth overlay end O3 --reason repealed", "from today on"),
      .init("priorauth overlay end O3 --from 2027-01-01 --reason repealed", "from that day on"),
      .init("priorauth overlay end O3 --reason -", "with the reason from standard input"),
    ],
    operands: [OperandSpec("OVERLAY", "its number, O3")],
    options: [
      OptionSpec("from", value: "DATE", "the first day on which it no longer applies; today if left out"),
      .reason,
    ],
    notes: ["What was decided under it stays as it is. A rule ends once; where the law goes on, add another."]
  )

  private let id: Identifier<StateOverlay>
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    id = try arguments.number(0, "OVERLAY", letter: "O", of: "an overlay")
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let ended = try desk.endOverlay(
      id, from: from ?? session.today,
      reason: try RecordInput(session, for: Self.spec.name).reason(reason), at: session.clock)
    let days = ended.inForce.days
    let text =
      days.isEmpty
      ? "\(ended.id.shown) was to apply from \(days.first) on; it ends on that day and never applies."
      : "\(ended.id.shown) no longer applies" + (days.through.map { " after \($0)" } ?? "") + "."
    return try TouchedCases(
      in: OpenCaseScope(of: ended.overlay, from: from ?? session.today), of: desk
    ).added(to: CommandResult(text: session.display.text(text) + "\n", json: OverlayAnswer(ended).json))
  }
}
