/// A stretch of time as people say it: minutes, then hours, then days, never more than there is.
public struct TimeLeft: Sendable, Hashable, CustomStringConvertible {
  private let seconds: Int64

  /// That many seconds; the sign does not count.
  public init(seconds: Int64) { self.seconds = Int64(clamping: seconds.magnitude) }

  /// `40 min`, `5 h`, `2 days`.
  public var description: String {
    let hours = seconds / 3600
    if hours >= 48 { return "\(hours / 24) days" }
    return hours >= 1 ? "\(hours) h" : "\(max(1, seconds / 60)) min"
  }

  /// The same behind a word, in at most fourteen columns: where it does not fit, days are `10 d`.
  fileprivate func short(behind word: String) -> String {
    let whole = "\(word) \(self)"
    return whole.utf8.count <= 14 ? whole : "\(word) \(seconds / 86_400) d"
  }
}

extension ClockStanding {
  /// `due in 5 h`, `overdue by 2 days`, `paused since 3 June, 40 h left`.
  public func words(at now: Moment) -> String {
    switch self {
    case .running(let due):
      let time = TimeLeft(seconds: due.seconds - now.seconds)
      return now > due ? "overdue by \(time)" : "due in \(time)"
    case .paused(_, let day, let left):
      return "paused since \(day.spoken), \(left < 0 ? "no time" : "\(TimeLeft(seconds: left))") left"
    case .stopped(let at, let due):
      return at > due ? "late by \(TimeLeft(seconds: at.seconds - due.seconds))" : "in time"
    }
  }

  /// The same in at most fourteen columns: `in 5 h`, `OVERDUE 2 days`, `OVERDUE 164 d`, `paused 40 h`.
  public func shortWords(at now: Moment) -> String {
    switch self {
    case .running(let due):
      let time = TimeLeft(seconds: due.seconds - now.seconds)
      return time.short(behind: now > due ? "OVERDUE" : "in")
    case .paused(_, _, let left): return TimeLeft(seconds: left).short(behind: "paused")
    case .stopped(let at, let due): return at > due ? "was late" : "in time"
    }
  }
}

extension Day {
  /// The day as it is said, without the year: `3 June`.
  public var spoken: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let (_, month, day) = civil
    return "\(day) \(names[(month - 1) % 12])"
  }
}
