/// A decision on a request, with everything it rests on.
public struct Determination: Sendable, Hashable {
  /// What was decided. Those that go against the request, and those on an appeal, are a clinician's.
  public enum Outcome: Sendable, Hashable {
    case approved
    /// Approved with another dose, another number of units or other days than asked for.
    case approvedModified
    case denied
    /// More facts are asked for.
    case pended
    /// Handed to a licensed clinician.
    case referredToClinician
    /// Sent on to the policy of that number.
    case routed(to: String)
    /// An appeal was decided as before.
    case upheld
    /// An appeal was granted.
    case overturned
    /// An appeal was granted in part.
    case partlyOverturned
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
  /// The printed ids of the criteria that are not met and that a decision against the request rests on.
  public var cited: [String]
  /// Who decided as a clinician, as licensed at the time.
  public var clinician: Clinician?
  /// Why it is another decision than the criteria lead to.
  public var override: Override?

  /// A decision.
  public init(
    request: Identifier<Request>, outcome: Outcome, reason: String, by: String, at: Moment,
    policyNumber: String, policyVersion: Day, caseFile: String, evaluation: String,
    cited: [String] = [], clinician: Clinician? = nil, override: Override? = nil
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
    self.cited = cited
    self.clinician = clinician
    self.override = override
  }
}
