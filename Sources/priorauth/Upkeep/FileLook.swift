import Commands
import Glibc

/// What can be told of a database's files from outside.
struct FileLook {
  private let path: String
  private let folder: String

  init(_ path: String) {
    self.path = path
    folder = FileWriting.folder(of: path)
  }

  /// Whether there is a file, and not something else of that name.
  var isFile: Bool { status(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

  /// The size of the file with that ending in bytes; 0 where there is none.
  func size(_ ending: String) -> Int64 { status(path + ending).map { Int64($0.st_size) } ?? 0 }

  /// The files that others may get at, and the folder where others may put files.
  var tooOpen: [DatabaseExamination.OpenFile] {
    let files = ["", "-wal", "-shm", ".gate"].compactMap { ending in
      file(path + ending, forbidding: 0o077)
    }
    return files + [file(folder, forbidding: 0o022)].compactMap(\.self)
  }

  /// What keeps the database from being written; nil where it is not there.
  var obstacle: DatabaseExamination.WritingObstacle? {
    for (place, obstacle) in [
      (path, DatabaseExamination.WritingObstacle.file(path)), (folder, .folder(folder)),
    ] where faccessat(AT_FDCWD, place, W_OK, AT_EACCESS) != 0 {
      switch errno {
      case EROFS: return .fileSystem(folder)
      case ENOENT, ENOTDIR: return nil
      default: return obstacle
      }
    }
    return nil
  }

  /// The file at which writers queue, where it is there and another account's.
  var gateObstacle: DatabaseExamination.WritingObstacle? {
    let gate = path + ".gate"
    guard access(gate, F_OK) == 0, faccessat(AT_FDCWD, gate, W_OK, AT_EACCESS) != 0 else { return nil }
    return .gate(gate)
  }

  /// The room on the disk that the person may use.
  var freeBytes: Int64? {
    var system = statvfs()
    guard statvfs(folder, &system) == 0 else { return nil }
    return Int64(
      clamping: UInt64(system.f_bavail).multipliedReportingOverflow(by: UInt64(system.f_frsize)).partialValue)
  }

  /// Copies that were broken off.
  var leftovers: [String] {
    // Also those of backups, which are named after where they were to go.
    LeftCopies.paths(in: folder)
  }

  private func file(_ path: String, forbidding bits: UInt32) -> DatabaseExamination.OpenFile? {
    guard let status = status(path), status.st_mode & bits != 0, status.st_mode & S_ISVTX == 0 else {
      return nil
    }
    return DatabaseExamination.OpenFile(name: path, mode: status.st_mode & 0o777)
  }

  private func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}
