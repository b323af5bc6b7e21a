import PriorAuth
import SQLite

extension SQLiteRecords {
  public func purge(of request: Identifier<Request>) throws -> OnFile<Purge>? {
    try connection.row(
      """
      select purge_id, request_id, subject, retention_rule_id, months, last_day, documents, rows, digest, took_member,
        purged, purged_by
      from purge where request_id = \(request)
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Purge> = try row.identifier()
      let purge = Purge(
        request: try row.identifier(), subject: try row.choice(), rule: try row.optionalIdentifier(),
        months: Int(try row.integer()), lastDay: try row.day(), documents: Int(try row.integer()),
        rows: Int(try row.integer()), digest: try row.text(), tookMember: try row.integer() == 1)
      return OnFile(id: id, value: purge, stamp: try row.stamp())
    }
  }

  /// Keeps what is left of a case. From then on its rows may be taken out; the count and the digest follow when they are.
  func insertPurge(
    of due: EndedCase, under rule: StandingRetention, tookMember: Bool, _ stamp: Stamp
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      insert into purge (request_id, subject, retention_rule_id, months, last_day, took_member, purged, purged_by)
      values (\(due.id), \(rule.rule.subject.rawValue), \(rule.id), \(rule.rule.months), \(due.lastDay),
        \(tookMember), \(SQL(stamp: stamp)))
      """)
  }

  /// Writes how much went.
  func note(_ gone: PurgedRows, in purge: Int64) throws(SQLiteError) {
    try connection.execute(
      """
      update purge set documents = \(gone.documents), rows = \(gone.rows), digest = \(gone.digest)
      where purge_id = \(purge)
      """)
    touch(.purge, purge)
  }
}
