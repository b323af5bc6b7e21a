import JSON
import PriorAuth
import Workflow

/// `demo`: makes a database of invented cases and opens the desk on it.
struct Demo: Command {
  static let spec = CommandSpec(
    ["demo"], purpose: "Make a database of invented members and requests, and open the desk on it.",
    examples: [
      .init("priorauth demo", "a throw-away database in a new folder that only you can read"),
      .init("priorauth demo --db demo.db", "keeps it there, and uses it again the next time"),
      .init("priorauth demo --db demo.db --no-desk", "makes it and prints the worklist"),
    ],
    options: [OptionSpec("no-desk", "print the worklist instead of opening the desk")],
    notes: [
      "Nobody in it is real. Today is 2026-06-15 in it unless --today says otherwise. A database that is no demo"
        + " is never touched."
    ])

  private let wantsDesk: Bool

  init(_ arguments: Arguments) { wantsDesk = !arguments.has("no-desk") }

  func run(in session: Session) throws -> CommandResult {
    let today = session.isTodaySet ? session.today : DemoDatabase.today
    let clock = WallClock(now: Moment(seconds: Moment(startOf: today).seconds + 43_200), today: today)
    let path =
      session.isDatabaseNamed ? session.database : try session.surroundings.temporaryFolder() + "/demo.db"
    let desk = try DemoDatabase(path: path, clock: clock).open(session)
    var result = try desk.worklistResult(at: clock.now, display: session.display)
    if wantsDesk { result.desk = CommandResult.DeskOpening(database: path, clock: clock, isDemo: true) }
    result.text =
      "Demonstration with invented cases, on \(today): \(session.display.text(path))\n\n" + result.text
    result.json = result.json?.setting(["database"], to: .string(path))
    return result
  }
}
