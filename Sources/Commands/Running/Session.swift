import PriorAuth

/// One run of a command: the world it may use and what the options of every command say.
public struct Session {
  /// Files, terminal and clock.
  public let surroundings: any Surroundings
  /// The database by `--db`; nil for the person's own.
  public let database: String?
  /// The day by `--today`, else the day at the place of work.
  public let today: Day
  /// The time that entries are stamped with.
  public let now: Moment
  /// Whether `--today` was given.
  public let isTodaySet: Bool

  /// A run with the options of its command line.
  public init(_ arguments: Arguments, in surroundings: any Surroundings) throws(UsageError) {
    self.surroundings = surroundings
    self.database = arguments["db"]
    let chosen = try arguments.day("today")
    self.isTodaySet = chosen != nil
    self.today = chosen ?? surroundings.localDay
    // A chosen day has no time of its own: noon, so that the same run gives the same record.
    self.now = chosen.map { Moment(seconds: Moment(startOf: $0).seconds + 43_200) } ?? surroundings.now
  }

  /// How text from outside is shown.
  public var display: Display { surroundings.display }
}
