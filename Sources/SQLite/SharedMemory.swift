import Glibc

/// The file by which all who have a database open tell each other what they do.
enum SharedMemory {
  /// Whether another process has it open: each holds a lock on its 128th byte (`UNIX_SHM_DMS` of the library) as long as it
  /// does. It is asked of the system's list of locks: asking by a lock of one's own would let go of those that this process has.
  static func isUsedByOthers(at path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, let list = fopen("/proc/locks", "re") else { return false }
    defer { fclose(list) }
    let number = ":\(status.st_ino)"
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), list) != nil {
      // 3: POSIX  ADVISORY  READ 4121 fe:00:131 128 128
      let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard words.count == 8, words[5].hasSuffix(number), words[6] == "128" else { continue }
      if words[4] != String(getpid()) { return true }
    }
    return false
  }
}
