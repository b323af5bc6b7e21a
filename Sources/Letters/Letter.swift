/// A letter as it would be sent: its parts from top to bottom, and what keeps it from being sent.
public struct Letter: Sendable, Hashable {
  public var kind: LetterKind
  public var recipient: LetterRecipient
  public var blocks: [LetterBlock]
  /// Why it must not be sent as it is; empty when it may.
  public var problems: [LetterProblem]
  /// A letter.
  public init(
    kind: LetterKind, recipient: LetterRecipient, blocks: [LetterBlock], problems: [LetterProblem]
  ) {
    self.kind = kind
    self.recipient = recipient
    self.blocks = blocks
    self.problems = problems
  }

  /// What a careful writer would look at again.
  public var advice: [String] { ReadingEase(blocks).advice(for: recipient) }
}

/// A part of a letter.
public struct LetterBlock: Sendable, Hashable {
  /// How it is set.
  public enum Style: Sendable, Hashable {
    case heading
    case paragraph
    /// One of a list.
    case item
    /// A line that stays by itself, as of an address.
    case line
    case smallPrint
  }

  public var style: Style
  /// Its words; a line break in them is kept.
  public var text: String
  /// Whether it follows the part before without a gap.
  public var isJoined: Bool

  /// A part.
  public init(_ style: Style, _ text: String, isJoined: Bool = false) {
    self.style = style
    self.text = text
    self.isJoined = isJoined
  }
}
