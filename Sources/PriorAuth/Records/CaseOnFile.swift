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
  /// What was granted on this request.
  public var authorization: OnFile<Authorization>?
  /// The authorization the request asks to renew.
  public var renewed: OnFile<Authorization>?
  /// The clocks of the request, with everything they follow from.
  public var clocks: ClocksOnFile

  /// A case.
  public init(
    request: RequestOnFile, member: MemberOnFile, documents: [OnFile<Document>] = [],
    evidence: [EvidenceOnFile] = [], answers: [OnFile<Answer>] = [],
    determinations: [OnFile<Determination>] = [], authorization: OnFile<Authorization>? = nil,
    renewed: OnFile<Authorization>? = nil, clocks: ClocksOnFile = ClocksOnFile()
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
  }
}
