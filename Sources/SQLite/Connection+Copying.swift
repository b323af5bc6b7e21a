import CSQLite

extension Connection {
  /// Copies the database, as it stands at one moment, into a new file that nobody else can read; others go on writing.
  ///
  /// - Parameter progress: told after every piece how many pages are done, of how many.
  /// - Throws: what went wrong; nothing is left at `path` then.
  public func copy(to path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
    let file = try DatabaseFile.creating(path)
    do {
      // Without a transaction around all pieces, a change made between two of them would begin the copy anew.
      try read {
        _ = try row("select count(*) from sqlite_schema") { row throws(SQLiteError) in try row.integer() }
        try copyPages(to: file.path, progress)
      }
    } catch {
      file.remove()
      throw error
    }
  }

  private func copyPages(
    to path: String, _ progress: (_ done: Int, _ total: Int) -> Void
  ) throws(SQLiteError) {
    var target: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
    let opened = sqlite3_open_v2(path, &target, flags, nil)
    defer { sqlite3_close_v2(target) }
    guard opened == SQLITE_OK else { throw SQLiteError(code: opened, on: target) }
    // What is cut short is thrown away, so nothing has to be kept to undo it with.
    sqlite3_exec(target, "pragma journal_mode = off; pragma synchronous = full", nil, nil, nil)
    guard let copying = sqlite3_backup_init(target, "main", handle, "main") else {
      throw SQLiteError(code: sqlite3_extended_errcode(target), on: target)
    }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = sqlite3_backup_step(copying, 1024)
      let total = Int(sqlite3_backup_pagecount(copying))
      progress(total - Int(sqlite3_backup_remaining(copying)), total)
    }
    let ended = sqlite3_backup_finish(copying)
    guard code == SQLITE_DONE else { throw SQLiteError(code: code, on: target) }
    guard ended == SQLITE_OK else { throw SQLiteError(code: ended, on: target) }
  }
}
