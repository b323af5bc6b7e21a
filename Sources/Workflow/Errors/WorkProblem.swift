import PriorAuth

/// Why work was not shared out as it was asked for.
public enum WorkProblem: Error, Sendable, Hashable {
  /// The case is that person's already.
  case assignedBefore(Identifier<Request>, login: String)
  case notAssigned(Identifier<Request>)
  /// Nothing the person may do is left to do on the case as it stands.
  case cannotWork(Identifier<Request>, CaseState, login: String)
  /// The person is marked as the member or as family.
  case assigneeRelated(Identifier<Request>, login: String)
  /// The case waits for a decision on an appeal against what that person decided.
  case assigneeDecided(Identifier<Request>, login: String)
  case away(login: String, until: Day, cover: String?)
  case assigneeLocked(login: String)
  /// Another absence of the person shares days with it.
  case absenceOverlaps(login: String, ClosedRange<Day>)
  case ownCover(login: String)
  /// Whoever covers is away on one of the days themselves, and the cases would come back to the person.
  case circularCover(login: String, away: Absence)
  case noAbsence(Identifier<Absence>)
  case absenceWithdrawn(Identifier<Absence>)
}
