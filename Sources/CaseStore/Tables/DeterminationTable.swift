import Criteria
import JSON
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ determination: Determination, under policy: Identifier<PolicyVersion>
  ) throws -> Identifier<Determination> {
    try checkUnaltered(restingOf: determination.request)
    let outcome = OutcomeColumns(determination.outcome)
    let cited = determination.cited.isEmpty ? nil : Self.list(determination.cited).compact
    let clinician = determination.clinician
    let id = try connection.insert(
      """
      insert into determination (request_id, outcome, routed_to, reason, version_id, decided, decided_by,
        case_file, evaluation, cited, clinician, clinician_role, licence_kind, licence_number, licence_state,
        licence_last_day, specialty, override_reason, override_words)
      values (\(determination.request), \(outcome.name), \(outcome.routedTo), \(determination.reason), \(policy),
        \(determination.at), \(determination.by), \(determination.caseFile), \(determination.evaluation), \(cited),
        \(clinician?.name), \(clinician?.role.rawValue), \(clinician?.licence.kind.rawValue),
        \(clinician?.licence.number), \(clinician?.licence.state), \(clinician?.licence.lastDay),
        \(clinician?.licence.specialty), \(determination.override?.reason.rawValue),
        \(determination.override?.words))
      """)
    touch(.determination, id)
    return Identifier(id)
  }

  public func overriddenRequests(of member: Identifier<Member>) throws -> Set<Identifier<Request>> {
    let found = try connection.rows(
      """
      select distinct request_id from request join determination using (request_id)
      where member_id = \(member) and override_reason is not null
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<Request> = try row.identifier()
      return id
    }
    return Set(found)
  }

  public func determinations(of request: Identifier<Request>) throws -> [OnFile<Determination>] {
    try connection.rows(
      """
      select determination_id, outcome, routed_to, reason, policy.number, first_day, decided, decided_by,
        case_file, evaluation, cited, clinician, clinician_role, licence_kind, licence_number, licence_state,
        licence_last_day, specialty, override_reason, override_words
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
      var determination = Determination(
        request: request, outcome: outcome, reason: reason, by: stamp.by, at: stamp.at, policyNumber: number,
        policyVersion: version, caseFile: try row.text(), evaluation: try row.text())
      determination.cited = try row.optionalText(Self.listed) ?? []
      determination.clinician = try Self.clinician(&row, login: stamp.by)
      determination.override = try Self.override(&row)
      return OnFile(id: id, value: determination, stamp: stamp)
    }
  }

  /// The outcomes that a condition holds for, as a query lists them; nil where there is none.
  static func outcomes(where holds: (Determination.Outcome) -> Bool) -> String? {
    let names = OutcomeColumns.all.filter { holds($0.outcome) }.map { "'\($0.name)'" }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func clinician(
    _ row: inout RowReader, login: String
  ) throws(SQLiteError) -> Clinician? {
    let name = try row.optionalText()
    let role: Role? = try row.optionalChoice()
    let kind: Licence.Kind? = try row.optionalChoice()
    let number = try row.optionalText()
    let state = try row.optionalText()
    let lastDay = try row.optionalDay()
    let specialty = try row.optionalText()
    guard let name, let role, let kind, let number, let state, let lastDay else { return nil }
    return Clinician(
      login: login, name: name, role: role,
      licence: Licence(kind: kind, number: number, state: state, specialty: specialty, lastDay: lastDay))
  }

  private static func override(_ row: inout RowReader) throws(SQLiteError) -> Override? {
    let reason: Override.Reason? = try row.optionalChoice()
    let words = try row.optionalText()
    guard let reason, let words else { return nil }
    return Override(reason, words: words)
  }

  /// Printed ids as a JSON array.
  private static func list(_ ids: [String]) -> JSONValue { .array(ids.map { .string($0) }) }

  private static func listed(_ text: String) -> [String]? {
    guard case .array(let ids)? = try? JSONValue(parsing: text) else { return nil }
    return ids.compactMap { id in if case .string(let id) = id { id } else { nil } }
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
    case .routed(let target): self.init(name: "routed", routedTo: target)
    default: self.init(name: Self.plain.first { $0.outcome == outcome }?.name ?? "", routedTo: nil)
    }
  }

  var outcome: Determination.Outcome? {
    if name == "routed" { return routedTo.map { .routed(to: $0) } }
    return Self.plain.first { $0.name == name }?.outcome
  }

  private static let plain: [(name: String, outcome: Determination.Outcome)] = [
    ("approved", .approved), ("approved-modified", .approvedModified), ("denied", .denied),
    ("pended", .pended),
    ("referred", .referredToClinician), ("upheld", .upheld), ("overturned", .overturned),
    ("partly-overturned", .partlyOverturned),
  ]

  /// Every outcome by its name, wherever a request is sent on to.
  static let all = plain + [("routed", .routed(to: ""))]
}
