import Glibc

/// A lock file beside the database that queues the writers of all processes.
///
/// The library's own waiting is not a queue: under load one writer can starve. The kernel lets go of the lock
/// when its holder dies.
final class WriteGate {
  private let path: String
  private let databasePath: String
  private let login: String
  private let limitMilliseconds: Int
  private var descriptor: Int32 = -1

  /// The gate of the database at a path.
  init(ofDatabaseAt databasePath: String, login: String, limitMilliseconds: Int) {
    self.databasePath = databasePath
    path = databasePath + ".gate"
    self.login = login
    self.limitMilliseconds = limitMilliseconds
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for the right to write, at most as long as the limit, and notes who holds it.
  func lock() throws(SQLiteError) {
    try openFile()
    var waited = 0
    while try !tryLock() {
      // One millisecond, and not longer each time: a long pause would lose to writers that pause less.
      guard waited < limitMilliseconds else { throw SQLiteError.busy(holder()) }
      usleep(1000)
      waited += 1
    }
    let note = login + " " + String(getpid()) + "\n"
    ftruncate(descriptor, 0)
    _ = note.utf8.withContiguousStorageIfAvailable { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Takes the right to write when nobody has it; false also when the lock file can't be opened.
  func lockIfFree() -> Bool {
    guard (try? openFile()) != nil else { return false }
    return (try? tryLock()) == true
  }

  /// Gives the right to write back.
  func unlock() { flock(descriptor, LOCK_UN) }

  /// Whether the lock was free; refusing it for any other reason than that somebody has it is an error.
  private func tryLock() throws(SQLiteError) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw SQLiteError.cannotLock }
    return false
  }

  private func openFile() throws(SQLiteError) {
    if descriptor >= 0 { return }
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor < 0 else { return giveToOwner() }
    switch errno {
    case EROFS, EACCES, EPERM:
      let isOthers = access(path, F_OK) == 0 && access(databasePath, W_OK) == 0
      throw isOthers ? SQLiteError.gateClosed : SQLiteError.readOnly
    case ENOSPC, EDQUOT: throw SQLiteError.full
    case let number: throw SQLiteError.cannotOpen(errno: number)
    }
  }

  /// Whoever looks after a machine may look at anybody's database; the lock file stays its owner's all the same.
  private func giveToOwner() {
    var (gate, database) = (stat(), stat())
    guard geteuid() == 0, fstat(descriptor, &gate) == 0, stat(databasePath, &database) == 0,
      gate.st_uid != database.st_uid
    else { return }
    _ = fchown(descriptor, database.st_uid, database.st_gid)
  }

  private func holder() -> GateHolder? {
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let words = String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let process = Int32(words[1]) else { return nil }
    return GateHolder(login: String(words[0]), process: process)
  }
}
