import Commands
import Foundation
import Testing

@Suite struct ManualTests {
  /// The manual in `docs`; run with RECORD=1 to write it anew.
  static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs/commands.md")

  @Test func `the manual in docs is the one the table of commands makes`() throws {
    let manual = CommandReference(.standard).markdown
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try manual.write(to: Self.path, atomically: true, encoding: .utf8)
      Issue.record("the manual was written anew; read every changed line before it is committed")
    }
    #expect(try String(contentsOf: Self.path, encoding: .utf8) == manual)
  }
}
