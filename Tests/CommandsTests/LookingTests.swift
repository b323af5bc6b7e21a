import Testing

@testable import Commands

/// Which commands only look.
@Suite struct LookingTests {
  @Test func `commands that only look are told from those that save`() {
    let looking = Set(CommandTree.commands.map { $0.spec }.filter(\.onlyLooks).map(\.name))
    #expect(
      looking.isSuperset(of: ["request show", "late", "quality appeals", "authorization outlook", "replay"]))
    let saving = [
      "renew", "decide", "quality draw", "quality review", "request add", "clock add", "letter remind",
    ]
    #expect(
      looking.isDisjoint(with: saving + ["plan set", "case assign", "purge", "template change", "next"]))
  }
}
