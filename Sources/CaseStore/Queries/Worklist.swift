import PriorAuth
import SQLite

extension SQLiteRecords {
  public func worklist(_ call: PageCall<WorklistKey>) throws -> Page<WorklistRow, WorklistKey> {
    try page(Self.worklistQuery(call), call, key: \.key, Self.worklistRow)
  }

  public func worklist(
    of assignee: String?, _ call: PageCall<WorklistKey>
  ) throws -> Page<WorklistRow, WorklistKey> {
    try page(Self.worklistQuery(call, of: assignee), call, key: \.key, Self.worklistRow)
  }

  static func worklistQuery(_ call: PageCall<WorklistKey>, of assignee: String?) -> SQL {
    let whose: SQL = assignee.map { "assignee = \($0)" } ?? "assignee is null"
    return worklistQuery(call, from: "worklist indexed by worklist_assignee where \(whose)")
  }

  public func worklist(
    _ choice: WorklistChoice, of login: String, workingOn states: Set<CaseState>, at now: Moment,
    _ call: PageCall<WorklistKey>
  ) throws -> Page<WorklistRow, WorklistKey> {
    let zone = choice.filter.hasDays ? try planCalendar().zone : .utc
    let query = Self.worklistQuery(choice, of: login, workingOn: states, at: now, in: zone, call)
    return try page(query, call, key: { $0.key(by: choice.column) }, Self.worklistRow)
  }

  static func worklistQuery(
    _ call: PageCall<WorklistKey>, from source: SQL = "worklist where true"
  ) -> SQL {
    let place = call.condition("standing, due_at, rank, request_id") { key in
      "\(key.group.rawValue), \(key.at), \(key.urgency == .expedited ? 0 : 1), \(key.id)"
    }
    let direction = call.direction
    return """
      select \(raw: shownColumns), null
      from \(source) \(place)
      order by standing \(raw: direction), due_at \(raw: direction), rank \(raw: direction),
        request_id \(raw: direction)
      limit \(call.fetchLimit)
      """
  }

  /// What the worklist shows of a request.
  static let shownColumns = """
    request_id, rank, received, state, review_type, line_of_business, member, member_number, drug,
    policy_number, missing, standing, due_at, paused_at, paused_day, paused_left, rule, worker, note, assignee,
    overridden
    """

  /// Puts a request on the worklist as it stands now, or takes it off when it is closed.
  func showInWorklist(_ id: Identifier<Request>, _ deadlines: [Deadline]) throws(SQLiteError) {
    let missing = try connection.row("select missing from worklist where request_id = \(id)") {
      row throws(SQLiteError) in try row.optionalInteger()
    }
    try connection.execute("delete from worklist where request_id = \(id)")
    let clocks = ClocksOnFile(deadlines: deadlines)
    let columns = WorklistClock(clocks)
    try connection.execute(
      """
      insert into worklist (\(raw: Self.worklistColumns), standing, due_at, paused_at, paused_day, paused_left, rule,
        missing)
      select *, \(columns.group.rawValue), coalesce(\(columns.due), received), \(columns.pausedAt),
        \(columns.pausedDay), \(columns.pausedLeft), \(clocks.leading?.rule.value.name), \(missing ?? nil)
      from (\(raw: Self.worklistRows) and request_id = \(id))
      """)
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

  public func uncountedRequests(limit: Int) throws -> [Identifier<Request>] {
    try connection.rows(
      """
      select request_id from worklist where missing is null order by standing, due_at, rank, request_id
      limit \(limit)
      """
    ) { row throws(SQLiteError) in try row.identifier() }
  }

  private func writeMissing(_ count: Int64?, of id: Identifier<Request>) throws(SQLiteError) {
    try connection.execute(
      """
      update worklist set missing = \(count)
      where request_id = \(id)
      """)
  }

  /// The columns of the worklist that follow from the request alone, and what stands in them by the records.
  static let worklistColumns = """
    rank, received, request_id, state, review_type, line_of_business, member, member_number, drug, policy_number,
    worker, note, assignee, overridden
    """
  static let worklistRows = """
    select \(requestColumns)
    from request join member using (member_id)
    where state in (\(workStates))
    """

  /// The same columns of any request.
  static let requestColumns = """
    case urgency when 'expedited' then 0 else 1 end as rank, received, request_id, state, review_type,
      line_of_business, family_name || ', ' || given_name as member, number as member_number,
      coalesce(drug_brand, drug_name, drug_hcpcs) as drug, policy_number,
      iif(version > 1, changed_by, null) as worker,
      coalesce((select words from closing where closing.request_id = request.request_id),
        (select reason from determination where determination.request_id = request.request_id
          and (outcome <> 'pended' or state = 'pended')
          order by determination_id desc limit 1)) as note,
      (select assignee from assignment where assignment.request_id = request.request_id
        order by assignment_id desc limit 1) as assignee,
      \(isOverridden("request.request_id")) as overridden
    """

  /// Whether something was decided against the criteria on a request; with a determination, by that one.
  static func isOverridden(_ request: String, by determination: String? = nil) -> String {
    let which = determination.map { " and determination.determination_id = \($0)" } ?? ""
    return """
      exists (select 1 from determination
        where determination.request_id = \(request) and override_reason is not null\(which))
      """
  }

  private static func worklistRow(_ row: inout RowReader) throws(SQLiteError) -> WorklistRow {
    var shown = WorklistRow(
      id: try row.identifier(), urgency: try row.integer() == 0 ? .expedited : .standard,
      received: try row.moment(),
      state: try row.choice(),
      reviewType: try row.choice(), lineOfBusiness: try row.lineOfBusiness(), member: try row.text(),
      memberNumber: try row.text(), drug: try row.text(), policyNumber: try row.optionalText(),
      missing: try row.optionalInteger().map { Int($0) })
    (shown.clock, shown.replyDue) = try WorklistClock.standing(&row)
    shown.rule = try row.optionalText()
    shown.worker = try row.optionalText()
    shown.note = try row.optionalText()
    shown.assignee = try row.optionalText()
    shown.isOverridden = try row.isTrue()
    shown.owed = try row.optionalText().flatMap(WorklistRow.Owed.init)
    return shown
  }
}

/// Where a clock stands, in columns of the worklist.
struct WorklistClock {
  var group = WorklistKey.Group.none
  var due: Moment?
  var pausedAt: Moment?
  var pausedDay: Day?
  var pausedLeft: Int64?

  /// The columns for the clocks of a request.
  init(_ clocks: ClocksOnFile) {
    switch clocks.leading?.standing {
    case .running(let due): (group, self.due) = (.running, due)
    case .paused(let since, let day, let left):
      (group, due) = (.paused, Moment(seconds: since.seconds &+ left))
      (pausedAt, pausedDay, pausedLeft) = (since, day, left)
      if case .running(let replyDue)? = clocks.awaitedReply?.standing { (group, due) = (.running, replyDue) }
    case .stopped, nil: break
    }
  }

  /// The clock that the columns stand for, and by when the facts are due that it stands still for.
  static func standing(_ row: inout RowReader) throws(SQLiteError) -> (ClockStanding?, replyDue: Moment?) {
    let group = try row.integer()
    let due = try row.moment()
    let since = try row.optionalInteger().map { Moment(seconds: $0) }
    let day = try row.optionalDay()
    let left = try row.optionalInteger()
    let isFirst = group == WorklistKey.Group.running.rawValue
    if let since, let day, let left {
      return (.paused(since: since, day: day, left: left), isFirst ? due : nil)
    }
    return (isFirst ? .running(due: due) : nil, nil)
  }
}
