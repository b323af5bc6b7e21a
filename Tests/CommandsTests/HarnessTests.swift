import Commands
import Testing

@Suite struct HarnessTests {
  @Test func `help and the manual say nothing of what harnesses ask for`() {
    let pages = [Help(.standard).overview(), CommandReference(.standard).markdown]
    for page in pages { #expect(!page.contains("priorauth " + CommandTree.harnessWord)) }
    #expect(CommandTree.standard.verbs(of: CommandTree.harnessWord).isEmpty)
  }

  @Test(arguments: CommandTree.harness.specs.map(\.name))
  func `what harnesses ask for is read from the same kind of table`(name: String) throws {
    let spec = try #require(CommandTree.harness.specs.first { $0.name == name })
    let line = try #require(spec.examples.first?.line)
    let words = line.split(separator: " ").dropFirst().map(String.init)
    guard case .run(let found, _) = try CommandTree.harness.parse(words) else {
      Issue.record("\(line) asks for help")
      return
    }
    #expect(found.name == name)
    #expect(words.first == CommandTree.harnessWord)
  }
}
