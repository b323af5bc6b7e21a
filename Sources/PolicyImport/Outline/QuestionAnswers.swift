/// What follows from the answers to a criterion that is printed as a question, `Yes: Go to #3` beside
/// `No: Deny`.
public struct QuestionAnswers: Sendable, Hashable {
  /// What the answers make of the question.
  public enum Meaning: Sendable, Hashable {
    /// Only a yes goes on.
    case required
    /// Only a no goes on.
    case ruledOut
    /// Nothing depends on the answer: it is recorded.
    case recorded
    /// The answers lead to different questions.
    case branches
  }

  /// What the answers make of the question.
  public var meaning: Meaning
  /// The answers as printed, one behind the other.
  public var text: String

  /// The answers to a question and what they make of it.
  public init(_ meaning: Meaning, text: String) {
    self.meaning = meaning
    self.text = text
  }
}
