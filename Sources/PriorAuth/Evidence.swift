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
  /// What it rests on, where somebody said so.
  public var restsOn: Basis?
  /// Who attests it, or why it is inferred.
  public var grounds: String?
  /// Whether another document took the place of the one it cites.
  public var sourceReplaced: Bool

  /// What an item of evidence can rest on.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A document on file says so.
    case document
    /// Somebody says so; no document on file does.
    case attestation
    /// The reviewer concludes it from something else.
    case inference
  }

  /// A fact with where it comes from.
  public init(
    _ fact: Fact, documented: Bool? = nil, date: Day? = nil, source: String? = nil, span: TextSpan? = nil,
    restsOn: Basis? = nil, grounds: String? = nil, sourceReplaced: Bool = false
  ) {
    self.fact = fact
    self.documented = documented
    self.date = date
    self.source = source
    self.span = span
    self.restsOn = restsOn
    self.grounds = grounds
    self.sourceReplaced = sourceReplaced
  }

  /// Whether the engine may rely on it: what is only attested or inferred, or cites a document that was replaced, is
  /// as good as not documented.
  public var counts: Bool { documented != false && (restsOn ?? .document) == .document && !sourceReplaced }

  /// What it rests on as far as the record tells; nil where nobody said and no document is named.
  public var basis: Basis? { restsOn ?? (source != nil || documented == true ? .document : nil) }
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
