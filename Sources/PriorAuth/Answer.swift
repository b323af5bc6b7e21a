/// A reviewer's own finding on one criterion, for clauses that need judgement.
public struct Answer: Sendable, Hashable {
  /// The criterion by its printed id, `I.A.2`.
  public var criterion: String
  public var finding: Finding
  public var reason: String?
  /// The document it is cited from, and the place in its text.
  public var source: String?
  public var span: TextSpan?
  /// Whether another document took the place of the one it cites; the answer counts no more then.
  public var sourceReplaced: Bool
  /// The login of the person who answered, and when.
  public var by: String?
  public var at: String?

  /// A reviewer's finding.
  public init(
    criterion: String, finding: Finding, reason: String? = nil, source: String? = nil, span: TextSpan? = nil,
    sourceReplaced: Bool = false, by: String? = nil, at: String? = nil
  ) {
    self.criterion = criterion
    self.finding = finding
    self.reason = reason
    self.source = source
    self.span = span
    self.sourceReplaced = sourceReplaced
    self.by = by
    self.at = at
  }
}

/// What the record shows about a criterion. Unknown is a value of its own and never turns into not met.
public enum Finding: String, Sendable, Hashable, CaseIterable {
  case met
  case notMet = "not_met"
  case unknown
  case notApplicable = "n/a"
}
