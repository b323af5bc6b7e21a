import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func newestEntryTime() throws -> String? {
    try connection.row(
      "select iif(json_valid(payload), payload ->> '$.at', null) from audit order by seq desc limit 1"
    ) { row throws(SQLiteError) in try row.optionalText() } ?? nil
  }

  public func timeOfLastBackup() throws -> String? { try lastBackup()?.time }

  public func keyOfLastBackup() throws -> String? { try lastBackup()?.key }

  /// Reads the newest entry of a backup, without those that no one could be given.
  private func lastBackup() throws -> (time: String?, key: String?)? {
    // From the newest entry back. The verb is looked for as text first, which spares the reading of nearly every entry.
    let mark = "\"verb\":\"\(Verb.backUp.rawValue)\""
    return try connection.row(
      """
      select payload ->> '$.at', payload ->> '$.details.sealedTo' from audit as backup
      where instr(payload, \(mark)) and json_valid(payload) and payload ->> '$.verb' = \(Verb.backUp.rawValue)
        and payload ->> '$.details.handedOver' is null
        and not exists (
          select 1 from audit as lost
          where lost.seq > backup.seq and instr(lost.payload, \(mark)) and json_valid(lost.payload)
            and lost.payload ->> '$.details.handedOver' = 0
            and lost.payload ->> '$.details.sha256' = backup.payload ->> '$.details.sha256')
      order by seq desc limit 1
      """
    ) { row throws(SQLiteError) in (try row.optionalText(), try row.optionalText()) }
  }

  public func casesWithoutDeadline() throws -> Int {
    // A clock that runs for the notice alone does not say when to decide.
    try connection.row(
      """
      select count(*) from worklist
      where standing = \(WorklistKey.Group.none.rawValue)
        or standing = \(WorklistKey.Group.running.rawValue) and state in (\(raw: Self.openStates)) and not exists (
          select 1 from deadline where deadline.request_id = worklist.request_id and step <> 'notice')
      """
    ) { row throws(SQLiteError) in Int(try row.integer()) } ?? 0
  }

  public func statistics() throws -> RecordStatistics {
    let extent = try connection.extent()
    var tables: [RecordStatistics.Table] = []
    for table in TouchedRow.Table.allCases.map(\.rawValue) + ["audit"] {
      let rows = try connection.row("select count(*) from \(raw: table)") { row throws(SQLiteError) in
        try row.integer()
      }
      tables.append(RecordStatistics.Table(name: table, rows: rows ?? 0))
    }
    return RecordStatistics(
      bytes: extent.pageSize &* extent.pages, freeBytes: extent.pageSize &* extent.freePages,
      schema: Schema.migrations.count, tables: tables.sorted { $0.name < $1.name })
  }

  public func compact() throws {
    do { try connection.compact() } catch { throw trouble(error) }
  }

  /// Copies the record as it stands at one moment into a new file; others go on working.
  public func copy(
    to path: String, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(DeskError) {
    do {
      try connection.copy(to: path, progress: progress)
    } catch let error as SQLiteError {
      throw .storage(StorageProblem(error, in: Connection.folder(of: path)))
    } catch {
      throw .storage(.unexpected(String(describing: type(of: error))))
    }
  }

  /// What this connection is set to.
  public func safety() throws(DeskError) -> ConnectionSafety {
    do { return try connection.safety() } catch {
      throw .storage(StorageProblem(error, in: connection.folder))
    }
  }
}
