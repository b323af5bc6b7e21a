import Commands
import Glibc

/// Makes new files that only the person can read; never over something that is there, never through a link.
enum FileWriting {
  /// Refuses a path at which no new file can be made.
  static func check(_ path: String) throws(OutputProblem) {
    var status = stat()
    if lstat(path, &status) == 0 {
      throw status.st_mode & S_IFMT == S_IFLNK ? .isLink(path) : .exists(path)
    }
    try checkName(path)
    let folder = self.folder(of: path)
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .noSuchFolder(path) }
    // Whoever may write to the folder may put another file in this one's place, unless the sticky bit forbids it.
    guard status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0 else { throw .folderTooOpen(path) }
    guard access(folder, W_OK) == 0 else { throw .notPermitted(path) }
  }

  /// Refuses a name that belongs to a database that is there: what lies under it is its log, and goes with it.
  static func checkName(_ path: String) throws(OutputProblem) {
    for ending in ["-wal", "-shm", "-journal", ".gate"] where path.hasSuffix(ending) {
      if access(String(path.dropLast(ending.count)), F_OK) == 0 { throw .belongsToDatabase(path) }
    }
  }

  /// Makes a file with this content; a file that could not be finished is taken away again.
  static func create(_ path: String, content: [UInt8]) throws(OutputProblem) {
    try check(path)
    if let error = NewFile.write(content, to: path) { throw problem(path, error) }
  }

  /// Waits until a folder's list of names is on the disk.
  static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What a system error means for a new file.
  static func problem(_ path: String, _ error: Int32) -> OutputProblem {
    switch error {
    case EEXIST: .exists(path)
    case ELOOP: .isLink(path)
    case ENOENT, ENOTDIR: .noSuchFolder(path)
    case EACCES, EPERM, EROFS: .notPermitted(path)
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path)
    default: .writeFailed(path, error: error)
    }
  }
}
