import Criteria
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func policyVersion(
    of determination: Identifier<Determination>
  ) throws -> Identifier<PolicyVersion>? {
    try connection.row("select version_id from determination where determination_id = \(determination)") {
      row throws(SQLiteError) in try row.identifier()
    }
  }
}
