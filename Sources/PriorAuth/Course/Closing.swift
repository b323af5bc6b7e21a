/// What ended a case without a determination.
public struct Closing: Sendable, Hashable {
  /// Why it ended.
  public enum Reason: Sendable, Hashable {
    /// The same was asked for in another request.
    case duplicate(of: Identifier<Request>)
    /// The member had no coverage for it.
    case notEligible
    /// The prescriber or the member took the request back.
    case takenBack(by: Requester)
    /// It should never have been entered; two people said so.
    case error
  }

  /// Who can take a request back.
  public enum Requester: String, Sendable, Hashable, CaseIterable {
    case prescriber, member
  }

  public var reason: Reason
  public var words: String

  /// An end.
  public init(_ reason: Reason, words: String) {
    self.reason = reason
    self.words = words
  }

  /// The state it leaves the case in.
  public var state: CaseState {
    switch reason {
    case .duplicate, .notEligible: .dismissed
    case .takenBack: .withdrawn
    case .error: .void
    }
  }
}

/// That a case be made void, by one person; another has to agree.
public struct VoidProposal: Sendable, Hashable {
  public var words: String
  /// Whether somebody else agreed; nil while nobody has answered.
  public var agreed: Bool?
  /// Who answered, and when.
  public var answered: Stamp?

  /// A proposal.
  public init(words: String, agreed: Bool? = nil, answered: Stamp? = nil) {
    self.words = words
    self.agreed = agreed
    self.answered = answered
  }
}
