/// A decision on a request, with everything it rests on.
public struct Determination: Sendable, Hashable {
  /// What was decided. There is no denial here without a clinician.
  public enum Outcome: Sendable, Hashable {
    case approved
    /// More facts are asked for.
    case pended
    /// Handed to a licensed clinician.
    case referredToClinician
    /// Sent on to the policy of that number.
    case routed(to: String)
  }

  public var request: Identifier<Request>
  public var outcome: Outcome
  /// Why, in the reviewer's words.
  public var reason: String
  /// The login of the person who decided.
  public var by: String
  public var at: Moment
  public var policyNumber: String
  /// The version of the policy, by its first day.
  public var policyVersion: Day
  /// The case file the decision was made on, byte for byte.
  public var caseFile: String
  /// The evaluation of that case file, byte for byte.
  public var evaluation: String

  /// A decision.
  public init(
    request: Identifier<Request>, outcome: Outcome, reason: String, by: String, at: Moment,
    policyNumber: String, policyVersion: Day, caseFile: String, evaluation: String
  ) {
    self.request = request
    self.outcome = outcome
    self.reason = reason
    self.by = by
    self.at = at
    self.policyNumber = policyNumber
    self.policyVersion = policyVersion
    self.caseFile = caseFile
    self.evaluation = evaluation
  }
}
