import Letters
import PriorAuth
import SQLite
import Workflow

// Which letters are owed follows from what was decided, which letters went out and whether notice was given in another way.
extension SQLiteRecords {
  /// Puts a request into the list of letters, or takes it out once everybody has been told.
  func listOwedLetter(of id: Identifier<Request>, _ deadlines: [Deadline]) throws(SQLiteError) {
    try connection.execute("delete from owed_letter where request_id = \(id)")
    let time = Self.timeToTell(deadlines)
    try connection.execute(
      """
      insert into owed_letter (standing, due_at, request_id, rule_id)
      select \(time == nil ? WorklistKey.Group.none.rawValue : WorklistKey.Group.running.rawValue),
        coalesce(\(time?.due), received), request_id, \(time?.rule)
      from (\(raw: Self.owedLetterRows)) where request_id = \(id)
      """)
  }

  /// Lists the cases whose clocks have stopped, in a database of a program that did not list them.
  func listOwedLettersWithoutTime() throws(SQLiteError) {
    try connection.execute(
      """
      insert into owed_letter (standing, due_at, request_id)
      select \(WorklistKey.Group.none.rawValue), received, request_id from (\(raw: Self.owedLetterRows))
      where request_id not in (select request_id from owed_letter)
      """)
  }

  /// By when somebody has to be told: the time for the decision where that is made by telling of it, as of a request that
  /// belongs elsewhere, else the time for its notice; nil where no rule says so.
  static func timeToTell(_ deadlines: [Deadline]) -> (due: Moment, rule: Identifier<ClockRule>)? {
    let clocks = ClocksOnFile(deadlines: deadlines)
    for case let clock? in [clocks[.decision], clocks[.notice]] {
      if case .running(let due) = clock.standing { return (due, clock.rule.id) }
    }
    return nil
  }

  /// The requests of which somebody has not been told what became of them.
  static let owedLetterRows =
    "select request_id, received from request where case state \(untold) else false end"

  // What an open case asks for is among what is waited for.
  private static let untold = owing(nil, in: CaseState.allCases.filter { !$0.isOpen })

  /// For each state in which a letter of a kind, or any, may be owed, whether it is: branches of a case over the state.
  static func owing(_ kind: LetterKind?, in states: [CaseState] = CaseState.allCases) -> String {
    let branches = states.compactMap { state -> String? in
      guard let due = LetterKind.due(in: state) else { return nil }
      let decided = state == .appealed ? LetterKind.ofDecisionsAgainst : []
      let conditions =
        decided.filter { kind == nil || $0 == kind }.map { isOwed($0, of: \.isAdverse) }
        + (kind == nil || due == kind ? [isOwed(due, of: due.tells)] : [])
      guard !conditions.isEmpty else { return nil }
      return "when '\(state.rawValue)' then " + conditions.joined(separator: " or ")
    }
    return branches.isEmpty ? "when '' then false" : branches.joined(separator: " ")
  }

  /// Whether a letter is owed: the newest decision of some outcomes is one it tells of, it did not go to everybody it is
  /// written to, and notice was not given in another way. A letter that tells of no decision is owed until it went out.
  private static func isOwed(_ kind: LetterKind, of outcome: (Determination.Outcome) -> Bool) -> String {
    func misses(_ decision: String) -> String {
      """
      (select count(distinct recipient) from letter
        where letter.request_id = request.request_id and letter.kind = '\(kind.rawValue)' and sent is not null
          and letter.determination_id is \(decision)) < \(kind.recipients.count)
      """
    }
    guard let told = outcomes(where: kind.tells), let asked = outcomes(where: outcome) else {
      return misses("null")
    }
    let otherwise =
      kind.noticeStep == .notice
      ? """
      and not exists (select 1 from clock_event
        where clock_event.request_id = request.request_id and clock_event.kind = 'stop' and step = 'notice'
          and recorded >= told.decided)
      """ : ""
    return """
      exists (select 1 from determination told
        where told.outcome in (\(told)) and told.determination_id = (
            select max(determination_id) from determination
            where determination.request_id = request.request_id and determination.outcome in (\(asked)))
          and \(misses("told.determination_id")) \(otherwise))
      """
  }
}
