import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func append(_ entry: AuditEntry) throws {
    _ = try append(entry, vouchingFor: try touched.map(fingerprinted), after: try newestEntry())
    // What was written up to here is listed; a second entry of the same transaction lists what follows.
    touched = []
  }

  /// The end of the trail, to which the next entry is chained.
  struct NewestEntry {
    var sequence: Int64
    var hash: String
    var at: String?
  }

  /// The end of the trail; nil while it has no entry.
  func newestEntry() throws -> NewestEntry? {
    try connection.row("select seq, hash, payload from audit order by seq desc limit 1") {
      row throws(SQLiteError) in
      var newest = NewestEntry(sequence: try row.integer(), hash: try row.text())
      if case .string(let at)? = try row.text({ try? JSONValue(parsing: $0) })["at"] { newest.at = at }
      return newest
    }
  }

  /// Adds an entry that lists rows with digests that were made when they were written, and answers what it is.
  func append(
    _ entry: AuditEntry, vouchingFor rows: [JSONValue], after last: NewestEntry?
  ) throws -> NewestEntry {
    let sequence = (last?.sequence ?? 0) + 1
    let previous = last?.hash ?? String(repeating: "0", count: 64)
    let at = entry.stamp.at.description
    let jump = ClockJump(clock: entry.stamp.at, last: last?.at)
    if let jump, jump.isTold { clockJump = jump }
    let payload = JSONValue.object([
      "seq": .number(sequence),
      "at": .string(at),
      "actor": .string(entry.stamp.by),
      "verb": .string(entry.verb.rawValue),
      "request": entry.request.map { .number($0.number) },
      "details": entry.details,
      "records": .array(rows),
      // The sequence is what counts; a clock that went back is noted, and told where it is no matter of waiting.
      "clockWentBack": jump == nil ? nil : true,
      // What tells this database from every other one, in whatever file it lies.
      "database": last == nil ? .string(Hexadecimal.text(RandomBytes.some(16))) : nil,
    ]).compact
    let hash = SHA256.hex(previous + "\n" + payload)
    try connection.execute(
      """
      insert into audit (seq, prev, hash, request_id, payload) values (
        \(sequence), \(previous), \(hash), \(entry.request), \(payload))
      """)
    return NewestEntry(sequence: sequence, hash: hash, at: at)
  }

  public func auditTrail(of request: Identifier<Request>) throws -> [AuditRow] {
    try connection.rows(
      "select seq, prev, hash, payload from audit where request_id = \(request) order by seq",
      Self.auditRow)
  }

  public func auditHead(at now: Moment) throws -> AuditHead? { try newestHead(at: now) }

  func newestHead(at now: Moment) throws(SQLiteError) -> AuditHead? {
    guard let database = try databaseID() else { return nil }
    return try connection.row("select seq, hash from audit order by seq desc limit 1") {
      row throws(SQLiteError) in
      AuditHead(database: database, sequence: try row.integer(), hash: try row.text(), at: now.description)
    }
  }

  public func hash(ofEntry sequence: Int64) throws -> String? {
    try connection.row("select hash from audit where seq = \(sequence)") { row throws(SQLiteError) in
      try row.text()
    }
  }

  /// The number the first entry was given at random, else that entry's hash; nil when there is no entry at all.
  private func databaseID() throws(SQLiteError) -> String? {
    try connection.row(
      """
      select coalesce(case when json_valid(payload) then payload ->> '$.database' end, hash)
      from audit order by seq limit 1
      """
    ) { row throws(SQLiteError) in try row.text() }
  }

  public func auditTrail(after sequence: Int64, limit: Int) throws -> [AuditRow] {
    try connection.rows(
      "select seq, prev, hash, payload from audit where seq > \(sequence) order by seq limit \(limit)",
      Self.auditRow)
  }

  private static func auditRow(_ row: inout RowReader) throws(SQLiteError) -> AuditRow {
    AuditRow(
      sequence: try row.integer(), previous: try row.text(), hash: try row.text(), payload: try row.text())
  }

  private func fingerprinted(_ row: TouchedRow) throws -> JSONValue {
    .object([
      "table": .string(row.table.rawValue), "id": .number(row.number),
      "sha256": try fingerprint(of: row).map { .string($0) },
    ])
  }
}
