import PriorAuth

/// What two people found about one case, the second without knowing what the first did.
public struct JudgedTwice: Sendable, Hashable {
  /// A criterion about which they found something else, by its printed id; both as tokens.
  public struct Difference: Sendable, Hashable {
    public var criterion: String
    public var first: String
    public var second: String
  }

  public var decidedBy: String
  /// What was decided, as a token.
  public var first: String
  public var second: OnFile<SecondReview>
  /// In the order of the policy.
  public var differing: [Difference]

  /// What both say, a line each.
  public func lines(in zone: PlanZone) -> [String] {
    let review = second.value
    let outcomes = [
      "Decided by \(decidedBy): \(first)",
      "Judged by \(second.stamp.by) on \(zone.day(of: second.stamp.at)): \(review.outcome.rawValue)",
      "Reason: \(review.reason)",
    ]
    guard !review.findings.isEmpty else { return outcomes + ["Of single criteria the second said nothing."] }
    guard !differing.isEmpty else {
      return outcomes + ["Of every criterion that both judged they found the same."]
    }
    return outcomes + differing.map { "\($0.criterion): first \($0.first), second \($0.second)" }
  }
}
