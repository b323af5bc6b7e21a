import PriorAuth
import SQLite

extension SQLiteRecords {
  public func expiring(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws -> Page<ExpiringRow, ExpiringKey> {
    try page(Self.expiringQuery(window, call), call, key: \.key, Self.expiringRow)
  }

  public func expiringApprovals(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws -> Page<ExpiringApproval, ExpiringKey> {
    let query = Self.expiringQuery(window, call, and: ", \(raw: Self.furtherColumns)")
    return try page(query, call, key: \.row.key) { row throws(SQLiteError) in
      ExpiringApproval(
        row: try Self.expiringRow(&row), firstDay: try row.day(), memberNumber: try row.text(),
        policyNumber: try row.text(), request: try row.identifier(), prescriber: try row.optionalText())
    }
  }

  /// A question for the columns of a line, and further ones behind them: what a screen does not show is not read.
  static func expiringQuery(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>, and further: SQL = ""
  ) -> SQL {
    // The key's own side has no second bound, which could be taken for the start of the range instead of the key.
    let first: SQL = "and through >= \(window.days.lowerBound)"
    let last: SQL = "and through <= \(window.days.upperBound)"
    let bounds: SQL =
      switch call.place {
      case .first, .last: "\(first) \(last)"
      case .after(let key): "and (through, authorization_id) > (\(key.through), \(key.id)) \(last)"
      case .before(let key): "\(first) and (through, authorization_id) < (\(key.through), \(key.id))"
      }
    let direction = call.direction
    return """
      select authorization_id, through, line_of_business, member, drug, renewal, plan, reviewer, course_through,
        overridden \(further)
      from \(source(of: window.filter)) \(bounds)
      order by through \(raw: direction), authorization_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// The list or the index of it that narrows the search most, and what is left to be looked at row by row.
  static func source(of filter: ExpiringFilter) -> SQL {
    let line: SQL = filter.lineOfBusiness.map { "line_of_business = \($0.name)" } ?? "true"
    let prescriber: SQL = filter.prescriber.map { "prescriber = \($0)" } ?? "true"
    let plan: SQL = filter.plan.map { "plan = \($0)" } ?? "true"
    let reviewer: SQL = filter.reviewer.map { "reviewer = \($0)" } ?? "true"
    let drug: SQL = filter.drug.map { "drug = \($0) collate nocase" } ?? "true"
    let all: SQL = "\(prescriber) and \(drug) and \(reviewer) and \(plan) and \(line)"
    if filter.prescriber != nil { return "expiring indexed by expiring_prescriber where \(all)" }
    if filter.drug != nil { return "expiring indexed by expiring_drug where \(all)" }
    if filter.reviewer != nil { return "expiring indexed by expiring_reviewer where \(all)" }
    if filter.plan != nil { return "expiring indexed by expiring_plan where \(all)" }
    return filter.lineOfBusiness == nil ? "expiring where true" : "expiring_by_line where \(line)"
  }

  /// Puts an authorization into the lists as it stands now, or takes it out when it is no longer active or its case was
  /// purged.
  func showAmongExpiring(_ id: Identifier<Authorization>) throws(SQLiteError) {
    var change = 0
    for table in ["expiring", "expiring_by_line"] {
      let line: SQL =
        table == "expiring_by_line"
        ? "line_of_business = (select line_of_business from authorization where authorization_id = \(id)) and"
        : ""
      try connection.execute(
        """
        delete from \(raw: table) where \(line) through = (
          select first_day_after - 1 from authorization where authorization_id = \(id))
          and authorization_id = \(id)
        """)
      change = -connection.changes
      try connection.execute(
        """
        insert into \(raw: table) (\(raw: Self.expiringColumns))
        \(raw: Self.expiringRows) and authorization_id = \(id)
        """)
      change += connection.changes
    }
    if change != 0 { try countExpiring(id, change) }
  }

  /// The columns of both lists, and what stands in them by the records.
  static let expiringColumns = """
    line_of_business, through, authorization_id, first_day, member, member_number, drug, policy_number, request_id,
    renewal, plan, reviewer, prescriber, course_through, overridden
    """
  static let expiringRows = """
    select authorization.line_of_business, authorization.first_day_after - 1, authorization_id,
      authorization.first_day, family_name || ', ' || given_name, member.number,
      coalesce(authorization.drug_brand, authorization.drug_name, authorization.drug_hcpcs),
      policy.number, authorization.request_id,
      (select renewal.request_id from request renewal
        where renewal.renews = authorization_id and renewal.state in (\(openStates))),
      (select nullif(coverage.plan, '') from coverage
        where coverage.member_id = authorization.member_id
          and coverage.line_of_business = authorization.line_of_business
          and coverage.first_day < authorization.first_day_after
        order by coverage.first_day desc limit 1),
      granted_by, coalesce(nullif(prescriber.npi, ''), nullif(prescriber.name, '')),
      (select course.first_day + cycles * days_per_cycle - 1 from planned_course course
        where course.request_id = authorization.request_id order by planned_course_id desc limit 1),
      \(isOverridden("authorization.request_id", by: "authorization.determination_id"))
    from authorization join member using (member_id) join policy_version using (version_id)
      join policy using (policy_id) join request on request.request_id = authorization.request_id
      left join prescriber using (prescriber_id)
    where \(areListed)
    """

  /// The approvals that end or have ended: of those in force, the ones of which more than a number is left.
  static let areListed = """
    authorization.state = 'active'
      and not exists (select 1 from purge where purge.request_id = authorization.request_id)
    """

  private static let furtherColumns = "first_day, member_number, policy_number, request_id, prescriber"

  private static func expiringRow(_ row: inout RowReader) throws(SQLiteError) -> ExpiringRow {
    ExpiringRow(
      id: try row.identifier(), through: try row.day(), lineOfBusiness: try row.lineOfBusiness(),
      member: try row.text(), drug: try row.text(), renewal: try row.optionalIdentifier(),
      plan: try row.optionalText(), reviewer: try row.text(), courseThrough: try row.optionalDay(),
      isOverridden: try row.isTrue())
  }
}
