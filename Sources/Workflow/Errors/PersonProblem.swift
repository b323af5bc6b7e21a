import PriorAuth

/// Why the desk did not do what it was asked, for what it knows of the people.
public enum PersonProblem: Error, Sendable, Hashable {
  /// The person was locked out.
  case locked(login: String, Stamp)
  /// The only person who may do what admins do would lose that.
  case lastAdmin(login: String)
  /// Nobody changes their own roles or licences while somebody else may.
  case ownStanding(others: [String])
  /// Nobody locks themselves out.
  case ownLock
  /// Nobody takes back their own relation.
  case ownRelation
  case roleHeld(login: String, Role)
  case roleNotHeld(login: String, Role)
  case lockedAlready(login: String)
  case notLocked(login: String)
  /// Only a clinician may do it, and no licence for the role is on record.
  case noLicence(Verb, Role)
  /// Only a clinician may do it, and the licence is good no more.
  case licenceExpired(Verb, Role, lastDay: Day)
  /// Nobody decides on a member who they are, or whose family they belong to.
  case related(Relation.Kind, Identifier<Member>)
  case relationHeld(login: String, Identifier<Member>)
  case noRelation(login: String, Identifier<Member>)
}
