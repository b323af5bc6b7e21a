import PriorAuth
import SQLite

// Who works on a case now. A lease says nothing of the case and runs out by itself, so the trail leaves the rows out.
extension SQLiteRecords {
  public func lease(of request: Identifier<Request>) throws -> Lease? {
    try connection.row("select holder, since, until from lease where request_id = \(request)") {
      row throws(SQLiteError) in
      Lease(holder: try row.text(), since: try row.moment(), until: try row.moment())
    }
  }

  public func setLease(_ lease: Lease?, of request: Identifier<Request>) throws {
    guard let lease else {
      return try connection.execute("delete from lease where request_id = \(request)")
    }
    try connection.execute(
      """
      insert into lease (request_id, holder, since, until)
      values (\(request), \(lease.holder), \(lease.since), \(lease.until))
      on conflict (request_id) do update set holder = excluded.holder, since = excluded.since, until = excluded.until
      """)
  }
}
