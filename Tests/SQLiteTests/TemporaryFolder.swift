import Foundation

/// A folder of its own for one test, readable by nobody else, removed with the value's last use.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sqlite-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "case.db") -> String { path + "/" + name }

  /// Writes a file with permissions.
  func write(_ bytes: [UInt8], to name: String = "case.db", mode: Int = 0o600) throws -> String {
    let path = file(name)
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(bytes), attributes: [.posixPermissions: mode])
    return path
  }
}
