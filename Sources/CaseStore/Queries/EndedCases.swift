import PriorAuth
import SQLite

extension SQLiteRecords {
  public func endedCases(
    _ subject: RetentionRule.Subject, through day: Day, below last: Identifier<Request>?, limit: Int
  ) throws -> [EndedCase] {
    let states = CaseState.allCases.filter { $0.retention == subject }.map { "'\($0.rawValue)'" }
    let zone = try planCalendar().zone
    let end = zone.start(of: day.adding(days: 1))
    return try connection.rows(
      """
      select * from (
        select request_id, state, \(raw: Self.lastMoment) as last_moment, \(raw: Self.lastGranted) as last_granted
        from request
        where request_id < coalesce(\(last), 9223372036854775807) and state in (\(raw: states.joined(separator: ", ")))
          and changed < \(end)
          and not exists (select 1 from purge where purge.request_id = request.request_id)
          and not exists (select 1 from deadline where deadline.request_id = request.request_id)
          and not exists (
            select 1 from legal_hold where legal_hold.request_id = request.request_id and lifted is null))
      where last_moment < \(end) and last_granted <= \(day) order by request_id desc limit \(limit)
      """
    ) { row throws(SQLiteError) in try Self.endedCase(&row, in: zone) }
  }

  public func endedCase(_ id: Identifier<Request>) throws -> EndedCase? {
    let zone = try planCalendar().zone
    return try connection.row(
      "select request_id, state, \(raw: Self.lastMoment), \(raw: Self.lastGranted) from request where request_id = \(id)"
    ) { row throws(SQLiteError) in try Self.endedCase(&row, in: zone) }
  }

  public func cases(goingOnWith id: Identifier<Request>) throws -> [Identifier<Request>] {
    try connection.rows(
      """
      select request_id from request
      where renews in (select authorization_id from authorization where authorization.request_id = \(id))
        and not exists (select 1 from purge where purge.request_id = request.request_id)
      union
      select later.request_id from evidence join evidence later on later.carried_from = evidence.evidence_id
      where evidence.request_id = \(id) and later.request_id <> \(id)
      order by 1
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  public func documentCount(onlyOf request: Identifier<Request>) throws -> Int {
    try connection.row("select count(*) from (\(Self.documents(onlyOf: request)))") {
      row throws(SQLiteError) in Int(try row.integer())
    } ?? 0
  }

  /// The documents that no other case has.
  static func documents(onlyOf request: Identifier<Request>) -> SQL {
    """
    select document_id from attachment where request_id = \(request) and not exists (
      select 1 from attachment other
      where other.document_id = attachment.document_id and other.request_id <> attachment.request_id)
    """
  }

  /// When anything last happened to a case.
  private static let lastMoment = """
    max(changed, received,
      coalesce((select max(decided) from determination where determination.request_id = request.request_id), 0))
    """

  /// The last day for which anything granted on a case is good; one long past where nothing was.
  private static let lastGranted = """
    coalesce((select max(first_day_after) - 1 from authorization
      where authorization.request_id = request.request_id), 0)
    """

  private static func endedCase(_ row: inout RowReader, in zone: PlanZone) throws(SQLiteError) -> EndedCase {
    let (id, state) = (try row.identifier() as Identifier<Request>, try row.choice() as CaseState)
    let happened = zone.day(of: try row.moment())
    return EndedCase(id, state, lastDay: max(happened, try row.day()))
  }
}
