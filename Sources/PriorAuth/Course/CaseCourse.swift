/// What happened to a case beside its determinations, each in order.
public struct CaseCourse: Sendable, Hashable {
  /// What ended it without a determination.
  public var closing: OnFile<Closing>?
  public var voidProposals: [OnFile<VoidProposal>] = []
  public var conversations: [OnFile<PeerToPeer>] = []
  public var appeal: OnFile<Appeal>?
  /// Why its authorization ended early.
  public var termination: OnFile<Termination>?
  public var addenda: [OnFile<Addendum>] = []
  /// The case it looks at again.
  public var reviews: OnFile<ReReview>?
  /// The cases in which it is looked at again.
  public var reReviews: [OnFile<ReReview>] = []
  /// Who opened which document first, and when.
  public var openings: [OnFile<DocumentOpening>] = []
  /// The evidence that stands no more, in order of entry.
  public var struck: [StruckEvidence] = []
  /// Who works on it now.
  public var lease: Lease?

  /// A case to which nothing happened yet.
  public init() {}

  /// The proposal to make it void that nobody has answered.
  public var openProposal: OnFile<VoidProposal>? { voidProposals.last { $0.value.agreed == nil } }
}
