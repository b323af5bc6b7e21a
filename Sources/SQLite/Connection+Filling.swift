import CSQLite

extension Connection {
  /// Fills a file that nobody else knows yet: without a journal on the disk, without waiting for the disk, and without
  /// looking up what references lead to.
  ///
  /// When it throws, or the program ends meanwhile, the file is of no use. Afterwards everything is as it was, and on the
  /// disk.
  public func fillingAlone<Result>(_ body: () throws -> Result) throws -> Result {
    try sortingInFiles {
      try execute(script: Self.carefree)
      leaveLog()
      let result = try body()
      try execute(script: Self.careful)
      beginLog()
      return result
    }
  }

  /// Fills tables without their indexes and makes those afterwards, each in its own order, which is many times faster.
  ///
  /// - Parameter each: called between indexes.
  public func withoutIndexes<Result>(
    of tables: [String], each: () throws -> Void, _ body: () throws -> Result
  ) throws -> Result {
    let indexes = try indexes(of: tables)
    try write { for index in indexes { try execute(script: "drop index \(index.name)") } }
    let result = try body()
    for index in indexes {
      try each()
      try write { try execute(script: index.statement) }
    }
    return result
  }

  private func indexes(of tables: [String]) throws(SQLiteError) -> [(name: String, statement: String)] {
    var found: [(name: String, statement: String)] = []
    for table in tables {
      found += try rows(
        "select name, sql from sqlite_schema where type = 'index' and tbl_name = \(table) and sql is not null"
      ) { row throws(SQLiteError) in (name: try row.text(), statement: try row.text()) }
    }
    return found
  }

  private static let carefree = """
    pragma foreign_keys = off;
    pragma journal_mode = memory;
    pragma synchronous = off;
    """
  // Changing the journal writes the file's first page, and waits until all of the file is on the disk.
  private static let careful = """
    pragma synchronous = full;
    pragma journal_mode = wal;
    pragma foreign_keys = on;
    """
}
