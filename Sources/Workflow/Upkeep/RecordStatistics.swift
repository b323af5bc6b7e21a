/// How much a record holds: numbers only, and nothing of what is in it.
public struct RecordStatistics: Sendable, Hashable {
  /// The size of the database by its own account, in bytes.
  public var bytes: Int64
  /// How much of it nothing uses; compacting gives it back.
  public var freeBytes: Int64
  /// The number of the schema.
  public var schema: Int
  /// Every table of the record.
  public var tables: [Table]

  /// A table and how many rows it has.
  public struct Table: Sendable, Hashable {
    public var name: String
    public var rows: Int64

    /// A table.
    public init(name: String, rows: Int64) {
      self.name = name
      self.rows = rows
    }
  }

  /// Statistics.
  public init(bytes: Int64, freeBytes: Int64, schema: Int, tables: [Table]) {
    self.bytes = bytes
    self.freeBytes = freeBytes
    self.schema = schema
    self.tables = tables
  }
}

/// What is asked of a record by whoever looks after it.
public struct RecordCondition: Sendable, Hashable {
  /// When the newest entry was made, as it says itself: `2026-06-15T09:00:00Z`.
  public var newestEntry: String?
  /// When a backup was last made.
  public var lastBackup: String?
  /// The policies in force whose text was last reviewed more than a year ago.
  public var stalePolicies: [String]
  /// How many cases in work have no deadline, since no clock rule applies to them.
  public var casesWithoutDeadline: Int
}
