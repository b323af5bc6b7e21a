/// `request list`: the worklist.
struct RequestList {
  static let spec = CommandSpec(
    ["request", "list"], purpose: "List the requests that are open, the ones due first on top.",
    examples: [
      .init("priorauth request list", "the first fifty"),
      .init("priorauth request list --limit 500", "more of them"),
      .init("priorauth request list --json", "for a script"),
    ],
    options: [OptionSpec("limit", value: "N", "at most so many (50)")])
}
