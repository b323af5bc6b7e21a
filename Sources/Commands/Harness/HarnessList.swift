/// `harness list`: every token that was saved.
struct HarnessList: Command {
  static let spec = CommandSpec(
    ["harness", "list"], purpose: "Print every token that was saved, one a line.",
    examples: [.init("priorauth harness list --db test.db", "prints them")])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    var lines = ""
    try HarnessMember.tokens(at: session.unsignedDesk()) { lines += session.display.text($0) + "\n" }
    return CommandResult(text: lines, json: nil)
  }
}
