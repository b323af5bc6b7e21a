import PriorAuth

/// What a command may use of the world outside: files, a terminal, the clock as it was read at the start.
public protocol Surroundings {
  /// When the program was started.
  var now: Moment { get }
  /// The day at the place of work when the program was started.
  var localDay: Day { get }
  /// Whether a person types at standard input.
  var inputIsTerminal: Bool { get }
  /// How text from outside is shown.
  var display: Display { get }

  /// The bytes of a regular file, at most `limit`.
  func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8]
  /// All bytes of standard input, at most `limit`.
  func standardInput(limit: Int) throws(InputProblem) -> [UInt8]
  /// A line that a person typed as an answer; nil at the end of input.
  func ask(_ question: String) -> String?
  /// SHA-256 in lower-case hexadecimal.
  func digest(of bytes: [UInt8]) -> String
}
