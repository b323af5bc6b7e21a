import PriorAuth

/// Everything the criteria engine may look at, and nothing else: the request, the member, the prescriber, the evidence.
///
/// It is what `priorauth evaluate` reads, what a decision keeps, and what a replay evaluates again.
public struct CaseFile: Sendable, Hashable {
  /// The policy to evaluate; nil evaluates every published policy that governs the drug.
  public var policy: String?
  /// The day the request was received: it picks the policy version and the age.
  public var received: Day
  public var reviewType: ReviewType
  public var lineOfBusiness: LineOfBusiness?
  public var therapy: RequestedTherapy
  public var member: MemberFacts
  public var prescriber: Prescriber
  public var evidence: [Evidence]
  public var answers: [Answer]
  /// The readings of ambiguous points that the case is evaluated under.
  public var readings: Readings
  /// The rules of state law that the plan keeps for cases like this one.
  public var overlays: [CaseOverlay]

  /// What the engine may know of the member: no name and no number.
  public struct MemberFacts: Sendable, Hashable {
    public var birthDate: Day?
    public var renewalDate: Day?
    public var state: String?
    public var bodySize: BodySize
    public var sex: Member.Sex?

    /// Facts of a member; what is not known is nil.
    public init(
      birthDate: Day? = nil, renewalDate: Day? = nil, state: String? = nil, bodySize: BodySize = BodySize(),
      sex: Member.Sex? = nil
    ) {
      self.birthDate = birthDate
      self.renewalDate = renewalDate
      self.state = state
      self.bodySize = bodySize
      self.sex = sex
    }
  }

  /// A case.
  public init(
    policy: String? = nil, received: Day, reviewType: ReviewType, lineOfBusiness: LineOfBusiness? = nil,
    therapy: RequestedTherapy, member: MemberFacts, prescriber: Prescriber, evidence: [Evidence] = [],
    answers: [Answer] = [], readings: Readings = Readings(), overlays: [CaseOverlay] = []
  ) {
    self.policy = policy
    self.received = received
    self.reviewType = reviewType
    self.lineOfBusiness = lineOfBusiness
    self.therapy = therapy
    self.member = member
    self.prescriber = prescriber
    self.evidence = evidence
    self.answers = answers
    self.readings = readings
    self.overlays = overlays
  }

  /// The day the approval would start: the one asked for, else the day of receipt.
  public var start: Day { therapy.start ?? received }
}
