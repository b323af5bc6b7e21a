import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

// What becomes of a version after its import.
extension SQLiteRecords {
  public func rewrite(_ id: Identifier<PolicyVersion>, as version: PolicyVersion) throws {
    try connection.execute(
      """
      update policy_version set tree = \(try JSONValue(encoding: version).compact),
        state = \(PolicyState.draft.rawValue), reviewed = null, reviewed_by = null
      where version_id = \(id)
      """)
    touch(.policyVersion, id.number)
  }

  public func review(_ id: Identifier<PolicyVersion>, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update policy_version set state = \(PolicyState.reviewed.rawValue),
        reviewed = \(stamp.at), reviewed_by = \(stamp.by)
      where version_id = \(id)
      """)
    touch(.policyVersion, id.number)
  }

  public func publish(
    _ id: Identifier<PolicyVersion>, as version: PolicyVersion, _ stamp: Stamp
  ) throws {
    try connection.execute(
      """
      update policy_version set state = \(PolicyState.published.rawValue), published = \(stamp.at),
        published_by = \(stamp.by), first_day = \(version.inForce.first),
        tree = \(try JSONValue(encoding: version).compact)
      where version_id = \(id)
      """)
    touch(.policyVersion, id.number)
  }

  public func withdraw(
    _ id: Identifier<PolicyVersion>, from day: Day, reason: String, _ stamp: Stamp
  ) throws {
    try connection.execute(
      """
      update policy_version set state = \(PolicyState.withdrawn.rawValue), withdrawn_from = \(day),
        withdrawn_reason = \(reason), withdrawn = \(stamp.at), withdrawn_by = \(stamp.by)
      where version_id = \(id)
      """)
    touch(.policyVersion, id.number)
  }
}

extension RowReader {
  /// State, review, publication and withdrawal.
  mutating func policyLife() throws(SQLiteError) -> PolicyLife {
    let state: PolicyState = try choice()
    let reviewed = try optionalStamp()
    let published = try optionalStamp()
    let from = try optionalDay()
    let reason = try optionalText()
    let stamp = try optionalStamp()
    guard let from, let reason, let stamp else {
      return PolicyLife(state, reviewed: reviewed, published: published)
    }
    return PolicyLife(
      state, reviewed: reviewed, published: published,
      withdrawal: PolicyLife.Withdrawal(from: from, reason: reason, stamp: stamp))
  }
}
