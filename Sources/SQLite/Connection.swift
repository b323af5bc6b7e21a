import CSQLite

/// One connection to a database file or to a database in memory, with the settings every one of ours has.
///
/// It is used from one thread at a time. Statements are prepared once and kept.
public final class Connection {
  /// Whether nothing can be written through it.
  public let isReadOnly: Bool
  /// What is said to who wants to write where nothing can be written.
  var refusal = SQLiteError.readOnly

  let gate: WriteGate?
  /// The file as it was found, where it is read without a lock.
  let unlocked: UnlockedFile?
  /// Whether the database is known to be ours and has a log that may be written back when the connection ends.
  var keepsLog = false
  /// The log and the memory that all who have the database open share, as they lay beside it when it was opened.
  private var beside: [String: FileIdentity] = [:]
  /// Whether the transactions that begin are part of one that is under way.
  var isOne = false
  /// Whether the file system has refused a lock for so long that there is no use in asking again.
  private var locksAreRefused = false
  private(set) var handle: OpaquePointer?
  private var statements: [StatementText: Statement] = [:]
  /// Pages in the write-ahead log after the last commit, set by the library's hook.
  private let pagesInLog: UnsafeMutablePointer<Int32>
  /// How long the log was when a reader last kept it from being written back in full; 0 when nobody did.
  private var pagesKept: Int32 = 0

