import PriorAuth
import SQLite

extension SQLiteRecords {
  public func openWork(at now: Moment) throws -> [WorkloadRow] {
    try connection.rows(Self.openWorkQuery(at: now)) { row throws(SQLiteError) in
      let login = try row.optionalText()
      var work = WorkloadRow(login: login, name: try row.optionalText() ?? "")
      (work.open, work.pended, work.overdue) = (
        Int(try row.integer()), Int(try row.integer()), Int(try row.integer())
      )
      work.oldest = try row.moment().day
      return work
    }
  }

  /// The open cases alone are gone through, in the order of the index by assignee.
  static func openWorkQuery(at now: Moment) -> SQL {
    """
    select assignee, (select name from person where login = assignee), count(*), sum(state = 'pended'),
      sum(standing = 0 and due_at < \(now)), min(received)
    from worklist indexed by worklist_assignee group by assignee
    """
  }

  public func workCounts(at now: Moment) throws -> WorkCounts {
    let states = try connection.rows(Self.requestCountsQuery) { row throws(SQLiteError) in
      (try row.text(CaseState.init(rawValue:)), Int(try row.integer()))
    }
    let (overdue, unassigned) =
      try connection.rows(Self.pressingQuery(at: now)) { row throws(SQLiteError) in
        (Int(try row.integer()), Int(try row.integer()))
      }.first ?? (0, 0)
    return WorkCounts(
      requests: Dictionary(states, uniquingKeysWith: +), overdue: overdue, unassigned: unassigned)
  }

  static let requestCountsQuery: SQL = "select state, number from tally where subject = 'request'"

  /// Time alone makes a case overdue, so no change could keep that count; what is overdue is short where work is done.
  static func pressingQuery(at now: Moment) -> SQL {
    """
    select (select count(*) from deadline where due_at < \(now)),
      (select count(*) from worklist indexed by worklist_assignee where assignee is null)
    """
  }

  public func decisionCounts(since start: Moment) throws -> [(login: String, decisions: Int, pends: Int)] {
    try connection.rows(Self.decisionCountsQuery(since: start)) { row throws(SQLiteError) in
      (try row.text(), Int(try row.integer()), Int(try row.integer()))
    }
  }

  static func decisionCountsQuery(since start: Moment) -> SQL {
    """
    select decided_by, count(*), sum(outcome = 'pended') from determination
    where decided >= \(start) group by decided_by
    """
  }
}
