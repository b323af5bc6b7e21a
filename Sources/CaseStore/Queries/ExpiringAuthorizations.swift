import PriorAuth
import SQLite

extension SQLiteRecords {
  public func expiring(
    _ window: ExpiringWindow, _ call: PageCall<ExpiringKey>
  ) throws -> Page<ExpiringRow, ExpiringKey> {
    call.page(try connection.rows(Self.expiringQuery(window, call), Self.expiringRow), key: \.key)
  }

  static func expiringQuery(_ window: ExpiringWindow, _ call: PageCall<ExpiringKey>) -> SQL {
    let source: SQL =
      if let line = window.lineOfBusiness {
        "expiring_by_line where line_of_business = \(line.name)"
      } else {
        "expiring where true"
      }
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
      select authorization_id, through, first_day, line_of_business, member, member_number, drug, policy_number,
        request_id, renewal
      from \(source) \(bounds)
      order by through \(raw: direction), authorization_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// Puts an authorization into the lists as it stands now, or takes it out when it is no longer active.
  func showAmongExpiring(_ id: Identifier<Authorization>) throws(SQLiteError) {
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
      try connection.execute(
        """
        insert into \(raw: table) (\(raw: Self.expiringColumns))
        \(raw: Self.expiringRows) and authorization_id = \(id)
        """)
    }
  }

  /// The columns of both lists, and what stands in them by the records.
  static let expiringColumns = """
    line_of_business, through, authorization_id, first_day, member, member_number, drug, policy_number, request_id,
    renewal
    """
  static let expiringRows = """
    select line_of_business, authorization.first_day_after - 1, authorization_id, authorization.first_day,
      family_name || ', ' || given_name, member.number, coalesce(drug_brand, drug_name, drug_hcpcs),
      policy.number, request_id,
      (select renewal.request_id from request renewal
        where renewal.renews = authorization_id and renewal.state in (\(openStates)))
    from authorization join member using (member_id) join policy_version using (version_id)
      join policy using (policy_id)
    where authorization.state = 'active'
    """

  private static func expiringRow(_ row: inout RowReader) throws(SQLiteError) -> ExpiringRow {
    ExpiringRow(
      id: try row.identifier(), through: try row.day(), firstDay: try row.day(),
      lineOfBusiness: try row.lineOfBusiness(), member: try row.text(), memberNumber: try row.text(),
      drug: try row.text(), policyNumber: try row.text(), request: try row.identifier(),
      renewal: try row.optionalIdentifier())
  }
}
