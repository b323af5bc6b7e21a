import Commands
import Foundation
import Testing

@Suite struct ManualTests {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs/commands.md")

  @Test func `the manual in docs is the one the table of commands makes`() throws {
    let kept = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(kept == CommandReference(.standard).markdown, "run 'swift run generate'")
  }
}
