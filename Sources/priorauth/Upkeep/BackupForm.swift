import CaseStore
import Commands
import JSON
import Workflow

/// A backup file: a line that says what it is, a line with the manifest, and the copy of the database, sealed or not.
enum BackupForm {
  private static let firstLine = Array("priorauth backup\n".utf8)
  private static let databaseStart = Array("SQLite format 3\0".utf8)
  private static let manifestLimit = 65_536

  /// Everything ahead of the copy.
  static func heading(_ manifest: BackupManifest) -> [UInt8] {
    firstLine + Array((manifest.json.compact + "\n").utf8)
  }

  /// How many bytes the copy takes in the file.
  static func length(of manifest: BackupManifest) -> Int {
    guard manifest.seal != nil else { return manifest.bytes }
    let pieces = max(1, (manifest.bytes - 1) / StreamSealer.pieceSize + 1)
    return manifest.bytes + pieces * StreamSealer.overhead
  }

  /// Reads what stands ahead of the copy, and looks whether the file is as long as that says.
  static func manifest(_ source: FileSource, called path: String) throws -> BackupManifest {
    let start = try source.read(firstLine.count)
    if start.starts(with: databaseStart) { throw BackupProblem.isDatabase(path) }
    guard start == firstLine else { throw BackupProblem.notABackup(path) }
    var line: [UInt8] = []
    while line.last != 0x0A {
      let byte = try source.read(1)
      guard !byte.isEmpty else { throw BackupProblem.truncated(path) }
      line += byte
      guard line.count <= manifestLimit else { throw BackupProblem.altered(path) }
    }
    let manifest = try read(line, called: path)
    let length = source.size - firstLine.count - line.count
    guard length >= Self.length(of: manifest) else { throw BackupProblem.truncated(path) }
    guard length == Self.length(of: manifest) else { throw BackupProblem.altered(path) }
    return manifest
  }

  private static func read(_ line: [UInt8], called path: String) throws -> BackupManifest {
    guard let json = try? JSONValue(parsing: line),
      let form = try? JSONPath(json).required("backup", as: "a number").int()
    else { throw BackupProblem.altered(path) }
    guard form <= BackupManifest.formVersion else { throw BackupProblem.newerForm(path, found: form) }
    guard let manifest = try? BackupManifest(json: json), (1...(1 << 48)).contains(manifest.bytes) else {
      throw BackupProblem.altered(path)
    }
    return manifest
  }
}
