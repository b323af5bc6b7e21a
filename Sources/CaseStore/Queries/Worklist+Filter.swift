import PriorAuth
import SQLite

extension SQLiteRecords {
  /// The conditions of a filter on the rows of the worklist.
  static func matching(_ filter: WorklistFilter, at now: Moment, in zone: PlanZone) -> SQL {
    var condition: SQL = ""
    func demand(_ more: SQL) { condition = "\(condition) and \(more)" }
    for word in searchWords(filter.member) {
      demand("instr(lower(member || ' ' || member_number), \(word)) > 0")
    }
    for word in searchWords(filter.drug) { demand("instr(lower(drug), \(word)) > 0") }
    if let review = filter.review { demand("review_type = \(review.rawValue)") }
    if let state = filter.state { demand("state = \(state.rawValue)") }
    if let urgency = filter.urgency { demand("rank = \(urgency == .expedited ? 0 : 1)") }
    if let line = filter.line { demand("line_of_business = \(line.name)") }
    if let missing = filter.missing { demand(missing == .none ? "missing = 0" : "missing > 0") }
    if let day = filter.receivedFrom { demand("received >= \(zone.start(of: day))") }
    if let day = filter.receivedThrough { demand("received < \(zone.start(of: day.adding(days: 1)))") }
    if let due = filter.due { demand(matching(due, at: now, in: zone)) }
    return condition
  }

  /// The words to look for, in lower case; of many the first.
  static func searchWords(_ text: String?) -> [String] {
    (text ?? "").lowercased().split(separator: " ").prefix(8).map { String($0) }
  }

  private static func matching(_ due: WorklistFilter.Due, at now: Moment, in zone: PlanZone) -> SQL {
    func runs(_ more: SQL) -> SQL { "standing = \(WorklistKey.Group.running.rawValue) and \(more)" }
    func start(_ days: Int) -> Moment { zone.start(of: zone.day(of: now).adding(days: days)) }
    return switch due {
    case .overdue: runs("due_at < \(now)")
    case .today: runs("due_at >= \(now) and due_at < \(start(1))")
    case .week: runs("due_at >= \(now) and due_at < \(start(7))")
    case .later: runs("due_at >= \(start(7))")
    case .paused: "paused_at is not null"
    case .none: "standing = \(WorklistKey.Group.none.rawValue)"
    }
  }
}
