import Criteria
import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ authorization: Authorization, from file: CaseFile, by determination: Identifier<Determination>,
    under policy: Identifier<PolicyVersion>, _ stamp: Stamp
  ) throws -> Identifier<Authorization> {
    let id = try connection.insert(
      """
      insert into authorization (determination_id, request_id, member_id, version_id, line_of_business,
        drug_name, drug_brand, drug_hcpcs, dose_amount, dose_unit, dose_every_days, dose_concentration,
        first_day, first_day_after, basis, units, predecessor, state, granted, granted_by)
      values (\(determination), \(authorization.request), \(authorization.member), \(policy),
        \(authorization.lineOfBusiness.name), \(SQL(drug: authorization.drug)), \(SQL(dose: authorization.dose)),
        \(authorization.days.first), \(authorization.days.firstDayAfter), \(authorization.basis),
        \(authorization.units), \(authorization.predecessor), \(authorization.state.rawValue),
        \(SQL(stamp: stamp)))
      """)
    touch(.authorization, id)
    try addToTally(.authorization, authorization.lineOfBusiness, authorization.state.rawValue, 1)
    try showAmongExpiring(Identifier(id))
    try keepPacked(Identifier(id), file)
    return Identifier(id)
  }

  public func authorization(_ id: Identifier<Authorization>) throws -> OnFile<Authorization>? {
    try connection.row("select \(raw: Self.columns) where authorization_id = \(id)", Self.authorization)
  }

  public func authorization(
    grantedOn request: Identifier<Request>
  ) throws -> OnFile<Authorization>? {
    try connection.row(
      "select \(raw: Self.columns) where request_id = \(request) order by authorization_id desc limit 1",
      Self.authorization)
  }

  public func authorizations(of member: Identifier<Member>) throws -> [OnFile<Authorization>] {
    try connection.rows(
      """
      select \(raw: Self.columns) where member_id = \(member)
      order by authorization.first_day desc, authorization_id desc
      """, Self.authorization)
  }

  public func change(_ id: Identifier<Authorization>, to state: Authorization.State) throws {
    guard let before = try authorization(id)?.value else { return }
    try checkUnaltered(.authorization, id.number, of: before.request)
    try connection.execute(
      "update authorization set state = \(state.rawValue) where authorization_id = \(id)")
    touch(.authorization, id.number)
    try addToTally(.authorization, before.lineOfBusiness, before.state.rawValue, -1)
    try addToTally(.authorization, before.lineOfBusiness, state.rawValue, 1)
    try showAmongExpiring(id)
    try packAgain(id)
  }

  private static let columns = """
    authorization_id, request_id, member_id, drug_name, drug_brand, drug_hcpcs, line_of_business,
    dose_amount, dose_unit, dose_every_days, dose_concentration,
    authorization.first_day, authorization.first_day_after, basis, units, policy.number, policy_version.first_day,
    predecessor, authorization.state,
    (select min(later.first_day) from authorization later
      where later.predecessor = authorization.authorization_id and later.state <> 'void'),
    exists (select 1 from authorization later where later.predecessor = authorization.authorization_id
      and later.state <> 'void' and later.request_id = authorization.request_id),
    exists (select 1 from authorization earlier where earlier.authorization_id = authorization.predecessor
      and earlier.request_id = authorization.request_id),
    granted, granted_by
    from authorization join policy_version using (version_id) join policy using (policy_id)
    """

  private static func authorization(
    _ row: inout RowReader
  ) throws(SQLiteError) -> OnFile<Authorization> {
    let id: Identifier<Authorization> = try row.identifier()
    let request: Identifier<Request> = try row.identifier()
    let member: Identifier<Member> = try row.identifier()
    var authorization = Authorization(
      request: request, member: member, drug: try row.drug(), lineOfBusiness: try row.lineOfBusiness(),
      dose: try row.dose(), days: try row.days(), basis: try row.text(),
      units: try row.optionalInteger().map { Int($0) }, policyNumber: try row.text(),
      policyVersion: try row.day(), predecessor: try row.optionalIdentifier(), state: try row.choice(),
      succeededFrom: try row.optionalDay())
    authorization.isReplaced = try row.integer() == 1
    authorization.isDecidedAnew = try row.integer() == 1
    return OnFile(id: id, value: authorization, stamp: try row.stamp())
  }
}
