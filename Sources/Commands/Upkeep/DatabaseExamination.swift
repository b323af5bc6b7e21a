/// What can be seen of a database file and of what it lies on without trusting what is in it.
public struct DatabaseExamination: Sendable {
  /// Why it can't be opened; nil when it can.
  public var problem: Refusal?
  /// Whether there is a file at all, of which more can be said.
  public var isFile = true
  /// Files of the database, and its folder, that others may get at, with their permission bits.
  public var tooOpen: [OpenFile] = []
  /// What keeps it from being written; nil when it can be.
  public var obstacle: WritingObstacle?
  /// The size of the database file in bytes.
  public var bytes: Int64 = 0
  /// The size of the log beside it.
  public var logBytes: Int64 = 0
  /// Free room on its disk for the person; nil where that can't be told.
  public var freeBytes: Int64?
  /// Unfinished copies that lie beside it.
  public var leftovers: [String] = []
  /// What it is opened with.
  public var engine: Engine
  /// Whether a crash of the program leaves an image of its memory behind.
  public var leavesCore = false
  /// Whether the newest entry that the account has seen can be remembered outside of the database.
  public var remembersHeads = true

  /// A file that others may get at.
  public struct OpenFile: Sendable, Hashable {
    public var name: String
    public var mode: UInt32

    /// A file and its permission bits.
    public init(name: String, mode: UInt32) {
      self.name = name
      self.mode = mode
    }
  }

  /// What keeps a database from being written.
  public enum WritingObstacle: Sendable, Hashable {
    case file(String)
    /// The file at which writers queue.
    case gate(String)
    case folder(String)
    case fileSystem(String)
  }

  /// The database library and what it is set to.
  public struct Engine: Sendable, Hashable {
    /// The library's version.
    public var version: String
    /// Whether that version may damage a database when the log is written back while another process commits.
    public var mayLoseLog: Bool
    /// The kind of journal, 'wal'; nil where the database could not be opened.
    public var journal: String?
    /// 2 waits for the disk at every commit.
    public var synchronous: Int64 = 0
    /// After how many pages the library writes the log back by itself; 0 is never.
    public var automaticCheckpoint: Int64 = 0

    /// A library that nothing was opened with yet.
    public init(version: String, mayLoseLog: Bool) {
      self.version = version
      self.mayLoseLog = mayLoseLog
    }
  }

  /// Nothing seen yet.
  public init(engine: Engine) { self.engine = engine }
}
