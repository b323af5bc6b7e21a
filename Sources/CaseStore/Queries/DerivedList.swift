import SQLite
import Workflow

/// A list that is kept beside the records, with the query that says what should stand in it.
struct DerivedList {
  let table: String
  /// The column that a row is called by; nil where it has no number.
  let number: String?
  let columns: String
  /// What follows from the records.
  let expected: String

  static let all = [
    DerivedList(
      table: "worklist", number: "request_id", columns: SQLiteRecords.worklistColumns,
      expected: SQLiteRecords.worklistRows),
    DerivedList(
      table: "expiring", number: "authorization_id", columns: SQLiteRecords.expiringColumns,
      expected: SQLiteRecords.expiringRows),
    DerivedList(
      table: "expiring_by_line", number: "authorization_id", columns: SQLiteRecords.expiringColumns,
      expected: SQLiteRecords.expiringRows),
    DerivedList(
      table: "expiring_day", number: nil, columns: "through, line_of_business, number",
      expected: """
        select first_day_after - 1, line_of_business, count(*) from authorization
        where \(SQLiteRecords.areListed) group by 1, 2
        """),
    DerivedList(
      table: "tally", number: nil, columns: "subject, line_of_business, state, number",
      expected: """
        select 'request', line_of_business, state, count(*) from request group by 2, 3
        union all
        select 'authorization', line_of_business, state, count(*) from authorization group by 2, 3
        """),
  ]
}

extension AuditCheck {
  /// Compares a list with what follows from the records, both ways.
  mutating func compare(_ list: DerivedList) throws(SQLiteError) {
    let kept: SQL = "select \(raw: list.columns) from \(raw: list.table)"
    let expected: SQL = "select * from (\(raw: list.expected))"
    let wrong: SQL = """
      with expected(\(raw: list.columns)) as (\(expected)), kept(\(raw: list.columns)) as (\(kept)),
        lost as (select * from expected except select * from kept),
        strange as (select * from kept except select * from expected)
      select \(raw: list.number ?? "null") from lost union select \(raw: list.number ?? "null") from strange
      order by 1
      """
    try connection.each(wrong) { row throws(SQLiteError) in
      report(.listDiffers, list.table, row: try row.optionalInteger())
    }
  }
}
