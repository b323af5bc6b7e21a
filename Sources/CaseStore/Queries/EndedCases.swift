import PriorAuth
import SQLite

extension SQLiteRecords {
  public func endedCases(
    _ subject: RetentionRule.Subject, through day: Day, below last: Identifier<Request>?, limit: Int
  ) throws -> [EndedCase] {
    let states = CaseState.allCases.filter { $0.retention == subject }.map { "'\($0.rawValue)'" }
    let end = Moment(startOf: day.adding(days: 2))
    return try connection.rows(
      """
      select * from (
        select request_id, state, \(raw: Self.lastDayOfCase) as last_day from request
        where request_id < coalesce(\(last), 9223372036854775807) and state in (\(raw: states.joined(separator: ", ")))
          and changed < \(end)
          and not exists (select 1 from purge where purge.request_id = request.request_id)
          and not exists (select 1 from deadline where deadline.request_id = request.request_id)
          and not exists (
            select 1 from legal_hold where legal_hold.request_id = request.request_id and lifted is null))
      where last_day <= \(day) order by request_id desc limit \(limit)
      """, Self.endedCase)
  }

  public func endedCase(_ id: Identifier<Request>) throws -> EndedCase? {
    try connection.row(
      "select request_id, state, \(raw: Self.lastDayOfCase) from request where request_id = \(id)",
      Self.endedCase)
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

  /// The last day anything happened to a case, or anything granted on it is good for.
  private static let lastDayOfCase = """
    max(changed / 86400, received / 86400,
      coalesce((select max(decided) / 86400 from determination
        where determination.request_id = request.request_id), 0),
      coalesce((select max(first_day_after) - 1 from authorization
        where authorization.request_id = request.request_id), 0))
    """

  private static func endedCase(_ row: inout RowReader) throws(SQLiteError) -> EndedCase {
    EndedCase(try row.identifier(), try row.choice(), lastDay: try row.day())
  }
}
