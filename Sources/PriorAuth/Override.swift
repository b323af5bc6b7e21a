/// Why a decision is another one than the criteria lead to: a reason from the list, and words.
public struct Override: Sendable, Hashable {
  /// The list of reasons.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case clinicalJudgement = "clinical-judgement"
    /// The member already does well on the drug.
    case continuity
    case regulatory
    /// The plan allows an exception to its policy.
    case policyException = "policy-exception"
    /// The criteria were read wrongly from the policy or from the documents.
    case misread
    /// Something is known that the criteria do not ask for.
    case newInformation = "new-information"
  }

  public var reason: Reason
  public var words: String

  /// A reason with its words.
  public init(_ reason: Reason, words: String) {
    self.reason = reason
    self.words = words
  }
}
