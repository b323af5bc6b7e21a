import PriorAuth
import SQLite
import Workflow

/// A look at the whole record for anything that was changed by other means than the program.
///
/// Rows are read one by one and compared with what the trail says of them, so memory does not grow with the record.
struct AuditCheck {
  let records: SQLiteRecords
  let heads: [AuditHead]
  let now: Moment
  let progress: (AuditProgress) -> Void
  let found: (AuditFinding) -> Void
  var summary = AuditSummary()

  var connection: Connection { records.connection }

  /// Everything, in the order in which one thing rests on another.
  mutating func run() throws -> AuditSummary {
    progress(AuditProgress(.file))
    try part("sqlite_schema") { check throws(SQLiteError) in try check.compareSchema() }
    try part(nil) { check throws(SQLiteError) in try check.compareFile() }
    try part("audit") { check throws(SQLiteError) in try check.followChain() }
    try part("audit") { check throws(SQLiteError) in
      try check.gatherListedRows()
      try check.checkListedTables()
    }
    for table in TouchedRow.Table.allCases {
      try part(table.rawValue) { check throws(SQLiteError) in try check.compareRows(of: table) }
    }
    progress(AuditProgress(.lists))
    for list in DerivedList.all {
      try part(list.table) { check throws(SQLiteError) in try check.compare(list) }
    }
    try part("member_word") { check throws(SQLiteError) in try check.compareMemberWords() }
    try part("worklist") { check throws(SQLiteError) in try check.compareClocks() }
    try part("packed_case") { check throws(SQLiteError) in try check.comparePackedCases() }
    try part("audit") { check throws(SQLiteError) in
      check.summary.head = try check.records.newestHead(at: check.now)
    }
    return summary
  }

  mutating func report(
    _ kind: AuditFinding.Kind, _ table: String? = nil, row: Int64? = nil, entry: Int64? = nil
  ) {
    summary.findings += 1
    found(AuditFinding(kind, table: table, row: row, entry: entry))
  }

  /// Does one part. A table that lacks a column or a page is a finding, and the other parts go on.
  mutating func part(
    _ table: String?, _ body: (inout AuditCheck) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    do {
      try body(&self)
    } catch {
      switch error {
      case .corrupt: report(.damaged, table)
      case .unreadable, .statement: report(.tableUnreadable, table)
      default: throw error
      }
    }
  }
}

extension SQLiteRecords {
  public func checkAudit(
    against heads: [AuditHead], at now: Moment, progress: (AuditProgress) -> Void,
    found: (AuditFinding) -> Void
  ) throws -> AuditSummary {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(found) { found in
        // What is put aside is numbers and digests only.
        try connection.sortingInFiles {
          try reading {
            var check = AuditCheck(records: self, heads: heads, now: now, progress: progress, found: found)
            return try check.run()
          }
        }
      }
    }
  }
}
