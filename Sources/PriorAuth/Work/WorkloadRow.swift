/// What one person has to do, and did.
public struct WorkloadRow: Sendable, Hashable {
  /// A login; nil for cases that nobody has.
  public var login: String?
  public var name: String
  /// How many open cases are assigned, and how many of them wait for facts.
  public var open = 0
  public var pended = 0
  /// On how many assigned cases something is late, be they open or decided.
  public var overdue = 0
  /// How many of these are decided, so that no list of open cases has them: what tells of the decision is late.
  public var overdueDecided = 0
  /// The day the oldest open one came, by the plan's zone.
  public var oldest: Day?
  /// The decisions made in the days asked for, and how many of them asked for facts.
  public var decisions = 0
  public var pends = 0
  /// Why the person gets no new cases now.
  public var absence: Absence?
  public var isLocked = false

  /// A person without work.
  public init(login: String?, name: String) {
    self.login = login
    self.name = name
  }

  /// How many of the decisions ended the review: those that asked for facts did not.
  public var done: Int { decisions - pends }
}

extension Sheet {
  /// The work of everybody.
  public static func workload(_ rows: [WorkloadRow], today: Day, days: Int) -> Sheet {
    var sheet = Sheet(
      "Work of everybody on \(today)",
      [
        Column("person", "Person"), Column("name", "Name"), Column("open", "Open"),
        Column("pended", "Pended"),
        Column("pended_share", "Pended share"), Column("overdue", "Overdue"), Column("oldest", "Oldest"),
        Column("oldest_days", "Days old"), Column("done", "Done"), Column("asked", "Asked for facts"),
        Column("away", "Away"),
      ], chart: 2, empty: "Nobody works with requests.")
    sheet.rows = rows.map { row in
      [
        .text(row.login ?? "(nobody)"), .text(row.name), .number(row.open), .number(row.pended),
        .share(row.pended, of: row.open), .number(row.overdue), row.oldest.map { .day($0) } ?? .none,
        row.oldest.map { .number(today.days(since: $0)) } ?? .none, .number(row.done), .number(row.pends),
        row.absence.map { .text("until \($0.days.upperBound)" + ($0.cover.map { ", \($0) covers" } ?? "")) }
          ?? (row.isLocked ? .text("locked out") : .none),
      ]
    }
    sheet.notes = ["Done and asked for facts: decisions of the last \(counted(days, "day"))."]
    let decided = rows.map(\.overdueDecided).reduce(0, +)
    if decided > 0 {
      sheet.notes.append(
        "Overdue: \(decided) of these \(decided == 1 ? "is decided, and its" : "are decided, and their") letter is late;"
          + " such a case is not open any more.")
    }
    return sheet
  }
}
