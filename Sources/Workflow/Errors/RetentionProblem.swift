import PriorAuth

/// Why the content of a case was not purged, or a rule of keeping not set.
public enum RetentionProblem: Error, Sendable, Hashable {
  /// The case is still worked on.
  case open(Identifier<Request>, CaseState)
  /// A clock of the case still runs: that of its notice, or of an appeal.
  case owed(Identifier<Request>)
  /// The rule lets it go on that day.
  case notDue(Identifier<Request>, on: Day)
  case onHold(Identifier<Request>, Stamp)
  /// A case that goes on with it is still there.
  case neededBy(Identifier<Request>, Identifier<Request>)
  case purgedBefore(Identifier<Request>, Stamp)
  /// The content of the case is gone, so nothing can be done with it any more.
  case purged(Identifier<Request>, Stamp)
  /// Another number of cases than was said would be purged.
  case countDiffers(due: Int, said: Int)
  case nothingDue
  case heldBefore(Identifier<Request>, Stamp)
  case notHeld(Identifier<Request>)
  /// The same number of months counts already.
  case sameRule(RetentionRule.Subject, months: Int)
  /// A rule from a later day on is on record.
  case laterRule(RetentionRule.Subject, from: Day)
}
