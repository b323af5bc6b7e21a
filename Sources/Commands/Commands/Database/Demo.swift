import JSON
import PriorAuth
import Workflow

/// `demo`: makes a database of invented cases and opens the desk on it.
struct Demo: Command {
  static let spec = CommandSpec(
    ["demo"], purpose: "Make a database of invented members and requests, and open the desk on it.",
    examples: [
      .init("priorauth demo", "a throw-away database, which is gone when you leave the desk"),
      .init("priorauth demo --training", "guides you through your first cases"),
      .init(
        "priorauth demo --db large.db --size 100000",
        "keeps a large one there; without --size it is used again"),
    ],
    options: [
      OptionSpec("no-desk", "print the worklist instead of opening the desk"),
      OptionSpec(
        "training", "say what to do next on every screen, and explain after each decision what was right"),
      OptionSpec("size", value: "N", "fill it until it has N authorizations; a million take a few minutes"),
      OptionSpec("seed", value: "N", "another large demonstration; the same number makes the same one (1)"),
    ] + DeskLook.options,
    notes: [
      "Nobody in it is real. Today is 2026-06-15 in it unless --today says otherwise. A database that is no demo"
        + " is never touched.",
      "What --size adds are copies of the stories, told of many days and of invented members. The audit trail lists"
        + " every row of them, in entries that call them copies.",
    ])

  private let wantsDesk: Bool
  private let look: DeskLook
  private let isTraining: Bool
  private let size: Int?
  private let seed: Int

  init(_ arguments: Arguments) throws(UsageError) {
    wantsDesk = !arguments.has("no-desk")
    look = DeskLook(arguments)
    isTraining = arguments.has("training")
    size = try arguments.count("size", upTo: 10_000_000)
    seed = try arguments.count("seed", upTo: .max) ?? 1
  }

  func run(in session: Session) throws -> CommandResult {
    let today = session.isTodaySet ? session.today : DemoDatabase.today
    let clock = WallClock(now: Moment(seconds: Moment(startOf: today).seconds + 43_200), today: today)
    let path =
      session.isDatabaseNamed ? session.database : try session.surroundings.temporaryFolder() + "/demo.db"
    let crowd = size.map { DemoCrowd(size: $0, seed: UInt64(seed), today: today) }
    let desk = try DemoDatabase(
      path: path, clock: clock, crowd: crowd, stories: isTraining ? DemoStory.training : DemoStory.all
    ).open(session)
    var result = try desk.worklistResult(at: clock.now, display: session.display)
    if wantsDesk {
      result.desk = CommandResult.DeskOpening(
        database: path, clock: clock, isDemo: true, isPlain: look.isPlain, isTraining: isTraining,
        isKept: session.isDatabaseNamed, theme: look.theme)
    }
    result.text =
      "Demonstration with invented cases, on \(today): \(session.display.text(path))\n\n" + result.text
    result.json = result.json?.setting(["database"], to: .string(path))
    return result
  }
}
