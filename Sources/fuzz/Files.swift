import CaseStore
import Glibc

/// Whole files, by path; the folder is this program's own.
enum Files {
  static func read(_ path: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    return visit(path) { bytes += $0 } ? bytes : nil
  }

  /// The digest of a file, which is never held as a whole: its size must not count as memory of what is tried.
  static func digest(_ path: String) -> String? {
    var digest = SHA256.Stream()
    return visit(path) { digest.add(Array($0)) } ? digest.finish() : nil
  }

  /// Gives the bytes of a file part by part; false where there is none.
  private static func visit(_ path: String, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { take(chunk[..<count]) }
    return true
  }

  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }

  static func remove(_ path: String) { unlink(path) }
}
