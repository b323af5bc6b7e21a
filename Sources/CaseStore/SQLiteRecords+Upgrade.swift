import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Lets a migration change rows, and lists in the trail those that fitted it before and no longer do.
  ///
  /// What was altered before is not listed, so it is found after the upgrade as it would have been without.
  func vouchAnew(_ stamp: Stamp, after migration: () throws -> Void) throws {
    let listed = try listedTables()
    let wrong = try wrongRows(at: stamp.at)
    try migration()
    let changed = try wrongRows(at: stamp.at).filter { row in
      // An older program did not list some tables at all.
      !listed.contains(row.table.rawValue) || !wrong.contains(row)
    }
    let rows = changed.sorted { ($0.table.rawValue, $0.number) < ($1.table.rawValue, $1.number) }
    for start in stride(from: 0, to: rows.count, by: 1000) {
      try writing {
        touched = Array(rows[start..<min(start + 1000, rows.count)])
        try append(
          AuditEntry(
            verb: .upgrade, stamp: stamp, details: .object(["schema": .number(Schema.migrations.count)])))
      }
    }
  }

  /// The rows that are not what the trail says of them, or that it says nothing of.
  private func wrongRows(at now: Moment) throws -> Set<TouchedRow> {
    var rows: Set<TouchedRow> = []
    guard try isFounded() else { return rows }
    _ = try checkAudit(against: [], at: now, progress: { _ in }) { finding in
      guard finding.kind == .rowAltered || finding.kind == .rowAdded,
        let table = finding.table.flatMap(TouchedRow.Table.init), let number = finding.row
      else { return }
      rows.insert(TouchedRow(table: table, number: number))
    }
    return rows
  }

  /// The tables that the trail has ever listed a row of.
  private func listedTables() throws -> Set<String> {
    guard try isFounded() else { return [] }
    return Set(
      try connection.rows(
        """
        select distinct value ->> '$.table'
        from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
        """
      ) { row throws(SQLiteError) in try row.text() })
  }

  /// Whether there is a trail yet: the making of a database may have been broken off.
  private func isFounded() throws(SQLiteError) -> Bool {
    try connection.row("select 1 from sqlite_schema where type = 'table' and name = 'audit'") {
      row throws(SQLiteError) in try row.integer()
    } != nil
  }
}
