/// `policy list`: the policies and their versions.
struct PolicyList {
  static let spec = CommandSpec(
    ["policy", "list"], purpose: "List the policies and the days on which each version is in force.",
    examples: [
      .init("priorauth policy list", "every version, newest last"),
      .init("priorauth policy list --json", "the same for a script"),
      .init("priorauth policy list --db demo.db", "those of another database"),
    ])
}
