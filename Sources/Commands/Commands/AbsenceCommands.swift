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
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
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
    let first = from ?? session.today
    guard let last = through, last >= first else { throw DeskError.invalid(.absenceDays, .endBeforeStart) }
    let absence = Absence(login, first...last, cover: cover, reason: words)
    let id = try session.desk().recordAbsence(absence, at: session.clock)
    return CommandResult(
      text: session.display.text("\(login) is away from \(first) through \(last) (absence \(id)).") + "\n",
      json: .object([
        "absence": .id(id), "login": .string(login), "from": .words(first), "through": .words(last),
      ]))
  }
}

/// `absence list`: who is away or will be.
struct AbsenceList: Command {
  static let spec = CommandSpec(
    ["absence", "list"], purpose: "List who is away or will be, and who covers.",
    examples: [
      .init("priorauth absence list", "by the first day"),
      .init("priorauth absence list --today 2026-12-01", "as of another day"),
      .init("priorauth absence list --json", "for a script"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let list = ListAnswer<OnFile<Absence>>(
      key: "absences",
      columns: [
        ("number", { "\($0.id)" }), ("who", { $0.value.login }), ("from", { "\($0.value.days.lowerBound)" }),
        ("through", { "\($0.value.days.upperBound)" }), ("covered by", { $0.value.cover }),
        ("reason", { $0.value.reason }),
      ],
      json: { absence in
        .object([
          "absence": .id(absence.id), "login": .string(absence.value.login),
          "from": .words(absence.value.days.lowerBound), "through": .words(absence.value.days.upperBound),
          "cover": .text(absence.value.cover), "reason": .string(absence.value.reason),
        ])
      },
      empty: "Nobody is away or will be.")
    return list.result(
      try session.desk().absences(at: session.clock), hasMore: false, display: session.display)
  }
}

/// `absence end`: takes an absence back.
struct AbsenceEnd: Command {
  static let spec = CommandSpec(
    ["absence", "end"], purpose: "Take an absence back: the person works after all (a supervisor).",
    examples: [
      .init("priorauth absence end 3", "the number that 'absence list' shows"),
      .init("priorauth absence end 3 --today 2026-07-10", "in the middle of it"),
      .init("priorauth absence end 3 --json", "for a script"),
    ],
    operands: [OperandSpec("ABSENCE", "the absence's number")])

  private let absence: Identifier<Absence>

  init(_ arguments: Arguments) throws(UsageError) {
    absence = try arguments.number(0, "ABSENCE", letter: "B", of: "absence")
  }

  func run(in session: Session) throws -> CommandResult {
    let ended = try session.desk().withdrawAbsence(absence, at: session.clock)
    return CommandResult(
      text: session.display.text("\(ended.login) works from \(ended.days.lowerBound) on after all.") + "\n",
      json: .object(["absence": .id(absence), "login": .string(ended.login)]))
  }
}
