import PriorAuth
import SQLite

extension SQLiteRecords {
  public func worklist(_ call: PageCall<WorklistKey>) throws -> Page<WorklistRow, WorklistKey> {
    call.page(try connection.rows(Self.worklistQuery(call), Self.worklistRow), key: \.key)
  }

  static func worklistQuery(_ call: PageCall<WorklistKey>) -> SQL {
    let place = call.condition("rank, received, request_id") { key in
      "\(key.urgency == .expedited ? 0 : 1), \(key.received), \(key.id)"
    }
    let direction = call.direction
    return """
      select request_id, rank, received, state, review_type, line_of_business, member, member_number, drug,
        policy_number, missing
      from worklist
      where true \(place)
      order by rank \(raw: direction), received \(raw: direction), request_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// Puts a request on the worklist as it stands now, or takes it off when it is closed.
  func showInWorklist(_ id: Identifier<Request>) throws(SQLiteError) {
    let missing = try connection.row(
      "select missing from worklist where (rank, received, request_id) = (\(Self.place(of: id)))"
    ) { row throws(SQLiteError) in try row.optionalInteger() }
    try connection.execute(
      """
      delete from worklist where (rank, received, request_id) = (
        select case urgency when 'expedited' then 0 else 1 end, received, request_id from request
        where request_id = \(id))
      """)
    try connection.execute(
      """
      insert into worklist (\(raw: Self.worklistColumns))
      \(raw: Self.worklistRows) and request_id = \(id)
      """)
    try writeMissing(missing ?? nil, of: id)
  }

  public func setMissing(_ count: Int?, of id: Identifier<Request>) throws {
    try writeMissing(count.map { Int64($0) }, of: id)
  }

  public func forgetMissing(under number: String?, receivedFrom day: Day) throws {
    try connection.execute(
      """
      update worklist set missing = null
      where received >= \(Moment(startOf: day)) and (\(number) is null or policy_number = \(number) or policy_number is null)
      """)
  }

  private func writeMissing(_ count: Int64?, of id: Identifier<Request>) throws(SQLiteError) {
    try connection.execute(
      """
      update worklist set missing = \(count)
      where (rank, received, request_id) = (\(Self.place(of: id)))
      """)
  }

  /// Where a request stands in the worklist.
  private static func place(of id: Identifier<Request>) -> SQL {
    """
    select case urgency when 'expedited' then 0 else 1 end, received, request_id from request
    where request_id = \(id)
    """
  }

  /// The columns of the worklist, and what stands in them by the records.
  static let worklistColumns = """
    rank, received, request_id, state, review_type, line_of_business, member, member_number, drug, policy_number
    """
  static let worklistRows = """
    select case urgency when 'expedited' then 0 else 1 end, received, request_id, state, review_type,
      line_of_business, family_name || ', ' || given_name, number,
      coalesce(drug_brand, drug_name, drug_hcpcs), policy_number
    from request join member using (member_id)
    where state in (\(openStates))
    """

  private static func worklistRow(_ row: inout RowReader) throws(SQLiteError) -> WorklistRow {
    WorklistRow(
      id: try row.identifier(), urgency: try row.integer() == 0 ? .expedited : .standard,
      received: try row.moment(), state: try row.choice(), reviewType: try row.choice(),
      lineOfBusiness: try row.lineOfBusiness(), member: try row.text(), memberNumber: try row.text(),
      drug: try row.text(), policyNumber: try row.optionalText(),
      missing: try row.optionalInteger().map { Int($0) })
  }
}
