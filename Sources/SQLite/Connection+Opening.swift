import CSQLite

extension Connection {
  /// What may be done through a connection.
  public enum Access: Sendable, Hashable {
    case readWrite, readOnly
  }

  /// Opens a database that exists and is ours by the number in its header; one that can't be written to is opened to read.
  public static func open(
    _ path: String, access: Access = .readWrite, applicationID: Int32, login: String,
    waitMilliseconds: Int = 5000
  ) throws(SQLiteError) -> Connection {
    let file = try DatabaseFile.existing(path)
    let reach = try file.reach()
    do {
      return try open(
        file, access == .readOnly && reach == .writing ? .reading : reach, ours: applicationID, login,
        waitMilliseconds)
    } catch SQLiteError.full where !DatabaseFile.hasLog(beside: file.path) {
      // No room for what the library puts beside it, so nobody has it open: it can be looked at.
      let connection = try open(file, .alone, ours: applicationID, login, waitMilliseconds)
      connection.refusal = .full
      return connection
    }
  }

  private static func open(
    _ file: DatabaseFile, _ reach: DatabaseFile.Reach, ours applicationID: Int32, _ login: String, _ wait: Int
  ) throws(SQLiteError) -> Connection {
    let connection = try open(file, reach, login, wait)
    // Asked before anything that could write: another program's file must come out as it went in.
    let found = try connection.row("pragma application_id") { row throws(SQLiteError) in try row.integer() }
    guard found == Int64(applicationID) else {
      throw SQLiteError.otherProgram(applicationID: Int32(truncatingIfNeeded: found ?? 0))
    }
    guard try file.isWhole(withPagesOf: connection.pageSize()) else { throw SQLiteError.corrupt }
    if !connection.isReadOnly { try connection.useLog() }
    return connection
  }

  private func pageSize() throws(SQLiteError) -> Int64 {
    try row("pragma page_size") { row throws(SQLiteError) in try row.integer() } ?? 0
  }

  /// Makes a new database that nobody else can read, and marks it as ours.
  public static func create(
    _ path: String, applicationID: Int32, login: String, waitMilliseconds: Int = 5000
  ) throws(SQLiteError) -> Connection {
    let file = try DatabaseFile.creating(path)
    let connection = try open(file, .writing, login, waitMilliseconds)
    try connection.execute(script: "pragma application_id = \(applicationID)")
    try connection.useLog()
    return connection
  }

  /// A new database that lives as long as its connection.
  public static func inMemory(applicationID: Int32) throws(SQLiteError) -> Connection {
    let connection = try open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nil, nil, 0)
    try connection.execute(script: "pragma application_id = \(applicationID)")
    return connection
  }

  static func open(
    _ file: DatabaseFile, _ reach: DatabaseFile.Reach, _ login: String, _ wait: Int
  ) throws(SQLiteError) -> Connection {
    let gate = WriteGate(ofDatabaseAt: file.path, login: login, limitMilliseconds: wait)
    switch reach {
    case .writing: return try open(file.path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, gate, nil, wait)
    case .reading: return try open(file.path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, gate, nil, wait)
    case .alone:
      let mode = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI
      return try open(file.unlockedURI, mode, gate, UnlockedFile(file.path), wait)
    }
  }

  private static func open(
    _ path: String, _ mode: Int32, _ gate: WriteGate?, _ unlocked: UnlockedFile?, _ wait: Int
  ) throws(SQLiteError) -> Connection {
    var handle: OpaquePointer?
    Self.countNoMemory
    // No locks of the library's own: a connection is used from one thread at a time, and they are felt at every column.
    let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let error = SQLiteError(code: code, on: handle)
      sqlite3_close_v2(handle)
      throw error
    }
    let connection = Connection(adopting: handle, gate: gate, unlocked: unlocked)
    sqlite3_busy_timeout(handle, Int32(clamping: wait))
    _ = csqlite_set_defensive(handle)
    try connection.execute(script: settings)
    return connection
  }

  // `mmap_size = 0`: mapped pages make cold random reads slower and turn a failing disk into a signal.
  // `journal_size_limit`: somebody who reads for long keeps the log growing; once it begins anew it gets short again.
  // `recursive_triggers`: without it "insert or replace" gets past the triggers that keep rows from being deleted.
  private static let settings = """
    pragma foreign_keys = on;
    pragma recursive_triggers = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma temp_store = memory;
    pragma mmap_size = 0;
    pragma cache_size = -65536;
    pragma synchronous = full;
    pragma journal_size_limit = 16777216;
    """

  /// The library counts no memory, which it would do under a lock at each piece; set once, before its first use.
  private static let countNoMemory: Void = { _ = csqlite_count_no_memory() }()

  private func useLog() throws(SQLiteError) {
    _ = try row("pragma journal_mode = wal") { row throws(SQLiteError) in try row.text() }
    beginLog()
  }
}
