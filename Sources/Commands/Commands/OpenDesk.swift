import Workflow

/// The program called by itself: opens the reviewer's desk.
struct OpenDesk: Command {
  static let spec = CommandSpec(
    [], purpose: "Review requests for prior authorization of specialty drugs; alone, it opens the desk.",
    examples: [
      .init("priorauth", "opens the desk on your own database"),
      .init("priorauth demo", "opens it on invented cases, to try"),
      .init("priorauth evaluate R12", "shows how a request stands against its criteria"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    var result = try session.desk().worklistResult(at: session.now, display: session.display)
    result.desk = CommandResult.DeskOpening(database: session.database, clock: session.clock, isDemo: false)
    return result
  }
}
