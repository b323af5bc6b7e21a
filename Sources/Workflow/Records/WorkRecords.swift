import PriorAuth

/// Who is to work on which case, and who is away.
public protocol WorkRecords {
  /// Keeps whose case it is from now on.
  func insert(_ assignment: Assignment, of request: Identifier<Request>, _ stamp: Stamp) throws
  /// Whose case it is; nil where nobody was ever assigned.
  func assignment(of request: Identifier<Request>) throws -> OnFile<Assignment>?
  /// A page of the open cases of a person, or of nobody, what is due first on top.
  func worklist(of assignee: String?, _ call: PageCall<WorklistKey>) throws -> Page<WorklistRow, WorklistKey>
  /// How much everybody has to do who has anything; the row of nobody has no login.
  func openWork(at now: Moment) throws -> [WorkloadRow]
  /// How much is to be done in all, from counts kept by every change.
  func workCounts(at now: Moment) throws -> WorkCounts
  /// How many decisions everybody made since then, and how many of them asked for facts.
  func decisionCounts(since start: Moment) throws -> [(login: String, decisions: Int, pends: Int)]

  /// The open cases of a scope by number, at most so many. A case without a chosen policy may be any policy's.
  func openCases(in scope: OpenCaseScope, limit: Int) throws -> [Identifier<Request>]

  /// Keeps that somebody is away.
  func insert(_ absence: Absence, _ stamp: Stamp) throws -> Identifier<Absence>
  /// Takes an absence back.
  func withdraw(_ absence: Identifier<Absence>, _ stamp: Stamp) throws
  /// Absences that end on a day or later, by their first day.
  func absences(endingFrom day: Day) throws -> [OnFile<Absence>]
}
