/// A file whose content follows from other files.
struct GeneratedFile {
  let path: String
  let content: String

  /// Whether the file on disk is what it should be.
  func isCurrent() throws -> Bool { (try? TextFile.read(path)) == content }

  /// Puts the content on disk.
  func write() throws { try TextFile.write(content, to: path) }
}
