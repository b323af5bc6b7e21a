/// One fact of a request that was put right while the request was open, with what was stated before.
public struct Amendment: Sendable, Hashable {
  /// The fact as a case file calls it, `dose`.
  public var fact: String
  /// What was stated, in words; nil where nothing was.
  public var was: String?
  /// What is stated since then; nil where nothing is.
  public var became: String?

  /// A fact that was put right.
  public init(_ fact: String, was: String?, became: String?) {
    self.fact = fact
    self.was = was
    self.became = became
  }

  /// What changed, in a line: `dose: 28 mcg per day, was 9 mcg per day`.
  public var words: String { "\(fact): \(became ?? "not stated"), was \(was ?? "not stated")" }
}
