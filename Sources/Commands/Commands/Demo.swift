/// `demo`: makes a database of invented cases and opens the desk on it.
struct Demo {
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
}
