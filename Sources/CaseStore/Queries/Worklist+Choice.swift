import PriorAuth
import SQLite

extension SQLiteRecords {
  /// The page of a choice: by the list's own order, or by a column with an index of its own. What is owed is put in another
  /// order than that of its deadlines by sorting it, since there is little of it where work is done.
  static func worklistQuery(
    _ choice: WorklistChoice, of login: String, workingOn states: Set<CaseState>, at now: Moment,
    in zone: PlanZone = .utc, _ call: PageCall<WorklistKey>
  ) -> SQL {
    let goesDown = call.isBackward != choice.isReversed
    let direction = goesDown ? "desc" : "asc"
    let columns = orderColumns(choice)
    let order = columns.map { $0 + " " + direction }.joined(separator: ", ")
    let place: SQL =
      switch call.place {
      case .first, .last: ""
      case .after(let key), .before(let key):
        "and (\(raw: columns.joined(separator: ", "))) \(raw: goesDown ? "<" : ">") (\(bound(key, choice)))"
      }
    let (list, rows): (SQL, SQL) =
      switch choice.view {
      case .overdue: ("deadline", overdueRows(at: now))
      case .letters: ("owed_letter", letterRows)
      default: ("worklist", "worklist")
      }
    return """
      select \(raw: shownColumns), \(raw: choice.view.showsOwed ? "owed" : "null")
      from \(rows)
      where true \(place) \(selection(choice.view, of: login, workingOn: states, at: now))
        \(matching(choice.words, in: list, at: now)) \(matching(choice.filter, at: now, in: zone))
      order by \(raw: order)
      limit \(call.fetchLimit)
      """
  }

  private static func orderColumns(_ choice: WorklistChoice) -> [String] {
    switch choice.column {
    case .due where choice.view == .overdue: ["due_at", "request_id"]
    case .due where choice.view == .letters: ["standing", "due_at", "request_id"]
    case .due: ["standing", "due_at", "rank", "request_id"]
    case .received: ["received", "request_id"]
    case .member: ["member collate nocase", "request_id"]
    case .drug: ["drug collate nocase", "request_id"]
    case .review: ["review_type", "request_id"]
    case .state: ["state", "request_id"]
    case .line: ["line_of_business", "request_id"]
    case .missing: ["coalesce(missing, \(WorklistKey.unknownMissing))", "request_id"]
    }
  }

  private static func bound(_ key: WorklistKey, _ choice: WorklistChoice) -> SQL {
    guard choice.column != .due else {
      return switch choice.view {
      case .overdue: "\(key.at), \(key.id)"
      case .letters: "\(key.group.rawValue), \(key.at), \(key.id)"
      default: "\(key.group.rawValue), \(key.at), \(key.urgency == .expedited ? 0 : 1), \(key.id)"
      }
    }
    return switch key.place {
    case .text(let text): "\(text), \(key.id)"
    case .number(let number): "\(number), \(key.id)"
    // A key of the list's own order stands before everything in another one.
    case nil: "\(""), \(key.id)"
    }
  }

  private static func selection(
    _ view: WorklistChoice.View, of login: String, workingOn states: Set<CaseState>, at now: Moment
  ) -> SQL {
    switch view {
    case .all: return ""
    case .mine: return "and holder = \(login)"
    case .unassigned: return "and holder is null"
    case .pended: return "and state = 'pended'"
    case .clinician: return "and state = 'clinical-review'"
    case .appeals: return "and state = 'appealed'"
    // They have lists of their own.
    case .overdue, .letters: return ""
    case .team:
      let names = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      return "and state in (\(raw: names))"
    }
  }

  /// Every word has to occur somewhere in what the list shows of a request; the number of an open case, with or without
  /// its letter, means that case alone where the list has it.
  private static func matching(_ words: String, in list: SQL, at now: Moment) -> SQL {
    var condition: SQL = ""
    for word in searchWords(words) {
      let holds: SQL = """
        instr(lower(member || ' ' || member_number || ' ' || drug || ' r' || request_id || ' ' || state
          || ' ' || line_of_business || ' ' || coalesce(policy_number, '') || ' ' || coalesce(worker, '')
          || ' ' || coalesce(note, '') || ' ' || review_type || ' ' || replace(state, '-', ' ') || ' ' || \(dueWords(at: now))),
          \(word)) > 0
        """
      guard let number = caseNumber(word) else {
        condition = "\(condition) and \(holds)"
        continue
      }
      condition = """
        \(condition) and case when exists (select 1 from \(list) as named where named.request_id = \(number))
          then request_id = \(number) else \(holds) end
        """
    }
    return condition
  }

  /// What the column of due times says, as far as it is words.
  private static func dueWords(at now: Moment) -> SQL {
    """
    case standing
      when \(WorklistKey.Group.running.rawValue)
        then iif(paused_at is null, '', 'paused reply ') || iif(due_at < \(now), 'overdue', 'due')
      when \(WorklistKey.Group.paused.rawValue) then 'paused'
      else 'no deadline' end
    """
  }

  /// The number in `17` or `r17`; nil for anything else, as for figures that begin with a nought.
  private static func caseNumber(_ word: String) -> Int64? {
    let figures = word.hasPrefix("r") ? word.dropFirst() : word[...]
    return Int64(figures).flatMap { $0 > 0 && String($0) == figures ? $0 : nil }
  }
}
