import JSON
import PriorAuth
import Workflow

/// `absence add`: somebody is away.
struct AbsenceAdd: Command {
  static let spec = CommandSpec(
    ["absence", "add"], purpose: "Record that somebody is away, and who covers (a supervisor).",
    examples: [
      .init(
        "priorauth absence add ravi --through 2026-07-14 --cover ann --reason leave",
        "ann covers"),
      .init(
        "priorauth absence add ravi --from 2026-07-01 --through 2026-07-01 --reason ill",
        "nobody in particular"),
      .init(
        "priorauth absence add ravi --through 2026-07-14 --reason leave --json", "from today on, for a script"
      ),
    ],
    operands: [OperandSpec("LOGIN", "who is away")],
    options: [
      OptionSpec("from", value: "DATE", "the first day away; today if left out"),
      OptionSpec("through", value: "DATE", "the last day away", isRequired: true),
      OptionSpec("cover", value: "LOGIN", "who takes the work over"),
      .reason,
    ])

  private let login: String
  private let from: Day?
  private let through: Day?
  private let cover: String?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    from = try arguments.day("from")
    through = try arguments.day("through")
    cover = arguments["cover"]
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    let desk = try session.desk()
    let first = from ?? session.today
    guard let last = through, last >= first else { throw DeskError.invalid(.absenceDays, .endBeforeStart) }
    let absence = Absence(login, first...last, cover: cover, reason: words)
    let id = try desk.recordAbsence(absence, at: session.clock)
    return CommandResult(
      text: session.display.text("\(login) is away from \(first) through \(last) (absence \(id)).") + "\n",
      json: .object([
        "absence": .id(id), "login": .string(login), "from": .words(first), "through": .words(last),
      ]))
  }
}
