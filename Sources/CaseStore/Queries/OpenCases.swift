import PriorAuth
import SQLite

extension SQLiteRecords {
  public func openCases(in scope: OpenCaseScope, limit: Int) throws -> [Identifier<Request>] {
    let zone = try planCalendar().zone
    var condition: SQL = "received >= \(zone.start(of: scope.received.first))"
    if let end = scope.received.firstDayAfter {
      condition = "\(condition) and received < \(zone.start(of: end))"
    }
    if let days = scope.firstUse {
      condition = "\(condition) and \(Self.isFirstUse(in: days, zone))"
    }
    if let line = scope.lineOfBusiness { condition = "\(condition) and line_of_business = \(line.name)" }
    if let urgency = scope.urgency { condition = "\(condition) and urgency = \(urgency.rawValue)" }
    if let assignee = scope.assignee { condition = "\(condition) and assignee = \(assignee)" }
    if let state = scope.state { condition = "\(condition) and residence = \(state) collate nocase" }
    if let policy = scope.policy {
      condition = "\(condition) and coalesce(policy_number, \(policy)) = \(policy)"
    }
    if let drug = scope.drug { condition = "\(condition) and \(Self.isDrug(drug.lowercased()))" }
    switch scope.subject {
    case .any, .drug: break
    case .exception: condition = "\(condition) and on_formulary = 0"
    case .other: return []
    }
    switch scope.codes {
    case .hcpcs: condition = "\(condition) and drug_hcpcs is not null"
    case .icd10: condition = "\(condition) and \(raw: Self.hasDiagnosisCode)"
    case nil: break
    }
    return try connection.rows(
      """
      select request_id from (
        select listed.request_id, listed.received, listed.line_of_business, listed.policy_number, listed.assignee,
          request.urgency, request.start_day, request.on_formulary, member.residence, drug_name, drug_brand, drug_hcpcs
        from worklist listed join request using (request_id) join member using (member_id)) listed_cases
      where \(condition) order by request_id limit \(limit)
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  /// Whether a request is for a drug, by that name or by another that a policy has for the same drugs.
  private static func isDrug(_ name: String) -> SQL {
    let names = "lower(drug_name), lower(drug_brand), lower(drug_hcpcs)"
    return """
      (\(name) in (\(raw: names)) or exists (
        select 1 from policy_drug named join policy_drug other using (version_id)
        where named.name = \(name) and other.name in (\(raw: names))))
      """
  }

  private static let hasDiagnosisCode = """
    exists (select 1 from evidence
      where evidence.request_id = listed_cases.request_id and kind = 'diagnosis' and payload ->> '$.code' is not null)
    """

  /// Whether the day a therapy is to start on, or else that of receipt, is one of some days.
  private static func isFirstUse(in days: DayRange, _ zone: PlanZone) -> SQL {
    let (first, end) = (days.first, days.firstDayAfter ?? .latest)
    return """
      case when start_day is null then received >= \(zone.start(of: first)) and received < \(zone.start(of: end))
        else start_day >= \(first) and start_day < \(end) end
      """
  }
}
