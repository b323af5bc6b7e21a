/// A fact that a document tells, and the words that tell it.
public struct ToldFact: Sendable, Hashable {
  public var fact: Fact
  public var words: String

  /// A fact with its words.
  public init(_ fact: Fact, words: String) {
    self.fact = fact
    self.words = words
  }
}
