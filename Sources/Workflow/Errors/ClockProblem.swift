import Criteria
import PriorAuth

/// Why the desk did not do with a clock what it was asked.
public enum ClockProblem: Error, Sendable, Hashable {
  /// Another rule sets a limit to the same step of the same requests on some of the same days.
  case contradicts(name: String, Identifier<ClockRule>, DayRange)
  /// The rule has an end already.
  case ended(Identifier<ClockRule>, firstDayAfter: Day)
  /// The rule had not begun by the day from which it should end.
  case notBegun(Identifier<ClockRule>, Day)
  /// The rule is there on account of a rule of state law, and ends with it.
  case ofStateLaw(Identifier<ClockRule>, overlay: Identifier<StateOverlay>)
  /// Nothing was late, so there is nothing to explain.
  case notMissed(Identifier<Request>, ClockStep)
  /// No rule sets a limit to that, or the clock has stopped.
  case notRunning(Identifier<Request>, ClockStep)
  /// The case is not decided yet.
  case undecided(Identifier<Request>)
  /// No rule that applies allows a longer time.
  case noLongerTime(Identifier<Request>)
  case extendedBefore(Identifier<Request>)
  /// The longer time has to be taken before the time is over.
  case overdue(Identifier<Request>)
  case sameUrgency(Identifier<Request>, Urgency)
}
