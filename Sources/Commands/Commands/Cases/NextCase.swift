import JSON
import PriorAuth
import Workflow

/// `next`: hands out the most urgent case nobody works on.
struct NextCase: Command {
  static let spec = CommandSpec(
    ["next"], purpose: "Take the most urgent case that you may work on and nobody else has.",
    examples: [
      .init("priorauth next", "takes it and prints it"),
      .init("priorauth next --json", "for a script"),
      .init("priorauth next --db cases.db", "in another database than your own"),
    ],
    notes: [
      "The case is yours for a quarter of an hour, longer while the desk has it open. Others can look at it; when they"
        + " save they are told that you have it. 'case leave' gives it back."
    ])

  init(_ arguments: Arguments) throws(UsageError) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    guard let taken = try desk.takeNextCase(at: session.clock) else {
      return CommandResult(
        text: "No case is waiting for you that nobody has.\n", json: .object(["request": .null]), exit: .no)
    }
    let answer = CaseAnswer(onFile: try desk.request(taken.id), now: session.now, today: session.today)
    return CommandResult(text: answer.text(display: session.display), json: answer.json)
  }
}
