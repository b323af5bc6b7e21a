import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ assignment: Assignment, of request: Identifier<Request>, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into assignment (request_id, assignee, reason, assigned, assigned_by)
      values (\(request), \(assignment.assignee), \(assignment.reason), \(SQL(stamp: stamp)))
      """)
    touch(.assignment, id)
    try connection.execute(
      "update worklist set assignee = \(assignment.assignee) where request_id = \(request)")
  }

  public func assignment(of request: Identifier<Request>) throws -> OnFile<Assignment>? {
    try connection.row(
      """
      select assignment_id, assignee, reason, assigned, assigned_by from assignment
      where request_id = \(request) order by assignment_id desc limit 1
      """
    ) { row throws(SQLiteError) in
      OnFile(
        id: try row.identifier(), value: Assignment(to: try row.optionalText(), reason: try row.text()),
        stamp: try row.stamp())
    }
  }
}
