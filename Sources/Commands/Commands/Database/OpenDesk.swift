import Workflow

/// The program called by itself: opens the reviewer's desk.
struct OpenDesk: Command {
  static let spec = CommandSpec(
    [], purpose: "Review requests for prior authorization of specialty drugs; alone, it opens the desk.",
    examples: [
      .init("priorauth", "opens the desk on your own database"),
      .init("priorauth --plain", "the desk in questions and answers, for screen readers"),
      .init("priorauth demo", "opens it on invented cases, to try"),
    ], options: DeskLook.options)

  private let look: DeskLook
  private let wantsJSON: Bool

  init(_ arguments: Arguments) {
    look = DeskLook(arguments)
    wantsJSON = arguments.has("json")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = CommandResult.DeskOpening(
      database: session.database, clock: session.clock, isDayByHand: session.isTodaySet, isDemo: false,
      isPlain: look.isPlain,
      theme: look.theme)
    // The desk reads its own first page; a list beside it would be read for nothing.
    if !wantsJSON, look.isPlain || session.surroundings.isInteractive {
      return CommandResult(text: "", json: nil, desk: desk)
    }
    var result = try session.desk().worklistResult(at: session.now, display: session.display)
    result.desk = desk
    return result
  }
}

/// How the desk is to look.
struct DeskLook {
  /// Whether it asks and answers line by line.
  let isPlain: Bool
  let theme: String?

  static let options = [
    OptionSpec("plain", "open the desk in questions and answers, line by line, without a screen"),
    OptionSpec(
      "theme", value: "NAME", "how the screen looks, whatever the terminal offers",
      choices: ["mono", "8", "256", "high-contrast"]),
  ]

  init(_ arguments: Arguments) {
    isPlain = arguments.has("plain")
    theme = arguments["theme"]
  }
}
