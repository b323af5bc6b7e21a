import CSQLite
import Glibc

/// The path of a database after everything that can be said about it without opening it.
struct DatabaseFile {
  /// The path with every symbolic link in its folder resolved.
  let path: String

  /// A file that exists and that we may trust to be only ours.
  static func existing(_ path: String) throws(SQLiteError) -> DatabaseFile {
    let path = try resolved(path)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? SQLiteError.notFound : .cannotOpen(errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw SQLiteError.isDirectory
    default: throw SQLiteError.notAFile
    }
    guard status.st_size > 0 else { throw SQLiteError.empty }
    if let file = FileIdentity(path), file.links > 1 || file.isMounted { throw SQLiteError.severalNames }
    guard status.st_mode & 0o077 == 0 else { throw SQLiteError.tooOpen(mode: status.st_mode & 0o777) }
    try checkFolder(of: path)
    return DatabaseFile(path: path)
  }

  /// A new, empty file, readable by nobody else; missing folders are made the same way.
  static func creating(_ path: String) throws(SQLiteError) -> DatabaseFile {
    try refuseURI(path)
    try makeFolder(folder(of: path))
    let path = try resolved(path)
    try checkFolder(of: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw failure(errno)
    } else if !isLeftover(path) {
      throw SQLiteError.alreadyExists
    }
    return DatabaseFile(path: path)
  }

  /// Whether the file ends with a whole page, as everything does that was written to its end. The library fills up
  /// what is missing of the last page without a word. While there is a log, it has what the file still lacks.
  func isWhole(withPagesOf size: Int64) -> Bool {
    if Self.hasLog(beside: path) { return true }
    var status = stat()
    return lstat(path, &status) == 0 && size > 0 && Int64(status.st_size) % size == 0
  }

  /// Takes away a file that was made and could not be finished.
  func remove() { for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) } }

  /// Whether changes wait in the log beside an open database.
  static func hasLog(_ handle: OpaquePointer) -> Bool {
    guard let path = sqlite3_db_filename(handle, "main") else { return false }
    return hasLog(beside: String(cString: path))
  }

  /// Whether changes wait in the log beside a database.
  static func hasLog(beside path: String) -> Bool { hasContent(path + "-wal") }

  /// Whether there is what the library keeps to undo a change with, in a database that has no log.
  static func hasJournal(beside path: String) -> Bool { hasContent(path + "-journal") }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_size > 0
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String { parts(of: path).folder }

  /// Whether a file is what an interrupted creation leaves: ours, empty, and no log with content beside it.
  private static func isLeftover(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0,
      status.st_mode & 0o077 == 0
    else { return false }
    return lstat(path + "-wal", &status) != 0
  }

  private static func refuseURI(_ path: String) throws(SQLiteError) {
    guard !path.lowercased().hasPrefix("file:") else { throw SQLiteError.pathIsURI }
    guard !path.isEmpty, !path.utf8.contains(0), !path.hasSuffix("/") else { throw SQLiteError.notAFile }
  }

  // Only the last component may not be a link: home folders often lie behind one, and the library's own
  // check would refuse those as well.
  private static func resolved(_ path: String) throws(SQLiteError) -> String {
    try refuseURI(path)
    let (folder, name) = parts(of: path)
    guard let real = realpath(folder, nil) else {
      throw errno == ENOENT || errno == ENOTDIR ? SQLiteError.notFound : .cannotOpen(errno: errno)
    }
    defer { free(real) }
    let resolved = String(cString: real)
    return resolved == "/" ? "/" + name : resolved + "/" + name
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  private static func makeFolder(_ folder: String) throws(SQLiteError) {
    if access(folder, F_OK) == 0 { return }
    let parent = Self.folder(of: folder)
    if parent != folder { try makeFolder(parent) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(errno) }
  }

  private static func checkFolder(of path: String) throws(SQLiteError) {
    let folder = folder(of: path)
    var status = stat()
    guard stat(folder, &status) == 0 else { throw SQLiteError.cannotOpen(errno: errno) }
    // Whoever may write to the folder may put another file in this one's place, unless the sticky bit forbids it.
    guard status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0 else {
      throw SQLiteError.tooOpen(mode: status.st_mode & 0o777)
    }
    if let name = networkFileSystem(csqlite_file_system(folder)) {
      throw SQLiteError.networkFileSystem(name)
    }
  }

  /// The name of a file system on which locks between processes can't be relied on.
  static func networkFileSystem(_ magic: UInt32) -> String? {
    switch magic {
    case 0x6969: "nfs"
    case 0xFF53_4D42, 0xFE53_4D42, 0x517B: "cifs"
    case 0x0102_1997: "9p"
    case 0x6573_5546: "fuse"
    case 0x5346_414F: "afs"
    case 0x00C3_6400: "ceph"
    default: nil
    }
  }

  private static func failure(_ number: Int32) -> SQLiteError {
    switch number {
    case EROFS, EACCES, EPERM: .readOnly
    case ENOSPC, EDQUOT: .full
    default: .cannotOpen(errno: number)
    }
  }
}
