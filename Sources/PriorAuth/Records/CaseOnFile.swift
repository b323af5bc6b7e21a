/// Everything the record holds on one request, read at one moment.
public struct CaseOnFile: Sendable, Hashable {
  public var request: RequestOnFile
  public var member: MemberOnFile
  /// The documents attached to the request, in order of attachment.
  public var documents: [OnFile<Document>]
  /// The evidence that stands: items that were replaced are left out.
  public var evidence: [EvidenceOnFile]
  /// The newest answer on each criterion.
  public var answers: [OnFile<Answer>]
  /// Every decision so far, oldest first.
  public var determinations: [OnFile<Determination>]
  /// What was granted on this request, the newest where an appeal led to another.
  public var authorization: OnFile<Authorization>?
  /// The authorization the request asks to renew.
  public var renewed: OnFile<Authorization>?
  /// The clocks of the request, with everything they follow from.
  public var clocks: ClocksOnFile
  /// What else happened to it; empty where it was read for an evaluation only.
  public var course: CaseCourse

  /// A case.
  public init(
    request: RequestOnFile, member: MemberOnFile, documents: [OnFile<Document>] = [],
    evidence: [EvidenceOnFile] = [], answers: [OnFile<Answer>] = [],
    determinations: [OnFile<Determination>] = [], authorization: OnFile<Authorization>? = nil,
    renewed: OnFile<Authorization>? = nil, course: CaseCourse = CaseCourse(),
    clocks: ClocksOnFile = ClocksOnFile()
  ) {
    self.request = request
    self.member = member
    self.documents = documents
    self.evidence = evidence
    self.answers = answers
    self.determinations = determinations
    self.authorization = authorization
    self.renewed = renewed
    self.clocks = clocks
    self.course = course
  }
}

extension CaseOnFile {
  /// The newest reason to decide otherwise than the criteria lead to, with the decision it belongs to.
  public var override: (by: OnFile<Determination>, override: Override)? {
    determinations.last { $0.value.override != nil }.flatMap { decision in
      decision.value.override.map { (decision, $0) }
    }
  }
}
