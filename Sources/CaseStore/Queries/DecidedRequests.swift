import PriorAuth
import SQLite

extension SQLiteRecords {
  public func eachDecided(
    from start: Moment, until end: Moment, _ body: (DecidedRequest) throws -> Void
  ) throws {
    var failure: (any Error)?
    try connection.each(Self.decidedQuery(from: start, until: end)) { row throws(SQLiteError) in
      guard failure == nil else { return }
      let request = try Self.decidedRequest(&row)
      do { try body(request) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The first decisions that end a review, found by their time without their case files.
  static func decidedQuery(from start: Moment, until end: Moment) -> SQL {
    """
    select decision.outcome, line_of_business, coalesce(drug_brand, drug_name, drug_hcpcs), urgency, received, decided,
      exists (select 1 from determination earlier
        where earlier.request_id = decision.request_id and earlier.outcome = 'pended'
          and earlier.determination_id < decision.determination_id),
      exists (select 1 from clock_event
        where clock_event.request_id = decision.request_id and clock_event.kind = 'extend'),
      (select coalesce(judged.outcome, 'open') from appeal
          left join determination judged on judged.determination_id = appeal.decision
        where appeal.request_id = decision.request_id order by appeal_id desc limit 1)
    from \(raw: firstDecisions) join request on request.request_id = decision.request_id
    where \(raw: areFirst) and decided >= \(start) and decided < \(end)
    order by decided
    """
  }

  static let firstDecisions = "determination decision indexed by determination_decided"

  /// Whether a decision is the first of a request that ends its review.
  static let areFirst = """
    decision.outcome in ('approved', 'approved-modified', 'denied') and not exists (
        select 1 from determination before
        where before.request_id = decision.request_id and before.determination_id < decision.determination_id
          and before.outcome in ('approved', 'approved-modified', 'denied'))
    """

  private static func decidedRequest(_ row: inout RowReader) throws(SQLiteError) -> DecidedRequest {
    let outcome: DecidedRequest.Outcome = try row.choice()
    let line = try row.lineOfBusiness()
    let drug = try row.text()
    let urgency: Urgency = try row.choice()
    var request = DecidedRequest(
      outcome, line, drug: drug, urgency, received: try row.moment(), decided: try row.moment())
    request.wasPended = try row.integer() == 1
    request.wasExtended = try row.integer() == 1
    switch try row.optionalText() {
    case nil: request.appeal = .none
    case "open": request.appeal = .open
    case "upheld": request.appeal = .upheld
    default: request.appeal = .overturned
    }
    return request
  }

  public func eachDecidedAppeal(
    from start: Moment, until end: Moment,
    _ body: (_ policy: String, _ cited: [String], _ outcome: String) throws -> Void
  ) throws {
    let found = try connection.rows(
      """
      select policy.number, appealed.determination_id, judged.outcome
      from determination judged indexed by determination_decided
        join appeal on appeal.decision = judged.determination_id
        join determination appealed on appealed.determination_id = appeal.against
        join policy_version on policy_version.version_id = appealed.version_id join policy using (policy_id)
      where judged.decided >= \(start) and judged.decided < \(end)
        and judged.outcome in ('upheld', 'overturned', 'partly-overturned')
      order by judged.decided
      """
    ) { row throws(SQLiteError) in (try row.text(), try row.integer(), try row.text()) }
    for (policy, determination, outcome) in found {
      let cited = try connection.rows(
        """
        select value from determination join json_each(coalesce(cited, '[]')) where determination_id = \(determination)
        """
      ) { row throws(SQLiteError) in try row.text() }
      try body(policy, cited, outcome)
    }
  }

  public func eachFirstDecision(
    from start: Moment, until end: Moment, _ body: (Identifier<Determination>) throws -> Void
  ) throws {
    let found = try connection.rows(
      """
      select determination_id from \(raw: Self.firstDecisions)
      where \(raw: Self.areFirst) and decided >= \(start) and decided < \(end)
        and request_id not in (select request_id from purge)
        and determination_id not in (select determination_id from review_sample_case)
      order by determination_id
      """
    ) { row throws(SQLiteError) in try row.integer() }
    for number in found { try body(Identifier(number)) }
  }
}
