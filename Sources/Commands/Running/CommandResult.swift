import JSON
import Workflow

/// What a command hands back: the same answer for people and for scripts, and how the run ends.
public struct CommandResult: Sendable {
  /// For people; printed unless `--json` is given.
  public var text: String
  /// For scripts; nil when everything has been printed already.
  public var json: JSONValue?
  public var exit: ExitCode
  /// A sentence for standard error beside the answer.
  public var complaint: String?
  /// The desk to open instead of printing, where a person sits at a terminal.
  public var desk: DeskOpening?

  /// The reviewer's desk on a database, at a time.
  public struct DeskOpening: Sendable, Hashable {
    public var database: String
    public var clock: WallClock
    /// Whether the day was set, and stands still.
    public var isDayByHand: Bool
    /// Whether the cases are invented; the desk says so.
    public var isDemo: Bool
    /// Whether it asks and answers line by line, without a screen.
    public var isPlain: Bool
    /// Whether it is there to learn on: it says what to do next, and explains what was right.
    public var isTraining: Bool
    /// Whether the database is there to stay, so that what is typed and not stored is kept beside it.
    public var isKept: Bool
    /// The look that was chosen; nil for what suits the terminal.
    public var theme: String?

    /// A desk on a database.
    public init(
      database: String, clock: WallClock, isDayByHand: Bool = true, isDemo: Bool, isPlain: Bool = false,
      isTraining: Bool = false, isKept: Bool = true, theme: String? = nil
    ) {
      self.database = database
      self.clock = clock
      self.isDayByHand = isDayByHand
      self.isDemo = isDemo
      self.isPlain = isPlain
      self.isTraining = isTraining
      self.isKept = isKept
      self.theme = theme
    }
  }

  /// Everything is on standard output already.
  static let printed = CommandResult(text: "", json: nil)

  /// An answer.
  public init(text: String, json: JSONValue?, exit: ExitCode = .done, desk: DeskOpening? = nil) {
    self.text = text
    self.json = json
    self.exit = exit
    self.desk = desk
  }
}
