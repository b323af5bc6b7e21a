import Foundation
import Testing
import TerminalUI

/// Compares a picture with the one on file: text, roles and cursor. `RECORD=1` writes the file anew and fails.
func expectGolden(_ name: String, _ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let cursor = canvas.cursor.map { "\($0.row),\($0.column)" } ?? "none"
  try expectGolden(
    name, text: canvas.text + "\n--- roles, cursor \(cursor)\n" + canvas.roles + "\n",
    sourceLocation: sourceLocation)
}

/// Compares a text with the one on file.
func expectGolden(_ name: String, text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  try expectFile(folder.appendingPathComponent("Goldens/\(name).txt"), text, sourceLocation)
}

/// Compares a text with a file that is generated from the code.
func expectFile(_ file: URL, _ text: String, _ sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(
    kept == text, "\(file.lastPathComponent) differs; RECORD=1 records it anew",
    sourceLocation: sourceLocation)
}
