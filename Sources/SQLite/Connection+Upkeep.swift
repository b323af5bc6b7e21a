import CSQLite

extension Connection {
  /// Writes the file anew without the room that nothing uses, and empties the log; others wait meanwhile.
  public func compact() throws(SQLiteError) {
    guard !isReadOnly else { throw refusal }
    guard !isInTransaction else { throw SQLiteError.nestedTransaction }
    try gate?.lock()
    defer { gate?.unlock() }
    try execute(script: "vacuum")
    markLog(isWrittenBack: true)
    // Somebody who still reads what was only keeps the log from being emptied now.
    _ = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    markLog()
  }

  /// How large the database is, by its own account.
  public func extent() throws(SQLiteError) -> DatabaseExtent {
    DatabaseExtent(
      pageSize: try setting("page_size"), pages: try setting("page_count"),
      freePages: try setting("freelist_count"))
  }

  /// What a connection is set to that decides whether a commit survives.
  public func safety() throws(SQLiteError) -> ConnectionSafety {
    ConnectionSafety(
      journal: try row("pragma journal_mode") { row throws(SQLiteError) in try row.text() } ?? "",
      synchronous: try setting("synchronous"), automaticCheckpoint: try setting("wal_autocheckpoint"))
  }

  private func setting(_ name: String) throws(SQLiteError) -> Int64 {
    try row("pragma \(raw: name)") { row throws(SQLiteError) in try row.integer() } ?? 0
  }
}

/// How large a database is.
public struct DatabaseExtent: Sendable, Hashable {
  /// Bytes in a page.
  public var pageSize: Int64
  public var pages: Int64
  /// Pages that nothing uses.
  public var freePages: Int64
}

/// What a connection is set to that decides whether a commit survives.
public struct ConnectionSafety: Sendable, Hashable {
  /// The kind of journal, `wal`.
  public var journal: String
  /// 2 waits for the disk at every commit.
  public var synchronous: Int64
  /// After how many pages the library writes the log back by itself; 0 is never.
  public var automaticCheckpoint: Int64
}
