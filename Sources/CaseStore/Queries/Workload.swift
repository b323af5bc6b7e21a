import PriorAuth
import SQLite

extension SQLiteRecords {
  public func openWork(at now: Moment) throws -> [WorkloadRow] {
    let zone = try planCalendar().zone
    var rows = try connection.rows(Self.openWorkQuery) { row throws(SQLiteError) in
      let login = try row.optionalText()
      var work = WorkloadRow(login: login, name: try row.optionalText() ?? "")
      (work.open, work.pended) = (Int(try row.integer()), Int(try row.integer()))
      work.oldest = zone.day(of: try row.moment())
      return work
    }
    let late = try connection.rows(Self.lateWorkQuery(at: now)) { row throws(SQLiteError) in
      (login: try row.optionalText(), number: Int(try row.integer()), decided: Int(try row.integer()))
    }
    for (login, number, decided) in late {
      let index = rows.firstIndex { $0.login == login } ?? rows.endIndex
      if index == rows.endIndex { rows.append(WorkloadRow(login: login, name: "")) }
      rows[index].overdue = number
      rows[index].overdueDecided = decided
    }
    return rows
  }

  /// The open cases alone are gone through, in the order of the index by assignee.
  static let openWorkQuery: SQL = """
    select assignee, (select name from person where login = assignee), count(*), sum(state = 'pended'),
      min(received)
    from worklist indexed by worklist_assignee group by assignee
    """

  /// What is overdue, on decided cases as well, by whose case it is.
  static func lateWorkQuery(at now: Moment) -> SQL {
    """
    select (select assignee from assignment where assignment.request_id = deadline.request_id
      order by assignment_id desc limit 1) as assignee, count(*),
      sum(not exists (select 1 from worklist where worklist.request_id = deadline.request_id))
    from deadline where \(isOverdue(at: now)) group by 1
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
    let proposed = try connection.rows(Self.voidsProposedQuery) { row throws(SQLiteError) in
      WorkCounts.ProposedVoid(try row.identifier(), by: try row.text())
    }
    return WorkCounts(
      requests: Dictionary(states, uniquingKeysWith: +), overdue: overdue, unassigned: unassigned,
      voidsProposed: proposed)
  }

  /// One more than is told.
  static let voidsProposedQuery: SQL = """
    select request_id, proposed_by from void_proposal indexed by void_proposal_open where agreed is null
    order by request_id limit 9
    """

  static let requestCountsQuery: SQL = "select state, number from tally where subject = 'request'"

  /// Time alone makes a case overdue, so no change could keep that count; what is overdue is short where work is done.
  static func pressingQuery(at now: Moment) -> SQL {
    """
    select (select count(*) from deadline where \(isOverdue(at: now))),
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
