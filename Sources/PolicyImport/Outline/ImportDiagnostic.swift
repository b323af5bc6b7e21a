/// Something a person should look at before trusting the outline.
public struct ImportDiagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Good to know.
    case note
    /// Likely to need a correction.
    case warning
    /// Part of the document is missing from the outline.
    case error
  }

  /// What was found; the raw value is the stable code.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// No criteria were found.
    case noCriteria = "no-criteria"
    /// The document breaks off before its end.
    case cutOff = "cut-off"
    /// A paragraph among the criteria belongs to none of them.
    case unusedParagraph = "unused-paragraph"
    /// Nothing says how the criteria below a head combine; all of them was assumed.
    case guessedCombinator = "guessed-combinator"
    /// Nothing says which requests a section is about; first requests were assumed.
    case guessedKind = "guessed-kind"
    /// AND and OR stand on one level.
    case mixedConnectives = "mixed-connectives"
    /// A head asks for the criteria below it in a way that no combinator says.
    case openCombinator = "open-combinator"
    /// The answers to a question lead to different questions.
    case questionsBranch = "questions-branch"
    /// The labels of a list skip or repeat a number.
    case brokenNumbering = "broken-numbering"
    /// A name is written in two ways that differ by a letter.
    case misspeltName = "misspelt-name"
    /// One mark stands for two notes.
    case ambiguousFootnote = "ambiguous-footnote"
    /// A mark without a note.
    case missingFootnote = "missing-footnote"
    /// A section without a duration.
    case missingDuration = "missing-duration"
    /// Two durations for one line of business.
    case overlappingDuration = "overlapping-duration"
    /// A drug of the title that nothing else in the document names.
    case doubtfulDrug = "doubtful-drug"
    /// The document's own date is before that of the version in force.
    case olderDocument = "older-document"
    /// A code that reads as another one in another code system.
    case collidingCode = "colliding-code"
    /// A list nested deeper than the reader follows.
    case tooDeep = "too-deep"
    /// There are more findings of a kind than are listed.
    case findingsLeftOut = "findings-left-out"

    /// Whether a person has to say how criteria combine before the policy is in force.
    public var leavesCombinatorOpen: Bool { self == .mixedConnectives || self == .openCombinator }

    /// How much a finding of this kind matters.
    public var severity: Severity {
      switch self {
      case .noCriteria, .cutOff: .error
      case .collidingCode, .guessedKind, .missingDuration: .note
      case .unusedParagraph, .guessedCombinator, .mixedConnectives, .openCombinator, .questionsBranch,
        .brokenNumbering,
        .misspeltName, .ambiguousFootnote, .missingFootnote, .overlappingDuration, .doubtfulDrug,
        .olderDocument, .tooDeep,
        .findingsLeftOut:
        .warning
      }
    }
  }

  /// What was found.
  public var code: Code
  /// The words of the document it is about; for a name or a code, the other reading.
  public var detail: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// The bytes it is about.
  public var span: Range<Int>

  /// How much it matters.
  public var severity: Severity { code.severity }

  /// A finding about some bytes of a document.
  public init(_ code: Code, detail: String, at span: Range<Int>, in source: SourceText) {
    self.init(code, detail: detail, at: span, position: source.position(at: span.lowerBound))
  }

  init(_ code: Code, detail: String, at span: Range<Int>, position: (line: Int, column: Int)) {
    self.code = code
    self.detail = detail
    (line, column) = position
    self.span = span
  }
}
