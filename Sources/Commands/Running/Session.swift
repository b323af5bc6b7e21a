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
  /// The day by `--today`, else the day at the place of work: by the plan's zone once its database is open.
  public var today: Day { chosen ?? surroundings.localDay }
  /// The time at which the run began.
  public let now: Moment
  /// The open file that `--passphrase-fd` names.
  let passphraseDescriptor: Int32?
  /// Whether `--today` was given.
  public var isTodaySet: Bool { chosen != nil }
  private let chosen: Day?
  /// When the run began, by the seconds that tell how long it takes.
  private let start: Double

  /// A run with the options of its command line.
  public init(_ arguments: Arguments, in surroundings: any Surroundings) throws(UsageError) {
    self.surroundings = surroundings
    self.passphraseDescriptor = try arguments.count("passphrase-fd", upTo: 1023).map { Int32($0) }
    self.isDatabaseNamed = arguments["db"] != nil
    self.database = arguments["db"] ?? surroundings.ownDatabase
    self.chosen = try arguments.today()
    // A chosen day has no time of its own: noon, so that the same run gives the same record.
    self.now = chosen.map { Moment(seconds: Moment(startOf: $0).seconds + 43_200) } ?? surroundings.now
    self.start = surroundings.elapsedSeconds
  }

  /// What a person does at the desk that a command does as well.
  init(_ surroundings: any Surroundings, database: String, clock: WallClock) {
    self.surroundings = surroundings
    self.database = database
    passphraseDescriptor = nil
    isDatabaseNamed = true
    chosen = clock.today
    now = clock.now
    start = surroundings.elapsedSeconds
  }

  /// How text from outside is shown.
  public var display: Display { surroundings.display }

  /// The time for the verbs of this run, which goes on while a long one works; that of a chosen day stands still.
  public var clock: WallClock {
    let passed = isTodaySet ? 0 : Int64(surroundings.elapsedSeconds - start)
    return WallClock(now: Moment(seconds: now.seconds + passed), today: today)
  }

  /// The criteria engine.
  var engine: Engine {
    let digest = surroundings.digest
    return Engine { text in digest(Array(text.utf8)) }
  }

  /// The desk on this run's database; who signs is asked for a passphrase.
  public func desk() throws -> CaseDesk {
    let desk = try unsignedDesk()
    guard passphraseDescriptor == nil else {
      // Read before anything else, since what follows on the same stream may be read as a whole.
      let signature = try secret("").map { Signature(passphrase: $0) }
      return desk.signing { signature }
    }
    return desk.signing { try secret("Passphrase: ").map { Signature(passphrase: $0) } }
  }

  /// The desk on this run's database, which signs nothing.
  func unsignedDesk() throws -> CaseDesk { try surroundings.desk(onDatabaseAt: database) }

  /// A line that nobody may see.
  func secret(_ question: String) throws(Refusal) -> [UInt8]? {
    do throws(InputProblem) {
      return try surroundings.secret(question, from: passphraseDescriptor)
    } catch { throw error.refusal(in: "") }
  }

  /// Whether a person types what nobody may see.
  var isPassphraseTyped: Bool { passphraseDescriptor == nil }

  /// When something that is said to have arrived on a day was received.
  func moment(of day: Day) -> Moment { clock.moment(of: day, in: display.zone) }
}
