import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Refuses to write over a row that is not what the trail says of it: the entry of the change would vouch for what somebody
  /// altered by other means.
  ///
  /// - Parameter request: the case under which changes of the row are filed.
  func checkUnaltered(_ table: TouchedRow.Table, _ number: Int64, of request: Identifier<Request>) throws {
    let row = TouchedRow(table: table, number: number)
    // What this transaction has changed so far is not listed yet.
    guard !touched.contains(row), let listed = try newestListing(of: row, under: request) else { return }
    let found = try fingerprint(of: row)
    // An upgrade since then has listed anew what it changed, in entries of no case.
    guard found != listed.digest, !listed.isBeforeUpgrade, try !isListed(row, as: found, after: listed.entry)
    else { return }
    throw DeskError.storage(.altered(table: table.rawValue))
  }

  private struct Listing {
    var entry: Int64
    /// Nil for a row that was taken out.
    var digest: String?
    var isBeforeUpgrade: Bool
  }

  /// What the newest entry of a case, or of those that renew what it granted, says of a row; nil where none lists it, as the
  /// copies of a large demonstration.
  private func newestListing(of row: TouchedRow, under request: Identifier<Request>) throws -> Listing? {
    // An authorization is superseded, and restored, by what happens to the request that renews it.
    try newestListing(
      of: row,
      where: row.table == .authorization
        ? "audit.request_id in (select \(request) union select request_id from request where renews = \(row.number))"
        : "audit.request_id = \(request)")
  }

  /// Whether a later entry lists a row as it is: one of another case, or of an upgrade. It is asked only where the case's own
  /// entries say otherwise, as every later entry has to be looked at.
  private func isListed(_ row: TouchedRow, as digest: String?, after entry: Int64) throws -> Bool {
    try newestListing(of: row, where: "seq > \(entry)").map { $0.digest == digest } ?? false
  }

  private func newestListing(of row: TouchedRow, where chosen: SQL) throws -> Listing? {
    try connection.row(
      """
      select seq, value ->> '$.sha256', (select max(applied) from migration) > unixepoch(payload ->> '$.at')
      from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
      where \(chosen) and value ->> '$.table' = \(row.table.rawValue) and value ->> '$.id' = \(row.number)
      order by seq desc limit 1
      """
    ) { row throws(SQLiteError) in
      Listing(
        entry: try row.integer(), digest: try row.optionalText(),
        isBeforeUpgrade: try row.optionalBool() ?? false)
    }
  }
}
