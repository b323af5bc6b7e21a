/// How much is to be done in all, for the front page of a supervisor.
public struct WorkCounts: Sendable, Equatable {
  /// How many requests stand in each state; states without any are left out.
  public var requests: [CaseState: Int]
  /// On how many cases something is late, decided or not.
  public var overdue: Int
  /// How many open cases are nobody's.
  public var unassigned: Int

  public init(requests: [CaseState: Int], overdue: Int, unassigned: Int) {
    self.requests = requests
    self.overdue = overdue
    self.unassigned = unassigned
  }

  /// The cases somebody has to do something about.
  public var toDo: Int { requests.filter(\.key.needsWork).map(\.value).reduce(0, +) }
}
