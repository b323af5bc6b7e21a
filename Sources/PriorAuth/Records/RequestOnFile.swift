/// A request with where it stands.
public struct RequestOnFile: Sendable, Hashable {
  public var id: Identifier<Request>
  public var request: Request
  public var state: CaseState
  /// Counts every change to the case; a change that was prepared on an older count is refused.
  public var version: Int
  /// Who changed the case last, and when.
  public var changed: Stamp
  /// Who entered it, and when.
  public var stamp: Stamp

  /// A request on record.
  public init(
    id: Identifier<Request>, request: Request, state: CaseState, version: Int, changed: Stamp, stamp: Stamp
  ) {
    self.id = id
    self.request = request
    self.state = state
    self.version = version
    self.changed = changed
    self.stamp = stamp
  }
}

/// An open request as the worklist shows it.
public struct WorklistRow: Sendable, Hashable {
  public var id: Identifier<Request>
  public var urgency: Urgency
  public var received: Moment
  public var state: CaseState
  public var reviewType: ReviewType
  public var lineOfBusiness: LineOfBusiness
  /// Family and given name.
  public var member: String
  public var memberNumber: String
  public var drug: String
  public var policyNumber: String?
  /// How many facts the case lacks; nil where that could not be told.
  public var missing: Int?

  /// A row.
  public init(
    id: Identifier<Request>, urgency: Urgency, received: Moment, state: CaseState, reviewType: ReviewType,
    lineOfBusiness: LineOfBusiness, member: String, memberNumber: String, drug: String, policyNumber: String?,
    missing: Int? = nil
  ) {
    self.id = id
    self.urgency = urgency
    self.received = received
    self.state = state
    self.reviewType = reviewType
    self.lineOfBusiness = lineOfBusiness
    self.member = member
    self.memberNumber = memberNumber
    self.drug = drug
    self.policyNumber = policyNumber
    self.missing = missing
  }

  /// Its place in the worklist.
  public var key: WorklistKey { WorklistKey(urgency: urgency, received: received, id: id) }
}

/// The place of a request in the worklist: expedited ones first, then by receipt.
public struct WorklistKey: Sendable, Hashable {
  public var urgency: Urgency
  public var received: Moment
  public var id: Identifier<Request>

  /// A place.
  public init(urgency: Urgency, received: Moment, id: Identifier<Request>) {
    self.urgency = urgency
    self.received = received
    self.id = id
  }
}
