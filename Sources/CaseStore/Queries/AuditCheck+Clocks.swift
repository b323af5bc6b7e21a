import PriorAuth
import SQLite
import Workflow

extension AuditCheck {
  /// Reckons every open deadline anew and compares the lists with it, both ways.
  mutating func compareClocks() throws(SQLiteError) {
    try connection.execute(script: Self.reckoned)
    let open = try connection.rows(SQLiteRecords.openClocks) { row throws(SQLiteError) in
      try row.integer()
    }
    for number in open { try reckon(Identifier(number)) }
    try report(
      "worklist",
      kept: "select request_id, standing, due_at, paused_at, paused_day, paused_left, rule from worklist",
      expected:
        """
        select request_id, standing, due_at, paused_at, paused_day, paused_left, rule from temp.reckoned
        where list = 'worklist'
        """
    )
    try report(
      "deadline", kept: "select request_id, step, due_at, rule_id, telling from deadline",
      expected:
        """
        select request_id, step, due_at, rule, \(raw: SQLiteRecords.isTelling)
        from temp.reckoned join request using (request_id) where list = 'deadline'
        """)
    try report(
      "owed_letter", kept: "select request_id, standing, due_at, rule_id from owed_letter",
      expected:
        """
        select request_id, iif(due is null, \(WorklistKey.Group.none.rawValue), \(WorklistKey.Group.running.rawValue)),
          coalesce(due, received), rule
        from (\(raw: SQLiteRecords.owedLetterRows))
          left join (select request_id, due_at as due, rule from temp.reckoned where list = 'owed_letter')
            using (request_id)
        """)
  }

  private func reckon(_ id: Identifier<Request>) throws(SQLiteError) {
    let events = try records.clockEvents(of: id).map(\.value)
    let deadlines = try records.deadlines(of: id, events)
    for entry in SQLiteRecords.listed(deadlines) {
      try connection.execute(
        """
        insert into temp.reckoned values ('deadline', \(id), \(entry.step.rawValue), null, \(entry.due), null, null,
          null, \(entry.rule))
        """)
    }
    if let time = SQLiteRecords.timeToTell(deadlines) {
      try connection.execute(
        """
        insert into temp.reckoned (list, request_id, due_at, rule) values ('owed_letter', \(id), \(time.due), \(time.rule))
        """)
    }
    let clocks = ClocksOnFile(deadlines: deadlines)
    let columns = WorklistClock(clocks)
    try connection.execute(
      """
      insert into temp.reckoned
      select 'worklist', request_id, null, \(columns.group.rawValue), coalesce(\(columns.due), received),
        \(columns.pausedAt),
        \(columns.pausedDay), \(columns.pausedLeft), \(clocks.leading?.rule.value.name)
      from request where request_id = \(id) and state in (\(raw: SQLiteRecords.workStates))
      """)
  }

  private mutating func report(_ table: String, kept: SQL, expected: SQL) throws(SQLiteError) {
    let wrong: SQL = """
      select request_id from (select * from (\(kept)) except select * from (\(expected)))
      union
      select request_id from (select * from (\(expected)) except select * from (\(kept)))
      order by 1
      """
    try connection.each(wrong) { row throws(SQLiteError) in
      report(.listDiffers, table, row: try row.integer())
    }
  }

  private static let reckoned = """
    drop table if exists temp.reckoned;
    create table temp.reckoned (list, request_id, step, standing, due_at, paused_at, paused_day, paused_left, rule);
    """
}
