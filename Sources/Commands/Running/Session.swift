import Criteria
import PriorAuth
import Workflow

/// One run of a command: the world it may use and what the options of every command say.
public struct Session {
  /// Files, terminal and clock.
  public let surroundings: any Surroundings
  /// The database by `--db`, else the person's own.
  public let database: String
  /// Whether `--db` was given.
  public let isDatabaseNamed: Bool
  /// The day by `--today`, else the day at the place of work.
  public let today: Day
  /// The time that entries are stamped with.
  public let now: Moment
  /// Whether `--today` was given.
  public let isTodaySet: Bool

  /// A run with the options of its command line.
  public init(_ arguments: Arguments, in surroundings: any Surroundings) throws(UsageError) {
    self.surroundings = surroundings
    self.isDatabaseNamed = arguments["db"] != nil
    self.database = arguments["db"] ?? surroundings.ownDatabase
    let chosen = try arguments.day("today")
    self.isTodaySet = chosen != nil
    self.today = chosen ?? surroundings.localDay
    // A chosen day has no time of its own: noon, so that the same run gives the same record.
    self.now = chosen.map { Moment(seconds: Moment(startOf: $0).seconds + 43_200) } ?? surroundings.now
  }

  /// What a person does at the desk that a command does as well.
  init(_ surroundings: any Surroundings, database: String, clock: WallClock) {
    self.surroundings = surroundings
    self.database = database
    isDatabaseNamed = true
    today = clock.today
    now = clock.now
    isTodaySet = true
  }

  /// How text from outside is shown.
  public var display: Display { surroundings.display }

  /// The time for the verbs of this run.
  public var clock: WallClock { WallClock(now: now, today: today) }

  /// The criteria engine.
  var engine: Engine {
    let digest = surroundings.digest
    return Engine { text in digest(Array(text.utf8)) }
  }

  /// The desk on this run's database.
  public func desk() throws -> CaseDesk { try surroundings.desk(onDatabaseAt: database) }

  /// When something that is said to have arrived on a day was received: today means now, another day its start.
  func moment(of day: Day) -> Moment {
    let start = Moment(startOf: day)
    // East of Greenwich the day at the place of work may not have begun in UTC.
    return day == now.day || (day == today && start > now) ? now : start
  }
}
