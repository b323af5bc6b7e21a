import JSON

/// `init`: makes a database.
struct Init: Command {
  static let spec = CommandSpec(
    ["init"], purpose: "Make an empty database that only you can read.",
    examples: [
      .init("priorauth init", "makes your own database in your data folder"),
      .init("priorauth init --db /srv/plan/cases.db", "makes one at another place"),
      .init("priorauth init --json", "says where it is, for a script"),
    ],
    notes: [
      "Your own database is $XDG_DATA_HOME/priorauth/priorauth.db, or below ~/.local/share where that"
        + " variable is not set. You are enrolled with every working role. A file that is there already is never"
        + " overwritten."
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    _ = try session.surroundings.desk(makingDatabaseAt: session.database, at: session.clock)
    return CommandResult(
      text: "Made \(session.display.text(session.database)).\n"
        + "Days and deadlines go by UTC until 'priorauth clock zone' names the plan's time zone.\n",
      json: .object(["database": .string(session.database)]))
  }
}
