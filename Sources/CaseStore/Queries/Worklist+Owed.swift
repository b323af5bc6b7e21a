import PriorAuth
import SQLite

extension SQLiteRecords {
  /// What is overdue, in the columns of the worklist and in the order of the deadlines.
  ///
  /// A case that is decided stands on no worklist, so what is left to be done on it is read off the request.
  static func overdueRows(at now: Moment) -> SQL {
    owedRows(
      "\(WorklistKey.Group.running.rawValue) as standing, due_at", whatIsOwed(by: "deadline"),
      from: "deadline", where: isOverdue(at: now))
  }

  /// The letters that are owed, in the same columns: first those with a time for it.
  static let letterRows = owedRows(
    "standing, due_at", "'\(WorklistRow.Owed.notice.rawValue)'", from: "owed_letter", where: "true")

  private static func owedRows(_ time: String, _ owed: String, from list: String, where which: SQL) -> SQL {
    // Cross joins keep the order of the tables, and so of the rows: that of the list.
    """
    (select \(raw: requestColumns), \(raw: time), missing, paused_at,
      paused_day, paused_left, (select name from clock_rule where clock_rule_id = rule_id) as rule,
      \(raw: owed) as owed
    from \(raw: list) cross join request using (request_id) cross join member using (member_id)
      left join (select request_id as listed_id, missing, paused_at, paused_day, paused_left from worklist)
        on listed_id = request_id
    where \(which))
    """
  }

  /// Whether a row of the list of deadlines is overdue; where that is counted or listed, it is by this.
  static func isOverdue(at now: Moment) -> SQL { "deadline.due_at < \(now)" }

  /// What is to be done by a row of the list of deadlines, which has that name in a query.
  static func whatIsOwed(by deadline: String) -> String {
    """
    case when \(deadline).telling = 1 then '\(WorklistRow.Owed.notice.rawValue)'
      when \(deadline).step = '\(ClockStep.informationReply.rawValue)' then '\(WorklistRow.Owed.reply.rawValue)'
      else \(deadline).step end
    """
  }
}
