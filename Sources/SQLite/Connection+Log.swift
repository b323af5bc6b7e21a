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

  /// Leaves the log as it is when the connection ends.
  public func leaveLog() { keepsLog = false }

  /// Whether a log or a journal with content lies beside a path.
  public static func hasLog(at path: String) -> Bool {
    DatabaseFile.hasLog(beside: path) || DatabaseFile.hasJournal(beside: path)
  }
}
