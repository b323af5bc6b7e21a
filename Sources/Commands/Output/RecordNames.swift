import Criteria
import PriorAuth
import Workflow

// How lists print the numbers of records: with a letter, so that a number says what it numbers.

extension Identifier where Record == Member {
  var shown: String { "M\(number)" }
}

extension Identifier where Record == Request {
  /// The number with the letter that people and commands know requests by.
  public var shown: String { "R\(number)" }
}

extension Identifier where Record == Authorization {
  var shown: String { "A\(number)" }
}

extension Identifier where Record == Document {
  var shown: String { "D\(number)" }
}

extension Identifier where Record == Evidence {
  var shown: String { "E\(number)" }
}

extension Identifier where Record == LetterOnFile {
  var shown: String { "L\(number)" }
}

extension Identifier where Record == ClockRule {
  var shown: String { "C\(number)" }
}

extension Identifier where Record == StateOverlay {
  var shown: String { "O\(number)" }
}
