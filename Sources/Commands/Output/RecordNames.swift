import Criteria
import PriorAuth
import Workflow

/// A kind of record that lists print with a letter before its number, so that a number says what it numbers.
protocol LetteredRecord {
  static var letter: String { get }
}

extension Identifier where Record: LetteredRecord {
  /// The number as lists print it: R12.
  var shown: String { Record.letter + "\(number)" }
}

extension Member: LetteredRecord {
  static var letter: String { "M" }
}

extension Request: LetteredRecord {
  static var letter: String { "R" }
}

extension Authorization: LetteredRecord {
  static var letter: String { "A" }
}

extension Document: LetteredRecord {
  static var letter: String { "D" }
}

extension Evidence: LetteredRecord {
  static var letter: String { "E" }
}

extension LetterOnFile: LetteredRecord {
  static var letter: String { "L" }
}

extension ClockRule: LetteredRecord {
  static var letter: String { "C" }
}

extension StateOverlay: LetteredRecord {
  static var letter: String { "O" }
}

extension ReviewSample: LetteredRecord {
  static var letter: String { "S" }
}
