import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Lets a migration change rows, and lists in the trail those that fitted it before and no longer do.
  ///
  /// What was altered before is not listed, so it is found after the upgrade as it would have been without. Only the
  /// tables that the steps touch are gone through: all of a large record would take longer than the steps themselves.
  func vouchAnew(_ stamp: Stamp, after migration: () throws -> Void) throws {
    let names = try Migrator(Schema.migrations).tables(touchedBy: connection)
    let tables = TouchedRow.Table.allCases.filter { names.contains($0.rawValue) }
    guard !tables.isEmpty, try isFounded() else { return try migration() }
    let check = AuditCheck(records: self, heads: [], now: stamp.at, progress: { _ in }, found: { _ in })
    try check.gatherListedRows(of: tables)
    // An older program did not list some tables at all.
    let listed = Set(
      try connection.rows("select distinct name from temp.listed") { row throws(SQLiteError) in try row.text()
      })
    let wrong = try wrongRows(of: tables.filter { listed.contains($0.rawValue) }, at: stamp.at)
    try migration()
    let changed = try wrongRows(of: tables, at: stamp.at).subtracting(wrong)
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

  /// The rows of some tables that are not what was put aside of the trail, or that it says nothing of.
  private func wrongRows(of tables: [TouchedRow.Table], at now: Moment) throws -> Set<TouchedRow> {
    var rows: Set<TouchedRow> = []
    var check = AuditCheck(records: self, heads: [], now: now, progress: { _ in }) { finding in
      guard finding.kind == .rowAltered || finding.kind == .rowAdded,
        let table = finding.table.flatMap(TouchedRow.Table.init), let number = finding.row
      else { return }
      rows.insert(TouchedRow(table: table, number: number))
    }
    for table in tables {
      try check.part(table.rawValue) { check throws(SQLiteError) in try check.compareRows(of: table) }
    }
    return rows
  }

  /// Whether there is a trail yet: the making of a database may have been broken off.
  private func isFounded() throws(SQLiteError) -> Bool {
    try connection.row("select 1 from sqlite_schema where type = 'table' and name = 'audit'") {
      row throws(SQLiteError) in try row.integer()
    } != nil
  }
}
