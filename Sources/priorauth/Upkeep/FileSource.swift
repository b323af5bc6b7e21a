import Commands
import Glibc

/// A regular file that is read piece by piece.
final class FileSource {
  /// Its length in bytes when it was opened.
  let size: Int
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(InputProblem) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .noSuchFile(path)
      case EACCES, EPERM: throw .notPermitted(path)
      default: throw .readFailed(path, error: errno)
      }
    }
    size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notARegularFile(path, kind: status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no plain file")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next bytes, fewer only where the file ends.
  func read(_ count: Int) throws(InputProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .readFailed(path, error: errno) }
      if got == 0 { break }
      filled += got
    }
    return Array(bytes[..<filled])
  }

  /// Forgets what the system remembers of the file, so that it is read from the disk.
  func readFromDisk() { posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

  /// Hands the rest over piece by piece.
  func each(_ pieceSize: Int, _ body: ([UInt8]) throws -> Void) throws {
    while true {
      let piece = try read(pieceSize)
      if piece.isEmpty { return }
      try body(piece)
    }
  }
}
