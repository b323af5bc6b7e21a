/// One typed fact about the case, with the document that supports it.
public struct Evidence: Sendable, Hashable {
  /// What is stated.
  public var fact: Fact
  /// Whether a document on file supports it. `false` makes a clinical fact count as unknown.
  public var documented: Bool?
  /// The day the fact is from: of the test, the visit, the statement.
  public var date: Day?
  /// The document it is cited from.
  public var source: String?
  /// The cited place in that document's text.
  public var span: TextSpan?

  /// A fact with where it comes from.
  public init(
    _ fact: Fact, documented: Bool? = nil, date: Day? = nil, source: String? = nil, span: TextSpan? = nil
  ) {
    self.fact = fact
    self.documented = documented
    self.date = date
    self.source = source
    self.span = span
  }

  /// Whether the engine may rely on it.
  public var counts: Bool { documented != false }
}

/// Bytes of a document's text, first to last, both included.
public struct TextSpan: Sendable, Hashable {
  public var first: Int
  public var last: Int

  /// The bytes from `first` to `last`.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
}
