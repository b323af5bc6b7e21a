import JSON
import PriorAuth
import Workflow

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
