import Criteria
import PriorAuth
import Workflow

/// A kind of record that lists print with a letter before its number, so that a number says what it numbers.
public protocol LetteredRecord {
  /// The letter before its number.
  static var letter: String { get }
}

extension Identifier where Record: LetteredRecord {
  /// The number as lists print it: R12.
  public var shown: String { Record.letter + "\(number)" }
}

extension Member: LetteredRecord {
  public static var letter: String { "M" }
}

extension Request: LetteredRecord {
  public static var letter: String { "R" }
}

extension Authorization: LetteredRecord {
  public static var letter: String { "A" }
}

extension Document: LetteredRecord {
  public static var letter: String { "D" }
}

extension Evidence: LetteredRecord {
  public static var letter: String { "E" }
}

extension LetterOnFile: LetteredRecord {
  public static var letter: String { "L" }
}

extension ClockRule: LetteredRecord {
  public static var letter: String { "C" }
}

extension StateOverlay: LetteredRecord {
  public static var letter: String { "O" }
}

extension ReviewSample: LetteredRecord {
  public static var letter: String { "S" }
}
