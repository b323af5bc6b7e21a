// The log beside a database file, in which changes wait to be written into it.
extension Connection {
  /// What the file says without its log; nil where there is none, or while others may be writing it back.
  public func withoutLog<Result>(_ body: (Connection) throws -> Result) throws -> Result? {
    guard let path, DatabaseFile.hasLog(beside: path), let gate, gate.lockIfFree() else { return nil }
    defer { gate.unlock() }
    guard let alone = try? Connection.open(DatabaseFile(path: path), .alone, "", 0) else { return nil }
    defer { alone.close() }
    return try body(alone)
  }

  /// Whether changes wait in a log that nobody vouches for: nobody else has the database open, and the log is not marked
  /// as that of this file as it lies there now.
  public var hasUnknownLog: Bool {
    guard let path, DatabaseFile.hasLog(beside: path), let file = FileIdentity(path) else { return false }
    return !file.isMarked(onLogAt: path + "-wal") && !SharedMemory.isUsedByOthers(at: path + "-shm")
  }

  /// Marks the log as that of the file as it lies there now. Who comes after a crash then need not look at all of both.
  ///
  /// The file changes only as its log is written back, so it is marked before that and after it.
  public func markLog(isWrittenBack: Bool = false) {
    guard keepsLog, !hasMoved, !hasLostLog, let path else { return }
    Self.markLog(of: path, isWrittenBack: isWrittenBack)
  }

  static func markLog(of path: String, isWrittenBack: Bool) {
    FileIdentity(path)?.mark(logAt: path + "-wal", isWrittenBack: isWrittenBack)
  }

  /// From here on a log beside the file is none of this connection's, which leaves it as it is when it ends.
  public func leaveLog() { keepsLog = false }

  /// Whether the pages of the file and of its log fit together.
  public func pagesFit() -> Bool {
    let first = try? row("pragma integrity_check(1)") { row throws(SQLiteError) in try row.text() }
    return first == "ok"
  }

  /// Whether a log or a journal with content lies beside a path.
  public static func hasLog(at path: String) -> Bool {
    DatabaseFile.hasLog(beside: path) || DatabaseFile.hasJournal(beside: path)
  }
}
