import PriorAuth

/// What happens to a case beside its determinations.
public protocol CourseRecords {
  /// All of it, for one case.
  func course(of request: Identifier<Request>) throws -> CaseCourse

  /// The case a document is attached to.
  func request(ofDocument id: Identifier<Document>) throws -> Identifier<Request>?
  /// Whether it is on record that somebody opened a document.
  func hasOpened(_ document: Identifier<Document>, login: String) throws -> Bool
  /// Notes that somebody opened a document; false where that is on record already.
  func insertOpening(of document: Identifier<Document>, _ stamp: Stamp) throws -> Bool
  /// The documents of a case that nobody has opened.
  func unopenedDocuments(of request: Identifier<Request>) throws -> [Identifier<Document>]

  /// Adds how long the therapy is planned to go on; it takes the place of what was planned before.
  func insert(_ course: PlannedCourse, for request: Identifier<Request>, _ stamp: Stamp) throws

  /// Adds what a request stated before it was put right.
  func insert(_ amendment: Amendment, of request: Identifier<Request>, _ stamp: Stamp) throws

  /// Adds what ended a case.
  func insert(_ closing: Closing, of request: Identifier<Request>, _ stamp: Stamp) throws
  /// Adds a proposal to make a case void.
  func insert(_ proposal: VoidProposal, for request: Identifier<Request>, _ stamp: Stamp) throws
  /// Answers a proposal.
  func answer(_ proposal: Identifier<VoidProposal>, agreeing: Bool, _ stamp: Stamp) throws

  /// Adds a conversation with the prescriber.
  func insert(
    _ conversation: PeerToPeer, on request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<PeerToPeer>
  /// Adds an appeal.
  func insert(_ appeal: Appeal, on request: Identifier<Request>, _ stamp: Stamp) throws -> Identifier<Appeal>
  /// Says which determination decided an appeal.
  func decide(_ appeal: Identifier<Appeal>, by determination: Identifier<Determination>) throws

  /// Adds why an authorization ended early.
  func insert(_ termination: Termination, of authorization: Identifier<Authorization>, _ stamp: Stamp) throws
  /// Why an authorization ended early.
  func termination(of authorization: Identifier<Authorization>) throws -> OnFile<Termination>?
  /// Adds to a decided case.
  func insert(
    _ addendum: Addendum, to request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<Addendum>
  /// Adds that a case looks at another again.
  func insert(_ reReview: ReReview, _ stamp: Stamp) throws

  /// Who works on a case, or did last.
  func lease(of request: Identifier<Request>) throws -> Lease?
  /// Says who works on a case; nil that nobody does.
  func setLease(_ lease: Lease?, of request: Identifier<Request>) throws
}
