extension Connection {
  /// Does everything in `body` or nothing. This is the only place that begins a transaction that writes.
  ///
  /// - Throws: what `body` throws, after undoing; `SQLiteError.busy` when others were writing for too long.
  public func write<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isReadOnly else { throw refusal }
    if isOne { return try body() }
    // Locking twice succeeds, and the inner transaction would then let go of the outer one's gate.
    guard !isInTransaction else { throw SQLiteError.nestedTransaction }
    try gate?.lock()
    defer { gate?.unlock() }
    // Immediate: a transaction that turns from reading to writing can fail without having waited.
    try execute("begin immediate")
    let result: Result
    do {
      result = try body()
      try checkPlace()
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
    if isOne { return try body() }
    guard !isInTransaction else { throw SQLiteError.nestedTransaction }
    try execute("begin")
    defer { rollBack() }
    do {
      let result = try body()
      try unlocked?.check()
      return result
    } catch {
      // What looks like damage may be another program's change.
      try unlocked?.check()
      throw error
    }
  }

  /// Makes one transaction of all that is written and read inside: it is kept whole or not at all.
  ///
  /// An error inside has to leave it; what was written before the error would be kept otherwise.
  public func asOne<Result>(_ body: () throws -> Result) throws -> Result {
    try write {
      isOne = true
      defer { isOne = false }
      return try body()
    }
  }

  /// Runs something without looking up what references lead to, which can't be switched off inside a transaction.
  public func withoutForeignKeys<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("pragma foreign_keys = off")
    defer { try? execute("pragma foreign_keys = on") }
    return try body()
  }

  /// Refuses to go on with a file that nobody else would find at its path: what is saved there is lost with it.
  ///
  /// A change is checked by itself. Who reads for hours asks now and then: the system takes as long to say it as the
  /// library takes for a short question.
  public func checkPlace() throws(SQLiteError) {
    if hasMoved || hasLostLog { throw SQLiteError.moved }
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
