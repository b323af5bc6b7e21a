extension Connection {
  /// Does everything in `body` or nothing. This is the only place that begins a transaction that writes.
  ///
  /// - Throws: what `body` throws, after undoing; `SQLiteError.busy` when others were writing for too long.
  public func write<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isReadOnly else { throw SQLiteError.readOnly }
    // Locking twice succeeds, and the inner transaction would then let go of the outer one's gate.
    guard !isInTransaction else { throw SQLiteError.nestedTransaction }
    try gate?.lock()
    defer { gate?.unlock() }
    // Immediate: a transaction that turns from reading to writing can fail without having waited.
    try execute("begin immediate")
    let result: Result
    do {
      result = try body()
    } catch {
      rollBack()
      throw error
    }
    try commit()
    checkpointIfLong()
    return result
  }

  /// Reads several things as they stood at one moment.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isInTransaction else { throw SQLiteError.nestedTransaction }
    try execute("begin")
    defer { rollBack() }
    return try body()
  }

  private func commit() throws(SQLiteError) {
    do {
      try execute("commit")
    } catch {
      rollBack()
      throw error.duringCommit
    }
  }

  // After some errors the library has rolled back by itself; a second time would be an error of its own. As a script
  // it needs no lock and is run even where locks are refused.
  private func rollBack() {
    if isInTransaction { try? execute(script: "rollback") }
  }
}
