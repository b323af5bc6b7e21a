import Criteria
import PriorAuth
import SQLite

/// What hardly ever changes and nearly everything asks for: who may do what, rules, policies. It is kept from one
/// transaction to the next, as long as nobody has changed it.
struct StandingRecords {
  /// What tells whether anything was changed by others, or by this connection in another way than by a verb.
  struct Mark: Equatable {
    /// What the database says of changes through other connections.
    var others: Int64
    /// How many rows this connection had changed at the end of its last transaction.
    var own: Int64
  }

  /// The database as it was when the rest was read; nil where that can't be told any more.
  var mark: Mark?
  var clocks: StandingClocks?
  var people: [String: Reviewer] = [:]
  var overlays: [OverlayOnFile]?
  var readingChoices: [OnFile<ReadingChoice>]?
  /// The versions of policies by their number.
  var policies: [String: [PolicyOnFile]] = [:]

  /// The policies of so many numbers are kept; when there are more, it begins again.
  static let policyLimit = 32

  /// Forgets everything, after a change of the database.
  mutating func forget() { self = StandingRecords(mark: mark) }
}

extension TouchedRow.Table {
  /// Whether standing records are read from the table.
  var isStanding: Bool {
    switch self {
    case .person, .personRole, .personLock, .clockRule, .planZone, .holiday, .overlay, .overlayEnd,
      .overlayClock, .readingChoice, .policy, .policyVersion:
      true
    default: false
    }
  }
}

extension SQLiteRecords {
  /// Forgets what was kept if the database is not as it was when that was read; called as a transaction begins.
  func recall() throws(SQLiteError) {
    let mark = StandingRecords.Mark(others: try connection.dataVersion(), own: connection.totalChanges)
    if standing.mark != mark { standing = StandingRecords(mark: mark) }
  }
}
