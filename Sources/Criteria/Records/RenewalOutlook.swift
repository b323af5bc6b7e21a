import PriorAuth

/// What the renewal of an authorization would find if it were opened today: which criteria of continued therapy are
/// shown by what carries over, and what will have to be sent.
public struct RenewalOutlook: Sendable, Hashable {
  public var authorization: OnFile<Authorization>
  public var member: Member
  /// The renewal under way.
  public var renewal: Identifier<Request>?
  /// What would carry over, or is on file of the renewal under way.
  public var carried: [Evidence]
  /// The criteria with what is found about each; nil where no version of the policy is in force today.
  public var evaluation: Evaluation?

  /// An outlook.
  public init(
    authorization: OnFile<Authorization>, member: Member, renewal: Identifier<Request>?, carried: [Evidence],
    evaluation: Evaluation?
  ) {
    self.authorization = authorization
    self.member = member
    self.renewal = renewal
    self.carried = carried
    self.evaluation = evaluation
  }

  /// The innermost criteria, each with what is found about it by what carries over.
  public var criteria: [CriterionFinding] { evaluation.map { $0.criteria.flatMap(Self.innermost) } ?? [] }

  private static func innermost(_ finding: CriterionFinding) -> [CriterionFinding] {
    finding.children.isEmpty ? [finding] : finding.children.flatMap(innermost)
  }
}
