import Criteria
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func determinationCount(of request: Identifier<Request>) throws -> Int {
    let count = try connection.row("select count(*) from determination where request_id = \(request)") {
      row throws(SQLiteError) in try row.integer()
    }
    return Int(count ?? 0)
  }

  public func determination(_ id: Identifier<Determination>) throws -> OnFile<Determination>? {
    let request: Identifier<Request>? = try connection.row(
      "select request_id from determination where determination_id = \(id)"
    ) { row throws(SQLiteError) in try row.identifier() }
    return try request.flatMap { request in try determinations(of: request).first { $0.id == id } }
  }

  public func policyVersion(
    of determination: Identifier<Determination>
  ) throws -> Identifier<PolicyVersion>? {
    try connection.row("select version_id from determination where determination_id = \(determination)") {
      row throws(SQLiteError) in try row.identifier()
    }
  }
}
