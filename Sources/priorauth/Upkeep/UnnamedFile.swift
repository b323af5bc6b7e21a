import Commands
import Glibc

/// A finished file that lies beside the place where it belongs, under a name for the time being.
final class UnnamedFile {
  /// Where it lies.
  let path: String
  private let target: String
  private var isThere = true

  /// - Parameter target: where it belongs.
  init(for target: String, at path: String) {
    self.target = target
    self.path = path
  }

  deinit { remove() }

  /// The name for the time being of what belongs at a place.
  static func path(for target: String) -> String { "\(target).part-\(getpid())" }

  /// The name of a copy that something is made of beside a place.
  static func copyPath(beside place: String) -> String { "\(place).copy-\(getpid())" }

  /// The process that gave a file one of these names; nil where the name is another one.
  static func process(thatNamed path: String) -> Int32? {
    guard let dash = path.lastIndex(of: "-"), [".part", ".copy"].contains(where: path[..<dash].hasSuffix),
      let process = Int32(path[path.index(after: dash)...]), process > 0
    else { return nil }
    return process
  }

  /// Gives it its name; never over something that is there.
  func keep() throws(OutputProblem) {
    if link(path, target) == 0 {
      remove()
    } else {
      let error = errno
      var status = stat()
      // Disks without a second name for a file can only have it moved.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(error), lstat(target, &status) != 0,
        rename(path, target) == 0
      else { throw FileWriting.problem(target, error) }
      isThere = false
    }
    FileWriting.syncFolder(of: target)
  }

  /// Takes it away, with what the database library may have put beside it.
  func remove() {
    guard isThere else { return }
    isThere = false
    for ending in ["", "-wal", "-shm", "-journal", ".gate"] { unlink(path + ending) }
  }
}
