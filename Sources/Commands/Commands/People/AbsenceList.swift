import JSON
import PriorAuth
import Workflow

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
