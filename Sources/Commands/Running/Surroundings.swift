import Criteria
import PriorAuth
import Workflow

/// What a command may use of the world outside: files, databases, a terminal, the clock as it was read at the start.
public protocol Surroundings: UpkeepSurroundings {
  /// When the program was started.
  var now: Moment { get }
  /// The day at the place of work when the program was started.
  var localDay: Day { get }
  /// Whether a person types at standard input.
  var inputIsTerminal: Bool { get }
  /// Whether a person can both see and type, as the desk needs.
  var isInteractive: Bool { get }
  /// How text from outside is shown.
  var display: Display { get }
  /// The database that is used where none is named.
  var ownDatabase: String { get }

  /// The bytes of a regular file, at most `limit`.
  func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8]
  /// All bytes of standard input, at most `limit`.
  func standardInput(limit: Int) throws(InputProblem) -> [UInt8]
  /// The text of a PDF document, laid out as on its pages.
  func text(ofPDF document: [UInt8]) throws(PDFProblem) -> [UInt8]
  /// A PDF document of input for groff.
  func pdf(fromGroff source: String) throws(TypesettingProblem) -> [UInt8]
  /// Writes a new file that only the person can read; nothing is overwritten, and no link is followed.
  func write(_ content: [UInt8], toNewFile path: String) throws(OutputProblem)
  /// Writes bytes as they are to standard output.
  func write(_ content: [UInt8]) throws(OutputProblem)
  /// Refuses to write bytes as they are where a terminal would take them for commands.
  func checkOutput() throws(OutputProblem)
  /// Whether anybody sees how far a long command has come.
  var showsProgress: Bool { get }
  /// Says on standard error how far a long command has come; nobody sees it where that is no terminal.
  func showProgress(_ line: String)
  /// Seconds since an arbitrary moment, for rates.
  var elapsedSeconds: Double { get }
  /// Nanoseconds of processor time the program has used, for benchmarks.
  var processorNanoseconds: UInt64 { get }
  /// The most memory the program has held, in bytes, for benchmarks.
  var peakMemory: Int { get }
  /// Packs generated cases in a database of the benchmark's own.
  func packBenchmark(_ cases: ImpactBenchmarkCases, inDatabaseAt path: String) throws
  /// Begins a demonstration beside the place where it is to lie.
  func draftDemo(at target: String, at clock: WallClock) throws -> any DemoDraft
  /// The next line of standard input without its break, at most `limit` bytes; nil at the end.
  func standardInputLine(limit: Int) throws(InputProblem) -> [UInt8]?
  /// A line that a person typed as an answer; nil at the end of input.
  func ask(_ question: String) -> String?
  /// A line that nobody may see: from an open file by its number, else typed at a terminal without echo. Nil where
  /// there is none.
  func secret(_ question: String, from descriptor: Int32?) throws(InputProblem) -> [UInt8]?
  /// Prints text at once, where waiting for the whole answer would take too long; false when nobody reads it.
  func print(_ text: String) -> Bool
  /// Refuses a path at which no new file can be made.
  func checkNewFile(_ path: String) throws(OutputProblem)
  /// How heads of the audit trail are signed.
  var signatures: Signatures { get }
  /// The newest entry that this person has seen at a path, of whichever database lay there; nil where none was kept.
  func headSeen(at path: String) -> AuditHead?
  /// SHA-256 in lower-case hexadecimal.
  var digest: @Sendable ([UInt8]) -> String { get }

  /// A desk for the person on an existing database.
  func desk(onDatabaseAt path: String) throws -> CaseDesk
  /// A desk for verifying an existing database, which asks nobody who they are: that stands in the record in doubt.
  func deskToVerify(databaseAt path: String) throws -> CaseDesk
  /// A desk on a new database, with the person enrolled as its founder.
  func desk(makingDatabaseAt path: String, at clock: WallClock) throws -> CaseDesk
  /// Whether this machine has an account of that name.
  func hasAccount(_ login: String) -> Bool
  /// The rule of a time zone as POSIX writes it, by the zone's name; nil where this machine knows none of that name.
  func zoneRule(of name: String) -> String?
  /// Whether anything lies at that path.
  func exists(_ path: String) -> Bool
  /// A new folder that only the person can read, for a database that is thrown away.
  func temporaryFolder() throws -> String
}
