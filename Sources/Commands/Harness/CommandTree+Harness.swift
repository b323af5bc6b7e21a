extension CommandTree {
  /// The word that the commands of the harnesses begin with.
  public static let harnessWord = "harness"

  /// What a test harness asks for. Help does not list them; `docs/reliability.md` describes them.
  public static let harnessCommands: [any Command.Type] = [
    HarnessBatch.self, HarnessWrite.self, HarnessList.self, HarnessShow.self, HarnessUpdate.self,
  ]

  /// The commands of the harnesses.
  public static let harness = CommandTree(harnessCommands.map { $0.spec })
}
