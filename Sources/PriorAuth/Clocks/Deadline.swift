/// One clock of a request as its ledger and the rules make it.
public struct Deadline: Sendable, Hashable {
  public var step: ClockStep
  /// The rule that leaves the least time.
  public var rule: OnFile<ClockRule>
  /// When its time began.
  public var start: Moment
  public var standing: ClockStanding
  /// When it ran, in order; the last run has no end while it runs.
  public var runs: [Run]
  /// Whether the longer time was taken.
  public var isExtended: Bool

  /// A stretch of time in which the clock ran.
  public struct Run: Sendable, Hashable {
    public var from: Moment
    public var until: Moment?
  }

  /// How many seconds it has run.
  public func elapsed(at now: Moment) -> Int64 {
    runs.reduce(0) { $0 + max(0, ($1.until ?? now).seconds - $1.from.seconds) }
  }

  /// Whether the time is over and the thing was not done in it.
  public func isMissed(at now: Moment) -> Bool { standing.isMissed(at: now) }
}

/// Where a clock stands: all that a list has to keep of it.
public enum ClockStanding: Sendable, Hashable {
  /// It runs; `due` is the last moment that is in time.
  case running(due: Moment)
  /// It stands still since then, on that day of the plan's calendar, with so many seconds left.
  case paused(since: Moment, day: Day, left: Int64)
  case stopped(at: Moment, due: Moment)

  /// Whether the time is over and the thing was not done in it.
  public func isMissed(at now: Moment) -> Bool {
    switch self {
    case .running(let due): now > due
    case .paused: false
    case .stopped(let at, let due): at > due
    }
  }

  /// Seconds that are left; negative when it is overdue, nil when it has stopped.
  public func left(at now: Moment) -> Int64? {
    switch self {
    case .running(let due): due.seconds - now.seconds
    case .paused(_, _, let left): left
    case .stopped: nil
    }
  }
}
