/// Something that shows the record to have been changed by other means than the program: facts without prose.
///
/// `Wording` makes the line. No value of a row is in it, so a finding may be passed on to anybody.
public struct AuditFinding: Sendable, Hashable {
  /// What was found.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Numbers of the trail are left out from `entry` on.
    case entryMissing = "entry-missing"
    /// The entry's content does not give its hash.
    case entryAltered = "entry-altered"
    /// The entry does not name the hash of the one before it.
    case entryUnchained = "entry-unchained"
    /// The entry was written under another number.
    case entryMoved = "entry-moved"
    /// The entry is dated before the one ahead of it, and it does not say that the clock went back.
    case entryBackDated = "entry-back-dated"
    /// The entry stands with another request than the one it names.
    case entryMisfiled = "entry-misfiled"
    case entryUnreadable = "entry-unreadable"
    /// There are records and not one entry.
    case trailEmpty = "trail-empty"
    /// The row is not what the newest entry that lists it saw.
    case rowAltered = "row-altered"
    /// An entry lists the row and it is gone.
    case rowDeleted = "row-deleted"
    /// No entry lists the row.
    case rowAdded = "row-added"
    /// A row of a list does not follow from the records.
    case listDiffers = "list-differs"
    /// The row points to one that is not there.
    case rowDangling = "row-dangling"
    case schemaMissing = "schema-missing"
    case schemaChanged = "schema-changed"
    case schemaAdded = "schema-added"
    /// The file itself is broken.
    case damaged
    /// The table can't be read as the program knows it.
    case tableUnreadable = "table-unreadable"
    /// The trail ends before an entry that was seen or noted earlier.
    case headMissing = "head-missing"
    /// The trail has another entry where one was seen or noted earlier.
    case headDiffers = "head-differs"
    /// The noted head is one of another database.
    case headOfOtherDatabase = "head-of-other-database"
  }

  public var kind: Kind
  /// The table, or the trigger, index or table of the schema.
  public var table: String?
  /// The row's number.
  public var row: Int64?
  /// The entry: the one that is wrong, or the newest one that lists the row.
  public var entry: Int64?

  /// A finding.
  public init(_ kind: Kind, table: String? = nil, row: Int64? = nil, entry: Int64? = nil) {
    self.kind = kind
    self.table = table
    self.row = row
    self.entry = entry
  }
}

/// What a check of the whole record came to.
public struct AuditSummary: Sendable, Hashable {
  /// How many entries the trail has.
  public var entries: Int64 = 0
  /// How many rows were compared with the trail.
  public var rows: Int64 = 0
  public var findings: Int = 0
  /// The newest entry; nil for a trail without any.
  public var head: AuditHead?

  /// A check that has not begun.
  public init() {}
}

/// How far a check has come.
public struct AuditProgress: Sendable, Hashable {
  /// What is being looked at.
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case file, entries, rows, lists
  }

  public var stage: Stage
  /// How many entries or rows of this stage are done.
  public var done: Int64
  /// How many there are, where that is known.
  public var total: Int64?

  /// A point on the way.
  public init(_ stage: Stage, done: Int64 = 0, of total: Int64? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
