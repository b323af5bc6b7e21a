import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ event: ClockEvent, for request: Identifier<Request>, _ stamp: Stamp) throws {
    let id = try connection.insert(
      """
      insert into clock_event (request_id, kind, step, at, urgency, rule_id, due_at, note, recorded, recorded_by)
      values (\(request), \(event.kind.rawValue), \(event.step?.rawValue), \(event.at), \(event.urgency?.rawValue),
        \(event.judged?.rule), \(event.judged?.due), \(event.note), \(SQL(stamp: stamp)))
      """)
    touch(.clockEvent, id)
    try reckonClocks(of: request)
  }

  public func insert(
    _ explanation: BreachExplanation, for request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<BreachExplanation> {
    let id = try connection.insert(
      """
      insert into breach_explanation (request_id, step, reason, explained, explained_by)
      values (\(request), \(explanation.step.rawValue), \(explanation.reason), \(SQL(stamp: stamp)))
      """)
    touch(.breachExplanation, id)
    return Identifier(id)
  }

  public func clocks(of request: Identifier<Request>) throws -> ClocksOnFile {
    let events = try clockEvents(of: request)
    return ClocksOnFile(
      deadlines: try deadlines(of: request, events.map(\.value)), events: events,
      explanations: try connection.rows(
        """
        select breach_explanation_id, step, reason, explained, explained_by from breach_explanation
        where request_id = \(request) order by breach_explanation_id
        """
      ) { row throws(SQLiteError) in
        OnFile(
          id: try row.identifier(),
          value: BreachExplanation(step: try row.choice(), reason: try row.text()), stamp: try row.stamp())
      })
  }

  public func deadlines(
    of request: Identifier<Request>, under events: [ClockEvent]
  ) throws -> [Deadline] {
    try deadlines(of: request, events)
  }

  public func setUrgency(_ urgency: Urgency, of id: Identifier<Request>) throws {
    try checkUnaltered(.request, id.number, of: id)
    try connection.execute("update request set urgency = \(urgency.rawValue) where request_id = \(id)")
    touch(.request, id.number)
  }

  func clockEvents(of request: Identifier<Request>) throws(SQLiteError) -> [OnFile<ClockEvent>] {
    try connection.rows(
      """
      select clock_event_id, kind, step, at, urgency, rule_id, due_at, note, recorded, recorded_by
      from clock_event where request_id = \(request) order by clock_event_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<ClockEvent> = try row.identifier()
      var event = ClockEvent(
        try row.choice(), try row.optionalChoice(), at: try row.moment(), urgency: try row.optionalChoice())
      let rule: Identifier<ClockRule>? = try row.optionalIdentifier()
      let due = try row.optionalInteger()
      if let rule, let due { event.judged = ClockEvent.Judgement(rule: rule, due: Moment(seconds: due)) }
      event.note = try row.optionalText()
      return OnFile(id: id, value: event, stamp: try row.stamp())
    }
  }
}
