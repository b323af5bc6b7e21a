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
    guard found != listed.digest, try !isChangedByUpgrade(row, since: listed),
      try !isListed(row, as: found, after: listed.entry)
    else { return }
    throw DeskError.storage(.altered(table: table.rawValue))
  }

  /// Refuses to decide a case on what is not what the trail says of it: the decision would keep as fact what somebody altered by
  /// other means, also where they put it back afterwards.
  ///
  /// The rows are those that entries of the case list and that no entry of another one changes.
  func checkUnaltered(restingOf request: Identifier<Request>) throws {
    let tables: [TouchedRow.Table] = [
      .evidence, .retraction, .answer, .attachment, .amendment, .documentReplacement, .determination,
    ]
    let listed = try connection.rows(
      """
      select value ->> '$.table', value ->> '$.id', value ->> '$.sha256', max(seq), unixepoch(payload ->> '$.at')
      from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
      where audit.request_id = \(request) group by 1, 2
      """
    ) { row throws(SQLiteError) in
      let (table, number) = (TouchedRow.Table(rawValue: try row.text()), try row.integer())
      let listing = Listing(
        digest: try row.optionalText(), entry: try row.integer(), seconds: try row.optionalInteger() ?? 0)
      return (row: table.map { TouchedRow(table: $0, number: number) }, listing: listing)
    }
    for (row, listing) in listed {
      guard let row, tables.contains(row.table), !touched.contains(row) else { continue }
      if try fingerprint(of: row) != listing.digest, try !isChangedByUpgrade(row, since: listing) {
        throw DeskError.storage(.altered(table: row.table.rawValue))
      }
    }
  }

  private struct Listing {
    /// Nil for a row that was taken out.
    var digest: String?
    var entry: Int64
    /// When the entry was made, in seconds.
    var seconds: Int64
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
      select value ->> '$.sha256', seq, unixepoch(payload ->> '$.at')
      from audit join json_each(iif(json_valid(payload), payload, '{}'), '$.records')
      where \(chosen) and value ->> '$.table' = \(row.table.rawValue) and value ->> '$.id' = \(row.number)
      order by seq desc limit 1
      """
    ) { row throws(SQLiteError) in
      Listing(
        digest: try row.optionalText(), entry: try row.integer(), seconds: try row.optionalInteger() ?? 0)
    }
  }

  /// Whether an upgrade since then may have changed a row, which it lists anew in entries of no case.
  private func isChangedByUpgrade(_ row: TouchedRow, since listing: Listing) throws -> Bool {
    let done = try connection.row("select count(*) from migration where applied <= \(listing.seconds)") {
      row throws(SQLiteError) in Int(try row.integer())
    }
    let migrator = Migrator(Schema.migrations)
    guard let done, done < migrator.newest else { return false }
    return try migrator.tables(touchedAfter: done).contains(row.table.rawValue)
  }
}
