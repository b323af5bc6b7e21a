import Glibc

/// Writes files that were not there before, readable by nobody else.
enum NewFile {
  /// The system's error number; nil when all of it is on disk. After an error no file is left behind.
  static func write(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return errno }
    var failure = writeAll(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure != nil { unlink(path) }
    return failure
  }

  /// The descriptor of a file that is all on disk, locked from before it held anything; nil when it can't be written.
  ///
  /// The lock lasts until the descriptor is closed or the program ends, however it does.
  static func writeLocked(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, writeAll(bytes, to: descriptor) == nil,
      fsync(descriptor) == 0
    else {
      close(descriptor)
      unlink(path)
      return nil
    }
    return descriptor
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { WholeWrite.write($0, to: descriptor) }
  }
}
