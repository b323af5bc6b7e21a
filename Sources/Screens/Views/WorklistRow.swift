import PriorAuth

/// One open request as the worklist shows it.
public struct WorklistRow: Sendable, Hashable {
  public var id: Identifier<Request>
  public var member: String
  public var drug: String
  public var reviewType: ReviewType
  public var urgency: Urgency
  public var state: CaseState
  public var received: Moment
  /// The day a decision is due; nil while no clock runs.
  public var due: Day?
  /// How many facts are missing; nil where the case has not been evaluated.
  public var missing: Int?

  /// A row of the worklist.
  public init(
    id: Identifier<Request>, member: String, drug: String, reviewType: ReviewType,
    urgency: Urgency = .standard, state: CaseState, received: Moment, due: Day? = nil, missing: Int? = nil
  ) {
    self.id = id
    self.member = member
    self.drug = drug
    self.reviewType = reviewType
    self.urgency = urgency
    self.state = state
    self.received = received
    self.due = due
    self.missing = missing
  }

  /// Where the row stands in the list: by receipt, then by number.
  public var cursor: WorklistCursor { WorklistCursor(received: received, id: id) }
}

/// A place in the worklist.
public struct WorklistCursor: Sendable, Hashable {
  public var received: Moment
  public var id: Identifier<Request>

  /// The place of a request received then.
  public init(received: Moment, id: Identifier<Request>) {
    self.received = received
    self.id = id
  }
}
