/// A request to look at a decision again.
public struct Appeal: Sendable, Hashable {
  /// Who looks at it: the plan, the plan once more, or somebody outside of it.
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case first, second, external

    /// The stages that may follow it.
    public var later: [Stage] {
      switch self {
      case .first: [.second, .external]
      case .second: [.external]
      case .external: []
      }
    }
  }

  /// Who appeals.
  public enum Appellant: String, Sendable, Hashable, CaseIterable {
    case member, prescriber, representative
  }

  /// What is filed.
  public struct Filing: Sendable, Hashable {
    /// How fast it is due.
    public var level: Urgency
    public var appellant: Appellant
    /// Why, in the appellant's words.
    public var words: String
    /// Who reviews it outside of the plan, by name; nil for an appeal that the plan decides.
    public var organization: String?
    /// Why it is heard although it was filed too late; nil where it was in time.
    public var goodCause: String?

    /// A filing.
    public init(
      _ level: Urgency, by appellant: Appellant, words: String, organization: String? = nil,
      goodCause: String? = nil
    ) {
      self.level = level
      self.appellant = appellant
      self.words = words
      self.organization = organization
      self.goodCause = goodCause
    }
  }

  public var stage: Stage
  public var filing: Filing
  /// The determination that is appealed.
  public var against: Identifier<Determination>
  /// The determination that decided it; nil while it is open.
  public var decision: Identifier<Determination>?

  /// An appeal.
  public init(
    _ stage: Stage, _ filing: Filing, against: Identifier<Determination>,
    decision: Identifier<Determination>? = nil
  ) {
    self.stage = stage
    self.filing = filing
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
