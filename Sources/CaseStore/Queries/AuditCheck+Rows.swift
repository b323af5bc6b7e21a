import SQLite
import Workflow

extension AuditCheck {
  /// Puts aside what the newest entry that lists a row says of it, for every row that was ever listed.
  ///
  /// - Parameter tables: whose rows; those of every table, known or not, unless given.
  func gatherListedRows(of tables: [TouchedRow.Table]? = nil) throws(SQLiteError) {
    try connection.execute(script: Self.listed)
    let chosen: SQL =
      tables.map { "value ->> '$.table' in (\(Self.names(of: $0)))" } ?? "value ->> '$.table' is not null"
    try connection.execute(
      """
      insert into temp.listed (name, number, entry, digest)
      select value ->> '$.table', value ->> '$.id', seq, value ->> '$.sha256'
      from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
      where \(chosen) and value ->> '$.id' is not null
      on conflict do update set entry = excluded.entry, digest = excluded.digest where excluded.entry > entry
      """)
  }

  /// Entries that list rows of tables that nobody knows.
  mutating func checkListedTables() throws(SQLiteError) {
    let strange = try connection.rows(
      "select entry from temp.listed where name not in (\(Self.names(of: TouchedRow.Table.allCases))) limit 100"
    ) { row throws(SQLiteError) in try row.integer() }
    for entry in strange { report(.entryUnreadable, entry: entry) }
  }

  private static func names(of tables: [TouchedRow.Table]) -> SQL {
    guard let first = tables.first else { return "null" }
    return tables.dropFirst().reduce("\(first.rawValue)") { "\($0), \($1.rawValue)" }
  }

  /// Compares the rows of a table with what the trail says of them, and the other way about.
  mutating func compareRows(of table: TouchedRow.Table) throws(SQLiteError) {
    try connection.each(Self.rowsQuery(of: table)) { row throws(SQLiteError) in
      let number = try row.integer()
      let entry = try row.optionalInteger()
      let digest = try row.optionalText()
      summary.rows += 1
      if summary.rows % 20_000 == 0 { progress(AuditProgress(.rows, done: summary.rows)) }
      guard let entry else { return report(.rowAdded, table.rawValue, row: number) }
      let actual = try records.fingerprint(of: TouchedRow(table: table, number: number))
      if actual != digest { report(.rowAltered, table.rawValue, row: number, entry: entry) }
    }
    try connection.each(
      """
      select number, entry from temp.listed
      where name = \(table.rawValue) and digest is not null and not exists (
        select 1 from \(raw: table.rawValue) kept where kept.\(raw: table.key) = listed.number)
      order by number
      """
    ) { row throws(SQLiteError) in
      report(.rowDeleted, table.rawValue, row: try row.integer(), entry: try row.integer())
    }
  }

  /// The rows of a table with what was put aside of each.
  static func rowsQuery(of table: TouchedRow.Table) -> SQL {
    let rows: SQL =
      table.holdsSets
      ? "(select distinct \(raw: table.key) as number from \(raw: table.rawValue))"
      : "(select \(raw: table.key) as number from \(raw: table.rawValue))"
    return """
      select kept.number, listed.entry, listed.digest
      from \(rows) kept left join temp.listed on name = \(table.rawValue) and listed.number = kept.number
      order by kept.number
      """
  }

  // Without these types the number would not be looked up by the key, and each row would cost as much as its table.
  static let listed = """
    create temp table listed (
      name text, number integer, entry integer not null, digest text, primary key (name, number)
    ) without rowid;
    """
}
