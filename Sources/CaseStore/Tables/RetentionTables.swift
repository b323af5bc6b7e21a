import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(_ rule: RetentionRule, _ stamp: Stamp) throws -> Identifier<RetentionRule> {
    let id = try connection.insert(
      """
      insert into retention_rule (subject, months, first_day, reason, recorded, recorded_by)
      values (\(rule.subject.rawValue), \(rule.months), \(rule.firstDay), \(rule.reason), \(SQL(stamp: stamp)))
      """)
    touch(.retentionRule, id)
    return Identifier(id)
  }

  public func retentionRules() throws -> [OnFile<RetentionRule>] {
    try connection.rows(
      """
      select retention_rule_id, subject, months, first_day, reason, recorded, recorded_by
      from retention_rule order by first_day, retention_rule_id
      """
    ) { row throws(SQLiteError) in
      let id: Identifier<RetentionRule> = try row.identifier()
      let rule = RetentionRule(
        try row.choice(), months: Int(try row.integer()), from: try row.day(), reason: try row.text())
      return OnFile(id: id, value: rule, stamp: try row.stamp())
    }
  }

  public func insert(_ hold: LegalHold, _ stamp: Stamp) throws -> Identifier<LegalHold> {
    let id = try connection.insert(
      """
      insert into legal_hold (request_id, reason, placed, placed_by)
      values (\(hold.request), \(hold.reason), \(SQL(stamp: stamp)))
      """)
    touch(.legalHold, id)
    return Identifier(id)
  }

  public func lift(_ hold: Identifier<LegalHold>, reason: String, _ stamp: Stamp) throws {
    try connection.execute(
      """
      update legal_hold set lifted = \(stamp.at), lifted_by = \(stamp.by), lift_reason = \(reason)
      where legal_hold_id = \(hold)
      """)
    touch(.legalHold, hold.number)
  }

  public func hold(on request: Identifier<Request>) throws -> OnFile<LegalHold>? {
    try connection.row(
      "select \(raw: Self.holdColumns) from legal_hold where request_id = \(request) and lifted is null",
      Self.hold)
  }

  public func holds(withLifted: Bool) throws -> [OnFile<LegalHold>] {
    try connection.rows(
      """
      select \(raw: Self.holdColumns) from legal_hold where \(withLifted) or lifted is null
      order by legal_hold_id
      """, Self.hold)
  }

  private static let holdColumns =
    "legal_hold_id, request_id, reason, lift_reason, lifted, lifted_by, placed, placed_by"

  private static func hold(_ row: inout RowReader) throws(SQLiteError) -> OnFile<LegalHold> {
    let id: Identifier<LegalHold> = try row.identifier()
    let request: Identifier<Request> = try row.identifier()
    var hold = LegalHold(request, reason: try row.text())
    hold.liftReason = try row.optionalText()
    hold.lifted = try row.optionalStamp()
    return OnFile(id: id, value: hold, stamp: try row.stamp())
  }
}
