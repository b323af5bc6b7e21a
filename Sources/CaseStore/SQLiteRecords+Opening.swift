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
    try storing(in: Connection.folder(of: path)) {
      let connection = try Connection.create(path, applicationID: Schema.applicationID, login: login)
      return try made(on: connection, at: now)
    }
  }

  /// Opens a database whose schema, and whose form of packed cases, is the one this program knows.
  public static func open(
    at path: String, access: Connection.Access = .readWrite, login: String, waitMilliseconds: Int = 5000
  ) throws(DeskError) -> SQLiteRecords {
    try storing(in: Connection.folder(of: path)) {
      let connection = try Connection.open(
        path, access: access, applicationID: Schema.applicationID, login: login,
        waitMilliseconds: waitMilliseconds)
      let records = SQLiteRecords(connection)
      try records.checkLog()
      let migrator = Migrator(Schema.migrations)
      try migrator.check(connection)
      // Where nothing can be packed, cases are evaluated in full instead.
      guard try connection.isReadOnly || records.isPacked() else {
        throw SQLiteError.olderSchema(found: migrator.newest, wanted: migrator.newest)
      }
      return records
    }
  }

  /// Brings a database made by an older program up to date, and has the trail vouch for the rows as they are then.
  ///
  /// All of it is one transaction: broken off at any moment, the database is what the older program left.
  public static func upgrade(at path: String, login: String, now: Moment) throws(DeskError) {
    try storing(in: Connection.folder(of: path)) {
      let connection = try Connection.open(path, applicationID: Schema.applicationID, login: login)
      let records = SQLiteRecords(connection)
      try records.checkLog()
      try connection.sortingInFiles {
        try connection.withoutForeignKeys {
          try connection.asOne {
            try records.vouchAnew(Stamp(by: login, at: now)) {
              try Migrator(Schema.migrations).migrate(connection, at: now.seconds)
              try records.reckonClocks()
              try records.listOwedLettersWithoutTime()
              try records.makeMemberWords()
            }
            if try !records.isPacked() { try records.packAll() }
          }
        }
      }
      connection.close()
    }
  }

  /// A new database that is gone when it is let go of.
  public static func inMemory(now: Moment = Moment(seconds: 0)) throws(DeskError) -> SQLiteRecords {
    try storing(in: "") {
      let connection = try Connection.inMemory(applicationID: Schema.applicationID)
      return try made(on: connection, at: now)
    }
  }

  /// The record of an empty database.
  private static func made(on connection: Connection, at now: Moment) throws -> SQLiteRecords {
    try Migrator(Schema.migrations).migrate(connection, at: now.seconds)
    let records = SQLiteRecords(connection)
    try records.packAll()
    return records
  }

  private static func storing<Result>(in folder: String, _ body: () throws -> Result) throws(DeskError)
    -> Result
  {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw .storage(StorageProblem(error, in: folder))
    } catch let error as DeskError {
      throw error
    } catch {
      throw .storage(.unexpected(String(describing: type(of: error))))
    }
  }
}
