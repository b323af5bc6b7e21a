import PriorAuth
import SQLite

extension SQLiteRecords {
  public func clockRules() throws -> [OnFile<ClockRule>] { try allClockRules() }

  public func insert(_ rule: ClockRule, _ stamp: Stamp) throws -> Identifier<ClockRule> {
    let id = try insertRow(rule, stamp)
    try reckonClocks()
    return id
  }

  /// Adds a rule without reckoning the clocks by it yet.
  func insertRow(_ rule: ClockRule, _ stamp: Stamp) throws(SQLiteError) -> Identifier<ClockRule> {
    let scope = rule.scope
    let id = try connection.insert(
      """
      insert into clock_rule (name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses,
        longer_amount, longer_unit, source, first_day, first_day_after, is_final, added, added_by)
      values (\(rule.name), \(rule.step.rawValue), \(scope.lineOfBusiness?.name), \(scope.state),
        \(scope.subject.rawValue), \(scope.urgency?.rawValue), \(rule.limit.amount), \(rule.limit.unit.rawValue),
        \(rule.limit.reckoning.rawValue), \(rule.pauses), \(rule.longer?.amount), \(rule.longer?.unit.rawValue),
        \(rule.source), \(rule.days.first), \(rule.days.firstDayAfter), \(rule.isFinal), \(SQL(stamp: stamp)))
      """)
    touch(.clockRule, id)
    return Identifier(id)
  }

  public func end(_ id: Identifier<ClockRule>, from day: Day, reason: String, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update clock_rule set first_day_after = \(day), ended = \(stamp.at), ended_by = \(stamp.by),
        end_reason = \(reason)
      where clock_rule_id = \(id)
      """)
    touch(.clockRule, id.number)
    try reckonClocks()
  }

  func allClockRules() throws(SQLiteError) -> [OnFile<ClockRule>] {
    try connection.rows(
      """
      select clock_rule_id, name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses,
        longer_amount, longer_unit, source, first_day,
        coalesce(overlay_end.first_day_after, clock_rule.first_day_after), is_final, added, added_by, overlay_id
      from clock_rule left join overlay_clock using (clock_rule_id) left join overlay_end using (overlay_id)
      order by clock_rule_id
      """, Self.clockRule)
  }

  private static func clockRule(_ row: inout RowReader) throws(SQLiteError) -> OnFile<ClockRule> {
    let id: Identifier<ClockRule> = try row.identifier()
    let name = try row.text()
    let step: ClockStep = try row.choice()
    var scope = ClockRule.Scope(
      lineOfBusiness: try row.optionalText().map { LineOfBusiness($0) }, state: try row.optionalText(),
      subject: try row.choice(), urgency: try row.optionalChoice())
    let limit = ClockLimit(Int(try row.integer()), try row.choice(), try row.choice())
    let pauses = try row.integer() == 1
    let longerAmount = try row.optionalInteger()
    let longerUnit: ClockLimit.Unit? = try row.optionalChoice()
    var longer: ClockLimit?
    if let longerAmount, let longerUnit {
      longer = ClockLimit(Int(longerAmount), longerUnit, limit.reckoning)
    }
    let source = try row.text()
    let days = try row.days()
    let isFinal = try row.integer() == 1
    let stamp = try row.stamp()
    scope.overlay = try row.optionalInteger()
    let rule = ClockRule(
      name: name, step: step, scope: scope, limit: limit, pauses: pauses, longer: longer, source: source,
      days: days, isFinal: isFinal)
    return OnFile(id: id, value: rule, stamp: stamp)
  }
}
