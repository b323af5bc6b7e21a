import Criteria
import PriorAuth
import SQLite

// Deadlines follow from the ledger, the rules and the calendar. They are reckoned here, in the transaction that changes
// one of the three, and written into the lists that are ordered by them.
extension SQLiteRecords {
  /// The rules and the calendar.
  func standingClocks() throws(SQLiteError) -> StandingClocks {
    if let clocks = standing.clocks { return clocks }
    let rules = try allClockRules()
    let numbers = Set(rules.compactMap(\.value.scope.overlay))
    let overlays = numbers.isEmpty ? [] : try allOverlays().filter { numbers.contains($0.id.number) }
    let read = StandingClocks(
      plan: PlanClocks(rules: rules, calendar: try calendar()),
      scopes: overlays.map { ($0.id.number, $0.overlay.scope) })
    standing.clocks = read
    return read
  }

  /// The clocks of a request.
  func deadlines(of id: Identifier<Request>, _ events: [ClockEvent]) throws(SQLiteError) -> [Deadline] {
    let clocks = try standingClocks()
    let subject = try connection.row(
      """
      select line_of_business, residence, on_formulary, drug_name, drug_brand, drug_hcpcs, policy_number
      from request join member using (member_id) where request_id = \(id)
      """
    ) { row throws(SQLiteError) in
      var subject = PlanClocks.Subject(
        lineOfBusiness: try row.lineOfBusiness(), state: try row.optionalText()?.uppercased(),
        isException: try row.optionalBool() == false)
      let drug = Drug(
        name: try row.optionalText(), brand: try row.optionalText(), hcpcs: try row.optionalText())
      subject.overlays = clocks.overlays(for: subject, drug, policy: try row.optionalText())
      return subject
    }
    guard let subject else { return [] }
    return clocks.plan.deadlines(of: subject, events)
  }

  /// Writes into the lists how the clocks of a request stand now.
  func reckonClocks(of id: Identifier<Request>) throws(SQLiteError) {
    let deadlines = try deadlines(of: id, try clockEvents(of: id).map(\.value))
    try connection.execute("delete from deadline where request_id = \(id)")
    for entry in Self.listed(deadlines) {
      try connection.execute(
        """
        insert into deadline (due_at, request_id, step, rule_id, telling)
        select \(entry.due), \(id), \(entry.step.rawValue), \(entry.rule), \(raw: Self.isTelling)
        from request where request_id = \(id)
        """)
    }
    try showInWorklist(id, deadlines)
    try listOwedLetter(of: id, deadlines)
  }

  /// Writes into the list of letters whether one is owed on a request, after one went out.
  func reckonOwedLetter(of id: Identifier<Request>) throws(SQLiteError) {
    try listOwedLetter(of: id, try deadlines(of: id, try clockEvents(of: id).map(\.value)))
  }

  /// Whether all that is due on a request is to tell of what was decided.
  static let isTelling = "state not in (\(workStates))"

  public func listedDeadlines() throws -> [ListedDeadline] {
    try connection.rows("select request_id, step, due_at from deadline order by request_id") {
      row throws(SQLiteError) in
      ListedDeadline(request: try row.identifier(), step: try row.choice(), due: try row.moment())
    }
  }

  public func deadlineChanges(by overlay: StateOverlay, _ stamp: Stamp) throws -> [DeadlineChange] {
    // No overlay on file has this number.
    let number = Int64.max
    guard let rule = overlay.clockRule(number: number) else { return [] }
    let present = try standingClocks()
    var supposed = present
    supposed.plan.rules.append(OnFile(id: Identifier(number), value: rule, stamp: stamp))
    supposed.scopes.append((number, overlay.scope))
    defer { standing.clocks = present }
    let open = try connection.rows(Self.openClocks) { row throws(SQLiteError) in
      let id: Identifier<Request> = try row.identifier()
      return id
    }
    return try open.flatMap { id in
      let events = try clockEvents(of: id).map(\.value)
      standing.clocks = present
      let before = try deadlines(of: id, events)
      standing.clocks = supposed
      return try deadlines(of: id, events).compactMap { after in
        let now = before.first { $0.step == after.step }?.standing
        return now == after.standing
          ? nil : DeadlineChange(request: id, step: after.step, before: now, after: after.standing)
      }
    }
  }

  /// Reckons every clock that has not stopped anew: after a change of the rules or the calendar.
  func reckonClocks() throws(SQLiteError) {
    standing.clocks = nil
    for id in try connection.rows(Self.openClocks, { row throws(SQLiteError) in try row.integer() }) {
      try reckonClocks(of: Identifier(id))
    }
  }

  /// The clocks that the list of deadlines shows: of the decision, else of the notice, and of an appeal; while that stands
  /// still for facts that were asked for, of these.
  static func listed(
    _ deadlines: [Deadline]
  ) -> [(due: Moment, step: ClockStep, rule: Identifier<ClockRule>)] {
    let clocks = ClocksOnFile(deadlines: deadlines)
    guard let leading = clocks.awaitedReply ?? clocks.leading, case .running(let due) = leading.standing
    else { return [] }
    return [(due, leading.step, leading.rule.id)]
  }

  /// The requests with a clock of the plan's own that has not stopped, by their numbers.
  static let openClocks: SQL = """
    select distinct request_id from clock_event ledger
    where kind = 'start' and (
      (step = 'appeal' and not exists (select 1 from clock_event stop
        where stop.request_id = ledger.request_id and stop.kind = 'stop' and stop.step = 'appeal'
          and stop.clock_event_id > ledger.clock_event_id))
      or step is null and (not exists (select 1 from clock_event stop
        where stop.request_id = ledger.request_id and stop.kind = 'stop' and stop.step = 'decision')
      or not exists (select 1 from clock_event stop
        where stop.request_id = ledger.request_id and stop.kind = 'stop' and stop.step = 'notice')))
    order by request_id
    """
}
