import Foundation
import PolicyImport
import Testing

/// Runs the scorer over the documents that may lie beside the repository; without them there is nothing to run.
@Suite struct ScorerTests {
  static let policies = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/policies").standardizedFileURL

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: policies.appending(path: "score.py").path)
  }

  @Test(.enabled(if: isPresent))
  func `the outlines of the documents beside the repository are as good as ever`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "outlines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = try FileManager.default.contentsOfDirectory(
      at: Self.policies.appending(path: "dev"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" || $0.pathExtension == "md" }
    for document in documents {
      let source = try SourceText(decoding: Array(Data(contentsOf: document)))
      let name = document.deletingPathExtension().lastPathComponent + ".json"
      try PolicyOutline(reading: source).json()
        .write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let scores = try score(folder)
    #expect(try #require(scores["all"]) >= 98)
    for seed in scores.keys where seed.hasPrefix("seed") { #expect(try #require(scores[seed]) == 100) }
  }

  /// The figure of each document, and of all.
  private func score(_ folder: URL) throws -> [String: Double] {
    let result = folder.appending(path: "scores").appendingPathExtension("out")
    let scorer = Process()
    scorer.executableURL = URL(filePath: "/usr/bin/env")
    scorer.arguments = [
      "python3", Self.policies.appending(path: "score.py").path, "--all", folder.path, "--json", result.path,
    ]
    scorer.standardOutput = FileHandle.nullDevice
    try scorer.run()
    scorer.waitUntilExit()
    let object = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: result)) as? [String: Any])
    var scores = ["all": object["figure"] as? Double ?? 0]
    for (name, value) in object["documents"] as? [String: [String: Any]] ?? [:] {
      scores[name] = value["figure"] as? Double
    }
    return scores
  }
}
