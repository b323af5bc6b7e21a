extension Connection {
  /// The statements that would make the database's schema anew, in the order they were given.
  public func schema() throws(SQLiteError) -> String {
    // What a virtual table keeps its content in comes with it.
    let statements = try rows(
      """
      select sql from sqlite_schema
      where sql is not null and name not in (select name from pragma_table_list where type = 'shadow') order by rowid
      """
    ) { row throws(SQLiteError) in try row.text() }
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  /// Every object of the schema with the statement that made it; empty for what the library made by itself.
  public func schemaObjects() throws(SQLiteError) -> [String: String] {
    var objects: [String: String] = [:]
    try each("select type || ' ' || name, coalesce(sql, '') from sqlite_schema") {
      row throws(SQLiteError) in
      let name = try row.text()
      objects[name] = try row.text()
    }
    return objects
  }
}
