import Commands
import Glibc

/// A new file that only the person can read, or standard output, written piece by piece.
final class FileSink {
  /// How the file is called where something goes wrong; its own name may be one for the time being.
  private let name: String
  private let descriptor: Int32

  /// Makes a new file; nothing may be there.
  init(creating path: String, called name: String) throws(OutputProblem) {
    self.name = name
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileWriting.problem(name, errno) }
  }

  /// Standard output.
  init() {
    name = "-"
    descriptor = STDOUT_FILENO
  }

  deinit { if descriptor > STDOUT_FILENO { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    if let failure = bytes.withUnsafeBytes({ WholeWrite.write($0, to: descriptor) }) {
      throw FileWriting.problem(name, failure)
    }
  }

  /// Waits until all of it is on the disk.
  func sync() throws(OutputProblem) {
    guard fsync(descriptor) == 0 else { throw FileWriting.problem(name, errno) }
  }
}
