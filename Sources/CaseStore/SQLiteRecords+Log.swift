import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Refuses a log that another file of the same name left: the library would write its pages into this one.
  ///
  /// What the file says by itself was committed once, so with a log of its own its newest entry is still there.
  func checkLog() throws {
    let alone = try connection.withoutLog { try? SQLiteRecords($0).newestHead(at: Moment(seconds: 0)) }
    // While the log is being written back, or after that was broken off, the file by itself can be unreadable.
    guard let alone = alone ?? nil, try !holds(alone) else { return }
    connection.leaveLog()
    throw DeskError.storage(.foreignLog)
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
