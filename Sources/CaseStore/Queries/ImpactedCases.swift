import Criteria
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func impactedCount(number: String?, on day: Day) throws -> Int {
    let requests = try count(
      """
      select count(*) from worklist where \(number) is null or coalesce(policy_number, \(number)) = \(number)
      """)
    // Counted version by version: as one join, all packed cases there are would be gone through.
    let cases: SQL =
      try isPacked() ? "packed_case cases where" : "authorization cases where cases.state = 'active' and"
    let authorizations = try count(
      """
      select coalesce(sum((
        select count(*) from \(cases) cases.version_id = policy_version.version_id
          and cases.first_day_after > \(day))), 0)
      from policy_version join policy using (policy_id) where \(number) is null or number = \(number)
      """)
    return requests + authorizations
  }

  public func activeAuthorizations(
    under version: Identifier<PolicyVersion>, on day: Day, after last: Identifier<Authorization>?, limit: Int
  ) throws -> [AuthorizedCase] {
    try connection.rows(Self.activeAuthorizationsQuery(under: version, on: day, after: last, limit: limit)) {
      row throws(SQLiteError) in
      AuthorizedCase(id: try row.identifier(), request: try row.identifier(), caseFile: try row.text())
    }
  }

  static func activeAuthorizationsQuery(
    under version: Identifier<PolicyVersion>, on day: Day, after last: Identifier<Authorization>?, limit: Int
  ) -> SQL {
    // The order is that of the index of active authorizations, so a page is one search of it.
    """
    select authorization_id, authorization.request_id, case_file
    from authorization indexed by authorization_version join determination using (determination_id)
    where authorization.version_id = \(version) and state = 'active' and authorization_id > \(last?.number ?? 0)
      and first_day_after > \(day)
    order by authorization_id limit \(limit)
    """
  }

  private func count(_ sql: SQL) throws(SQLiteError) -> Int {
    Int(try connection.row(sql) { row throws(SQLiteError) in try row.integer() } ?? 0)
  }
}
