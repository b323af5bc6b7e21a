import PriorAuth
import SQLite

extension SQLiteRecords {
  public func due(
    until horizon: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) throws -> Page<LateRow, LateKey> {
    try page(Self.dueQuery(until: horizon, at: now, rule: rule, call), call, key: \.key, Self.lateRow)
  }

  public func missed(
    since start: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) throws -> Page<LateRow, LateKey> {
    try page(Self.missedQuery(since: start, at: now, rule: rule, call), call, key: \.key, Self.lateRow)
  }

  static func dueQuery(
    until horizon: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) -> SQL {
    // The key's own side has no second bound, which could be taken for the start of the range instead of the key.
    let bounds: SQL =
      switch call.place {
      case .first, .last: "due_at <= \(horizon)"
      case .after(let key):
        "(due_at, clock.request_id, clock.step) > (\(key.at), \(key.id), \(key.step.rawValue)) and due_at <= \(horizon)"
      case .before(let key):
        "(due_at, clock.request_id, clock.step) < (\(key.at), \(key.id), \(key.step.rawValue))"
      }
    let direction = call.direction
    return """
      select clock.request_id, clock.step, due_at, null, \(raw: whatIsOwed(by: "clock")), \(holder(at: now)),
        \(raw: details(explanation: Self.explanationOrOfNotice))
      from deadline clock join clock_rule on clock_rule_id = clock.rule_id
        join request on request.request_id = clock.request_id join member using (member_id)
      where \(bounds)\(only(rule))
      order by due_at \(raw: direction), clock.request_id \(raw: direction), clock.step \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// What the plan did too late and did not take back; when a member appeals is the member's own affair, and a void case
  /// was none.
  static func missedQuery(
    since start: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) -> SQL {
    let bounds: SQL =
      switch call.place {
      case .first, .last: "clock.at >= \(start)"
      case .after(let key):
        "(clock.at, clock.request_id, clock.step) > (\(key.at), \(key.id), \(key.step.rawValue))"
      case .before(let key):
        "clock.at >= \(start) and (clock.at, clock.request_id, clock.step) < (\(key.at), \(key.id), \(key.step.rawValue))"
      }
    let direction = call.direction
    return """
      select clock.request_id, clock.step, due_at, clock.at, \(raw: whatWasOwed), \(holder(at: now)),
        \(raw: details(explanation: Self.explanation))
      from clock_event clock indexed by clock_event_missed join clock_rule on clock_rule_id = clock.rule_id
        join request on request.request_id = clock.request_id join member using (member_id)
      where clock.kind = 'stop' and clock.at > clock.due_at and clock.step <> 'appeal-filing' and \(bounds)\(only(rule))
        and request.state <> 'void'
        and not exists (select 1 from clock_event again
          where again.request_id = clock.request_id and again.clock_event_id > clock.clock_event_id
            and again.kind = 'resume' and again.step = clock.step)
      order by clock.at \(raw: direction), clock.request_id \(raw: direction), clock.step \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// What a request lacked that was sent on in time: the time to decide ends only with the notice of it.
  private static let whatWasOwed = """
    case when clock.step = '\(ClockStep.decision.rawValue)' and request.state = '\(CaseState.routed.rawValue)'
      then '\(WorklistRow.Owed.notice.rawValue)' end
    """

  /// Keeps to the rules of one name.
  private static func only(_ rule: String?) -> SQL { rule.map { " and clock_rule.name = \($0)" } ?? "" }

  /// Who has the case open now, else whoever it was given to.
  private static func holder(at now: Moment) -> SQL {
    """
    coalesce(
      (select holder from lease where lease.request_id = clock.request_id and lease.until > \(now)),
      (select assignee from assignment where assignment.request_id = clock.request_id order by assignment_id desc limit 1))
    """
  }

  private static let explanation = newestReason(of: "why", for: "clock.step")

  /// A decision that is made by telling of it is late together with its notice, and one row stands for both.
  private static let explanationOrOfNotice = """
    coalesce(\(explanation),
      case when clock.telling = 1 then \(newestReason(of: "told", for: "'\(ClockStep.notice.rawValue)'")) end)
    """

  private static func newestReason(of explanations: String, for step: String) -> String {
    """
    (select reason from breach_explanation \(explanations)
      where \(explanations).request_id = clock.request_id and \(explanations).step = \(step)
      order by breach_explanation_id desc limit 1)
    """
  }

  /// What the list shows of the rule, the case and its member, with the explanation.
  private static func details(explanation: String) -> String {
    """
    clock_rule.name, clock_rule.source, request.state, request.urgency, request.line_of_business,
      family_name || ', ' || given_name, number, coalesce(drug_brand, drug_name, drug_hcpcs), changed_by,
      \(explanation), \(isOverridden("clock.request_id"))
    """
  }

  private static func lateRow(_ row: inout RowReader) throws(SQLiteError) -> LateRow {
    let request: Identifier<Request> = try row.identifier()
    let step: ClockStep = try row.choice()
    let due = try row.moment()
    let done = try row.optionalInteger().map { Moment(seconds: $0) }
    let owed = try row.optionalText().flatMap(WorklistRow.Owed.init)
    let holder = try row.optionalText()
    return LateRow(
      request: request, step: step, owed: owed, due: due, done: done, rule: try row.text(),
      source: try row.text(), state: try row.choice(), urgency: try row.choice(),
      lineOfBusiness: try row.lineOfBusiness(), member: try row.text(), memberNumber: try row.text(),
      drug: try row.text(), heldBy: holder, lastBy: try row.text(),
      explanation: try row.optionalText(), isOverridden: try row.isTrue())
  }
}