  init(adopting handle: OpaquePointer, gate: WriteGate?, unlocked: UnlockedFile?) {
    self.handle = handle
    self.gate = gate
    self.unlocked = unlocked
    self.isReadOnly = sqlite3_db_readonly(handle, "main") == 1
    self.pagesInLog = .allocate(capacity: 1)
    pagesInLog.initialize(to: 0)
    // Also switches the library's own checkpoints off, which may run while another process commits.
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        context?.assumingMemoryBound(to: Int32.self).pointee = pages
        return SQLITE_OK
      }, pagesInLog)
  }

  deinit {
    close()
    pagesInLog.deallocate()
  }

  /// Runs a statement that answers no rows.
  public func execute(_ sql: SQL) throws(SQLiteError) {
    try run(sql) { _ in }
  }

  /// Runs statements separated by semicolons, none of which has values.
  public func execute(script: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle) }
  }

  /// All rows of a query.
  ///
  /// - Parameter expected: how many there probably are, so that the list of them need not grow.
  // Compiled where it is called: told only at run time what a row is, it takes half as long again.
  @inlinable
  public func rows<Row>(
    _ sql: SQL, expecting expected: Int = 0, _ read: (inout RowReader) throws(SQLiteError) -> Row
  ) throws(SQLiteError) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(expected)
    try run(sql) { (row: inout RowReader) throws(SQLiteError) in
      rows.append(try read(&row))
    }
    return rows
  }

  /// The first row of a query, nil when it answers none.
  @inlinable
  public func row<Row>(
    _ sql: SQL, _ read: (inout RowReader) throws(SQLiteError) -> Row
  ) throws(SQLiteError) -> Row? {
    try rows(sql, read).first
  }

  /// Inserts a row and answers its number.
  public func insert(_ sql: SQL) throws(SQLiteError) -> Int64 {
    try execute(sql)
    return sqlite3_last_insert_rowid(handle)
  }

  /// The folder that its file lies in; empty where it lies in memory.
  public var folder: String { path.map { Self.folder(of: $0) } ?? "" }

  /// The path of its file; nil where it lies in memory.
  var path: String? {
    guard let handle, let path = sqlite3_db_filename(handle, "main").map({ String(cString: $0) }) else {
      return nil
    }
    return path.isEmpty ? nil : path
  }

  /// The folder that the file with a path lies in.
  public static func folder(of path: String) -> String { DatabaseFile.folder(of: path) }

  /// How many rows the last statement inserted, changed or deleted.
  public var changes: Int { Int(sqlite3_changes(handle)) }

  /// How many rows the connection has inserted, changed or deleted since it was opened.
  public var totalChanges: Int64 { sqlite3_total_changes64(handle) }

  /// A number that is another one when somebody else has changed the database in between. Asked inside a transaction
  /// it speaks of what that one sees.
  public func dataVersion() throws(SQLiteError) -> Int64 {
    try row("pragma data_version") { row throws(SQLiteError) in try row.integer() } ?? 0
  }

  /// How the library would find the rows of a query, one step a line.
  public func plan(of sql: SQL) throws(SQLiteError) -> [String] {
    try rows(SQL(text: "explain query plan " + sql.text, values: sql.values)) {
      (row: inout RowReader) throws(SQLiteError) in
      for _ in 0..<3 { _ = try row.integer() }
      return try row.text()
    }
  }

  /// Ends the connection. The log is written back into the database when this was the last one on it.
  public func close() {
    guard let handle else { return }
    statements = [:]
    // The library removes the log by its name, and at the place of a file that has moved that may be another one's.
    let hasMoved = hasMoved
    // A file that was refused must not get a lock file beside it, let alone have its log written back.
    let holdsGate = keepsLog && !hasMoved && gate?.lockIfFree() == true
    if !holdsGate, hasMoved || DatabaseFile.hasLog(handle) { _ = csqlite_skip_checkpoint_on_close(handle) }
    let marked = holdsGate && !hasLostLog ? path : nil
    marked.map { Self.markLog(of: $0, isWrittenBack: true) }
    sqlite3_close_v2(handle)
    self.handle = nil
    guard holdsGate else { return }
    // Where others go on there is a log still.
    marked.map { Self.markLog(of: $0, isWrittenBack: false) }
    gate?.unlock()
  }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Whether the open file is no longer the one at its path, or the memory it shares no longer that of others: it was
  /// removed, renamed or replaced. Who comes then does not see this one.
  var hasMoved: Bool {
    var answer: Int32 = 0
    // A database in memory has no place and does not know the question.
    if sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &answer) == SQLITE_OK, answer != 0 {
      return true
    }
    return hasLost("-shm")
  }

  /// From here on there is a log beside the file.
  func beginLog() { (keepsLog, beside) = (true, [:]) }

  /// Whether the log is no longer at its path. As long as the connection lasts it can still be written back.
  var hasLostLog: Bool { hasLost("-wal") }

  private func hasLost(_ ending: String) -> Bool {
    guard keepsLog, let path else { return false }
    let found = FileIdentity(path + ending)
    // It is made with the first transaction, and stays as long as anybody has the database open.
    if beside[ending] == nil { beside[ending] = found }
    return beside[ending] != found
  }

  /// Writes a long log back into the database; the caller holds the gate.
  func checkpointIfLong() {
    let pages = pagesInLog.pointee
    // Beside a reader it is tried again once as much has been added: going through a long log takes long.
    guard pages >= 1000, pages < pagesKept || pages >= pagesKept + 1000 else { return }
    markLog(isWrittenBack: true)
    var (inLog, writtenBack): (Int32, Int32) = (0, 0)
    // A reader in the way only means that part of the log stays for the next time.
    _ = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, &inLog, &writtenBack)
    pagesKept = writtenBack < inLog ? inLog : 0
    pagesInLog.pointee = 0
    markLog()
  }

  /// Runs a statement and hands its rows over one by one.
  @usableFromInline
  func run(
    _ sql: SQL, _ read: (inout RowReader) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    // The library tries for ten seconds to get a lock that the file system refuses, with every statement anew.
    guard !locksAreRefused else { throw SQLiteError.cannotLock }
    do {
      try prepared(sql.text).run(sql.values, read)
    } catch {
      locksAreRefused = error == .cannotLock
      throw error
    }
  }

  func prepared(_ text: String) throws(SQLiteError) -> Statement {
    guard let handle else { throw SQLiteError.statement(code: SQLITE_MISUSE, message: "closed") }
    let key = StatementText(text: text)
    guard let kept = statements[key] else {
      let statement = try Statement(text, on: handle)
      statements[key] = statement
      return statement
    }
    return kept.isRunning ? try Statement(text, on: handle) : kept
  }
}
