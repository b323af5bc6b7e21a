/// Brings a database's schema up to date, step by step, and keeps a ledger of the steps in it.
public struct Migrator: Sendable {
  /// All steps this program knows, in order, numbered from 1.
  private let migrations: [Migration]

  /// A migrator for these steps.
  public init(_ migrations: [Migration]) { self.migrations = migrations }

  /// The number of the newest step this program knows.
  public var newest: Int { migrations.count }

  /// Refuses a database whose schema is not exactly the one this program knows.
  public func check(_ connection: Connection) throws(SQLiteError) {
    let done = try checkedSteps(of: connection)
    guard done == newest else { throw SQLiteError.olderSchema(found: done, wanted: newest) }
  }

  /// Runs the steps that are still missing, each in a transaction of its own.
  ///
  /// - Parameter seconds: the time to note in the ledger, in seconds since 1970.
  public func migrate(_ connection: Connection, at seconds: Int64) throws {
    while try checkedSteps(of: connection) < newest {
      // The schema of a table can only be rebuilt with foreign keys off; they are checked before the commit instead.
      try connection.withoutForeignKeys {
        try connection.write { try runNext(on: connection, at: seconds) }
      }
    }
  }

  /// The tables whose rows or columns the steps touch that a database still lacks, found by taking them in one without rows.
  public func tables(touchedBy connection: Connection) throws -> Set<String> {
    try tables(touchedAfter: checkedSteps(of: connection))
  }

  /// The tables whose rows or columns the steps touch that come after so many.
  public func tables(touchedAfter done: Int) throws -> Set<String> {
    let trial = try Connection.inMemory(applicationID: 0)
    try Migrator(Array(migrations.prefix(done))).migrate(trial, at: 0)
    return try trial.tablesWritten { try migrate(trial, at: 0) }
  }

  /// Runs one step; which one is asked again inside the transaction, where nobody else can be ahead of us.
  private func runNext(on connection: Connection, at seconds: Int64) throws(SQLiteError) {
    let done = try checkedSteps(of: connection)
    guard done < newest else { return }
    let step = migrations[done]
    try connection.execute(script: Self.ledger)
    let changesBefore = connection.totalChanges
    do {
      try connection.execute(script: step.sql)
    } catch .statement {
      // The ledger was altered: what it says is still to come is there, or what it says was done is not.
      throw SQLiteError.migrationUnfit(number: step.number)
    }
    let movesRows = connection.totalChanges != changesBefore || step.sql.lowercased().contains("drop table")
    try connection.execute(
      """
      insert into migration (number, name, digest, applied)
      values (\(step.number), \(step.name), \(step.digest), \(seconds))
      """)
    // A step that only adds to the schema leaves every row as it was, and going through all of them takes minutes.
    guard movesRows else { return }
    let broken = try connection.row("pragma foreign_key_check") { row throws(SQLiteError) in try row.text() }
    if let broken { throw SQLiteError.foreignKeysBroken(table: broken) }
  }

  /// How many steps the database has, all of them in order and as we know them.
  private func checkedSteps(of connection: Connection) throws(SQLiteError) -> Int {
    let exists = try connection.row("select 1 from sqlite_schema where type = 'table' and name = 'migration'")
    {
      row throws(SQLiteError) in try row.integer()
    }
    guard exists != nil else { return 0 }
    let steps = try connection.rows("select number, digest from migration order by number") {
      row throws(SQLiteError) in (number: Int(try row.integer()), digest: try row.text())
    }
    if let last = steps.last, last.number > newest {
      throw SQLiteError.newerSchema(found: last.number, known: newest)
    }
    for (index, step) in steps.enumerated() {
      guard step.number == index + 1 else { throw SQLiteError.migrationGap(number: index + 1) }
      guard step.digest == migrations[index].digest else {
        throw SQLiteError.migrationEdited(number: step.number)
      }
    }
    return steps.count
  }

  private static let ledger = """
    create table if not exists migration (
      number integer primary key check (number > 0),
      name text not null,
      digest text not null check (length(digest) = 64),
      applied integer not null
    ) strict;
    """
}
