/// What happened to a case beside its determinations, each in order.
public struct CaseCourse: Sendable, Hashable {
  /// What ended it without a determination.
  public var closing: OnFile<Closing>?
  public var voidProposals: [OnFile<VoidProposal>] = []
  public var conversations: [OnFile<PeerToPeer>] = []
  public var appeals: [OnFile<Appeal>] = []
  /// Why its authorization ended early.
  public var termination: OnFile<Termination>?
  /// The facts of the request that were put right while it was open.
  public var amendments: [OnFile<Amendment>] = []
  public var addenda: [OnFile<Addendum>] = []
  /// The case it looks at again.
  public var reviews: OnFile<ReReview>?
  /// The cases in which it is looked at again.
  public var reReviews: [OnFile<ReReview>] = []
  /// Who opened which document first, and when.
  public var openings: [OnFile<DocumentOpening>] = []
  /// How long the therapy is planned to go on.
  public var planned: OnFile<PlannedCourse>?
  /// The evidence that stands no more, in order of entry.
  public var struck: [StruckEvidence] = []
  /// The letters that were sent, in order.
  public var letters: [CaseLetter] = []
  /// Who works on it now.
  public var lease: Lease?

  /// A case to which nothing happened yet.
  public init() {}

  /// The newest appeal: the one that is open, where one is.
  public var appeal: OnFile<Appeal>? { appeals.last }

  /// The stages at which it may be appealed now, once it is decided.
  public var nextStages: [Appeal.Stage] { appeal?.value.stage.later ?? [.first, .external] }

  /// The proposal to make it void that nobody has answered.
  public var openProposal: OnFile<VoidProposal>? { voidProposals.last { $0.value.agreed == nil } }
}
