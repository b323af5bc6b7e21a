/// A decision as somebody makes it, before it is on record.
public struct Decision: Sendable, Hashable {
  public var outcome: Determination.Outcome
  /// Why, in the words of whoever decides: the rationale.
  public var reason: String
  /// The criteria that a decision against the request rests on, by printed id.
  public var cited: [String]
  /// Why it is another decision than the criteria lead to.
  public var override: Override?
  /// What is granted, where it is not just what was asked for.
  public var terms: GrantedTerms

  /// A decision.
  public init(
    _ outcome: Determination.Outcome, reason: String, citing cited: [String] = [], override: Override? = nil,
    terms: GrantedTerms = .asRequested
  ) {
    self.outcome = outcome
    self.reason = reason
    self.cited = cited
    self.override = override
    self.terms = terms
  }
}

extension Determination.Outcome {
  /// The state a request is in after this outcome.
  public var state: CaseState {
    switch self {
    case .approved: .approved
    case .approvedModified: .approvedModified
    case .denied: .denied
    case .pended: .pended
    case .referredToClinician: .clinicalReview
    case .routed: .routed
    case .upheld: .upheld
    case .overturned: .overturned
    case .partlyOverturned: .partlyOverturned
    }
  }

  /// Whether it grants an authorization.
  public var grants: Bool {
    switch self {
    case .approved, .approvedModified, .overturned, .partlyOverturned: true
    case .denied, .pended, .referredToClinician, .routed, .upheld: false
    }
  }

  /// Whether it grants something else than was asked for.
  public var isModified: Bool { self == .approvedModified || self == .partlyOverturned }

  /// Whether it goes against the request, wholly or in part.
  public var isAdverse: Bool { self == .denied || self == .upheld || isModified }
}
