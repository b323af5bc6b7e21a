extension Connection {
  /// The statements that would make the database's schema anew, in the order they were given.
  public func schema() throws(SQLiteError) -> String {
    let statements = try rows("select sql from sqlite_schema where sql is not null order by rowid") {
      row throws(SQLiteError) in try row.text()
    }
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }
}
