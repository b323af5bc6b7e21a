import PriorAuth
import SQLite

extension SQLiteRecords {
  public func openCases(in scope: OpenCaseScope, limit: Int) throws -> [Identifier<Request>] {
    var condition: SQL = "received >= \(Moment(startOf: scope.received.first))"
    if let end = scope.received.firstDayAfter {
      condition = "\(condition) and received < \(Moment(startOf: end))"
    }
    if let line = scope.lineOfBusiness { condition = "\(condition) and line_of_business = \(line.name)" }
    if let urgency = scope.urgency { condition = "\(condition) and urgency = \(urgency.rawValue)" }
    if let assignee = scope.assignee { condition = "\(condition) and assignee = \(assignee)" }
    if let state = scope.state { condition = "\(condition) and residence = \(state) collate nocase" }
    if let policy = scope.policy {
      condition = "\(condition) and coalesce(policy_number, \(policy)) = \(policy)"
    }
    return try connection.rows(
      """
      select request_id from (
        select listed.request_id, listed.received, listed.line_of_business, listed.policy_number, listed.assignee,
          request.urgency, member.residence
        from worklist listed join request using (request_id) join member using (member_id))
      where \(condition) order by request_id limit \(limit)
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }
}
