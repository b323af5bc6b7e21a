import JSON

/// What a command hands back: the same answer for people and for scripts, and how the run ends.
public struct CommandResult: Sendable {
  /// For people; printed unless `--json` is given.
  public var text: String
  /// For scripts.
  public var json: JSONValue
  public var exit: ExitCode
  /// Whether the reviewer's desk is to be opened afterwards, on the database of that path.
  public var opensDesk: DeskOpening?

  /// The reviewer's desk on a database.
  public struct DeskOpening: Sendable, Hashable {
    /// The database; nil for the person's own.
    public var database: String?
    /// What to print where no desk can be shown.
    public var isDemo: Bool

    /// A desk on a database.
    public init(database: String?, isDemo: Bool) {
      self.database = database
      self.isDemo = isDemo
    }
  }

  /// An answer.
  public init(text: String, json: JSONValue, exit: ExitCode = .done, opensDesk: DeskOpening? = nil) {
    self.text = text
    self.json = json
    self.exit = exit
    self.opensDesk = opensDesk
  }
}
