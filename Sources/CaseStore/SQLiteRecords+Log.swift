import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Refuses a log that another file of the same name left: the library would write its pages into this one.
  ///
  /// What the file says by itself was committed once, so with a log of its own its newest entry is still there. A log that was
  /// written back and begun anew may hold that entry and yet belong elsewhere; where nobody vouches for it, file and log have to
  /// fit together from the first page to the last.
  func checkLog() throws {
    let read = try connection.withoutLog { try? SQLiteRecords($0).newestHead(at: Moment(seconds: 0)) }
    let alone = read ?? nil
    // While the log is being written back, or after that was broken off, the file by itself can be unreadable.
    guard try isOwnLog(after: alone) else {
      connection.leaveLog()
      throw DeskError.storage(.foreignLog)
    }
    connection.markLog()
  }

  /// Whether the log is the file's, whose newest entry without it is that.
  private func isOwnLog(after alone: AuditHead?) throws -> Bool {
    if let alone, try !holds(alone) { return false }
    guard connection.hasUnknownLog else { return true }
    guard connection.pagesFit() else { return false }
    let last = max(alone?.sequence ?? 1, 1)
    do {
      return try !hasLooseEntry(after: last) && hasWhatIsListed(after: last)
    } catch SQLiteError.corrupt, SQLiteError.unreadable, SQLiteError.statement {
      return false
    }
  }

  /// Whether an entry behind that one does not follow the one before it.
  private func hasLooseEntry(after sequence: Int64) throws -> Bool {
    let loose = try connection.row(
      """
      select 1 from audit entry left join audit earlier on earlier.seq = entry.seq - 1
      where entry.seq > \(sequence) and earlier.hash is not entry.prev limit 1
      """
    ) { row throws(SQLiteError) in try row.integer() }
    return loose != nil
  }

  /// Whether the rows are there that the entries behind that one list, each as the newest of them has it. The log of another
  /// day may hold the entries, which lie side by side, and not what they are about.
  private func hasWhatIsListed(after sequence: Int64) throws -> Bool {
    let listed = try connection.rows(
      """
      select value ->> '$.table', value ->> '$.id', value ->> '$.sha256', max(seq)
      from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
      where seq > \(sequence) group by 1, 2
      """
    ) { row throws(SQLiteError) in
      (
        table: TouchedRow.Table(rawValue: try row.text()), number: try row.integer(),
        digest: try row.optionalText()
      )
    }
    return try listed.allSatisfy { table, number, digest in
      guard let table else { return false }
      return try fingerprint(of: TouchedRow(table: table, number: number)) == digest
    }
  }

  /// Whether the record has an entry; one that can't be read for the log beside it has none.
  private func holds(_ head: AuditHead) throws -> Bool {
    do {
      return try hash(ofEntry: head.sequence) == head.hash
    } catch SQLiteError.corrupt, SQLiteError.unreadable, SQLiteError.statement {
      return false
    }
  }

  /// Refuses a place for a new database where the log of another one lies.
  public static func checkNoLog(at path: String) throws(DeskError) {
    if Connection.hasLog(at: path) { throw .storage(.foreignLog) }
  }
}
