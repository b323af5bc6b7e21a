import SQLite
import Workflow

extension AuditCheck {
  /// Follows the trail from its first entry to its last.
  mutating func followChain() throws(SQLiteError) {
    let total = try connection.row("select max(seq) from audit") { row throws(SQLiteError) in
      try row.optionalInteger()
    }
    var link = Link(sequence: 0, hash: String(repeating: "0", count: 64), time: nil)
    // Members that are of another type than they should be count as different.
    try connection.each(
      """
      select seq, prev, hash, payload, request_id,
        iif(json_valid(payload), payload ->> '$.seq', null), iif(json_valid(payload), payload ->> '$.at', null),
        iif(json_valid(payload), payload ->> '$.request', null),
        iif(json_valid(payload), payload -> '$.clockWentBack' is not null, 0)
      from audit order by seq
      """
    ) { row throws(SQLiteError) in
      let entry = ChainedEntry(
        sequence: try row.integer(), previous: try row.text(), hash: try row.text(), payload: try row.text(),
        request: try row.value(), said: (try row.value(), try row.value(), try row.value()),
        saysClockWentBack: try row.value() == .integer(1))
      follow(entry, after: &link)
      summary.entries += 1
      if summary.entries % 20_000 == 0 {
        progress(AuditProgress(.entries, done: summary.entries, of: total ?? nil))
      }
    }
    for head in heads where head.sequence > link.sequence && isOurs(head) {
      report(.headMissing, entry: head.sequence)
    }
    try checkDatabase()
  }

  /// The end of the trail as far as it was followed.
  private struct Link {
    var sequence: Int64
    var hash: String
    var time: String?
  }

  private struct ChainedEntry {
    var sequence: Int64
    var previous: String
    var hash: String
    var payload: String
    var request: SQLValue
    /// What the payload says of number, time and request.
    var said: (sequence: SQLValue, time: SQLValue, request: SQLValue)
    var saysClockWentBack: Bool
  }

  private mutating func follow(_ entry: ChainedEntry, after link: inout Link) {
    let number = entry.sequence
    if number != link.sequence &+ 1 { report(.entryMissing, entry: link.sequence &+ 1) }
    if entry.hash != SHA256.hex(entry.previous + "\n" + entry.payload) {
      report(.entryAltered, entry: number)
    } else if entry.previous != link.hash {
      report(.entryUnchained, entry: number)
    }
    switch entry.said.sequence {
    case .null: report(.entryUnreadable, entry: number)
    case .integer(number): break
    default: report(.entryMoved, entry: number)
    }
    if entry.said.request != entry.request { report(.entryMisfiled, entry: number) }
    if case .text(let time) = entry.said.time {
      // Times in this form compare as text.
      if let before = link.time, time < before, !entry.saysClockWentBack {
        report(.entryBackDated, entry: number)
      }
      link.time = time
    }
    for head in heads where head.sequence == number && head.hash != entry.hash && isOurs(head) {
      report(.headDiffers, entry: number)
    }
    link.sequence = number
    link.hash = entry.hash
  }

  /// A head of another database says nothing of this one's entries.
  private func isOurs(_ head: AuditHead) -> Bool {
    guard let database = try? records.auditHead(at: now)?.database else { return true }
    return database == head.database
  }

  private mutating func checkDatabase() throws(SQLiteError) {
    for head in heads where !isOurs(head) { report(.headOfOtherDatabase, entry: head.sequence) }
    guard summary.entries == 0 else { return }
    for table in TouchedRow.Table.allCases {
      let row = try connection.row("select 1 from \(raw: table.rawValue) limit 1") {
        row throws(SQLiteError) in try row.integer()
      }
      if row != nil { return report(.trailEmpty) }
    }
  }
}
