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
    /// A paragraph among the criteria belongs to none of them.
    case unusedParagraph = "unused-paragraph"
    /// A part of the outline rests on a guess.
    case guess = "guess"
    /// AND and OR stand on one level.
    case mixedConnectives = "mixed-connectives"
    /// The labels of a list skip or repeat a number.
    case brokenNumbering = "broken-numbering"
    /// A name differs by a letter or two between title and text.
    case misspeltName = "misspelt-name"
    /// One mark stands for two notes.
    case ambiguousFootnote = "ambiguous-footnote"
    /// A mark without a note.
    case missingFootnote = "missing-footnote"
    /// A section without a duration.
    case missingDuration = "missing-duration"
    /// Two durations for one line of business.
    case overlappingDuration = "overlapping-duration"
    /// A code that is valid in two code systems.
    case collidingCode = "colliding-code"
    /// A list nested deeper than the reader follows.
    case tooDeep = "too-deep"
  }

  /// What was found.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// The words of the document it is about, or the reason of a guess.
  public var detail: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// The bytes it is about.
  public var span: Range<Int>

  /// A finding about some bytes of a document.
  public init(
    _ code: Code, severity: Severity, detail: String, line: Int, column: Int, span: Range<Int>
  ) {
    self.code = code
    self.severity = severity
    self.detail = detail
    self.line = line
    self.column = column
    self.span = span
  }
}
