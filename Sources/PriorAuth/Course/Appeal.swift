/// A request to look at a decision again.
public struct Appeal: Sendable, Hashable {
  /// Who appeals.
  public enum Appellant: String, Sendable, Hashable, CaseIterable {
    case member, prescriber, representative
  }

  /// How fast it is due.
  public var level: Urgency
  public var appellant: Appellant
  /// Why, in the appellant's words.
  public var words: String
  /// The determination that is appealed.
  public var against: Identifier<Determination>
  /// The determination that decided it; nil while it is open.
  public var decision: Identifier<Determination>?

  /// An appeal.
  public init(
    level: Urgency, appellant: Appellant, words: String, against: Identifier<Determination>,
    decision: Identifier<Determination>? = nil
  ) {
    self.level = level
    self.appellant = appellant
    self.words = words
    self.against = against
    self.decision = decision
  }
}

/// A conversation between the plan's clinician and the prescriber.
public struct PeerToPeer: Sendable, Hashable {
  /// What came of a conversation on a decided case.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    case upheld, approved
    case approvedModified = "approved-modified"
  }

  public var spokenWith: String
  public var words: String
  /// What came of it; nil where nothing was decided.
  public var result: Result?
  /// The determination it led to.
  public var determination: Identifier<Determination>?

  /// A conversation.
  public init(
    spokenWith: String, words: String, result: Result? = nil, determination: Identifier<Determination>? = nil
  ) {
    self.spokenWith = spokenWith
    self.words = words
    self.result = result
    self.determination = determination
  }
}

/// What a conversation with the prescriber leads to.
public enum ConversationResult: Sendable, Hashable {
  /// It is only noted.
  case noted
  /// The decision stays as it is.
  case upheld
  /// The case is decided anew: approved, or approved as modified.
  case decided(Decision)
}
