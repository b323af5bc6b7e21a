import Criteria
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ determination: Determination, under policy: Identifier<PolicyVersion>
  ) throws -> Identifier<Determination> {
    let outcome = OutcomeColumns(determination.outcome)
    let id = try connection.insert(
      """
      insert into determination (request_id, outcome, routed_to, reason, version_id, decided, decided_by,
        case_file, evaluation)
      values (\(determination.request), \(outcome.name), \(outcome.routedTo), \(determination.reason), \(policy),
        \(determination.at), \(determination.by), \(determination.caseFile), \(determination.evaluation))
      """)
    touch(.determination, id)
    return Identifier(id)
  }

  public func determinations(of request: Identifier<Request>) throws -> [OnFile<Determination>] {
    try connection.rows(
      """
      select determination_id, outcome, routed_to, reason, policy.number, first_day, decided, decided_by,
        case_file, evaluation
      from determination join policy_version using (version_id) join policy using (policy_id)
      where request_id = \(request) order by determination_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Determination> = try row.identifier()
      let outcome = OutcomeColumns(name: try row.text(), routedTo: try row.optionalText())
      guard let outcome = outcome.outcome else { throw row.unreadable }
      let reason = try row.text()
      let number = try row.text()
      let version = try row.day()
      let stamp = try row.stamp()
      let determination = Determination(
        request: request, outcome: outcome, reason: reason, by: stamp.by, at: stamp.at, policyNumber: number,
        policyVersion: version, caseFile: try row.text(), evaluation: try row.text())
      return OnFile(id: id, value: determination, stamp: stamp)
    }
  }
}

/// An outcome as two columns.
private struct OutcomeColumns {
  var name: String
  var routedTo: String?

  init(name: String, routedTo: String?) {
    self.name = name
    self.routedTo = routedTo
  }

  init(_ outcome: Determination.Outcome) {
    switch outcome {
    case .approved: self.init(name: "approved", routedTo: nil)
    case .pended: self.init(name: "pended", routedTo: nil)
    case .referredToClinician: self.init(name: "referred", routedTo: nil)
    case .routed(let target): self.init(name: "routed", routedTo: target)
    }
  }

  var outcome: Determination.Outcome? {
    switch (name, routedTo) {
    case ("approved", _): .approved
    case ("pended", _): .pended
    case ("referred", _): .referredToClinician
    case ("routed", let target?): .routed(to: target)
    default: nil
    }
  }
}
