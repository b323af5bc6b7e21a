import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Makes a new database at a path, with missing folders, readable by nobody else.
  ///
  /// - Parameter login: the account at work; others who have to wait are told who keeps them.
  public static func create(
    at path: String, login: String, now: Moment
  ) throws(DeskError) -> SQLiteRecords {
    try storing {
      let connection = try Connection.create(path, applicationID: Schema.applicationID, login: login)
      try Migrator(Schema.migrations).migrate(connection, at: now.seconds)
      return SQLiteRecords(connection)
    }
  }

  /// Opens a database whose schema is the one this program knows.
  public static func open(
    at path: String, access: Connection.Access = .readWrite, login: String, waitMilliseconds: Int = 5000
  ) throws(DeskError) -> SQLiteRecords {
    try storing {
      let connection = try Connection.open(
        path, access: access, applicationID: Schema.applicationID, login: login,
        waitMilliseconds: waitMilliseconds)
      try Migrator(Schema.migrations).check(connection)
      return SQLiteRecords(connection)
    }
  }

  /// Brings a database made by an older program up to date, and has the trail vouch for the rows as they are then.
  public static func upgrade(at path: String, login: String, now: Moment) throws(DeskError) {
    try storing {
      let connection = try Connection.open(path, applicationID: Schema.applicationID, login: login)
      let records = SQLiteRecords(connection)
      try records.vouchAnew(Stamp(by: login, at: now)) {
        try Migrator(Schema.migrations).migrate(connection, at: now.seconds)
        try connection.write { try records.reckonClocks() }
      }
      connection.close()
    }
  }

  /// A new database that is gone when it is let go of.
  public static func inMemory(now: Moment = Moment(seconds: 0)) throws(DeskError) -> SQLiteRecords {
    try storing {
      let connection = try Connection.inMemory(applicationID: Schema.applicationID)
      try Migrator(Schema.migrations).migrate(connection, at: now.seconds)
      return SQLiteRecords(connection)
    }
  }

  private static func storing<Result>(_ body: () throws -> Result) throws(DeskError) -> Result {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw .storage(StorageProblem(error))
    } catch {
      throw .storage(.unexpected(String(describing: type(of: error))))
    }
  }
}
