/// Which open cases a change of a rule, a reading or a person touches; what is nil is not asked.
public struct OpenCaseScope: Sendable, Hashable {
  public var lineOfBusiness: LineOfBusiness?
  /// The member's state of residence.
  public var state: String?
  public var urgency: Urgency?
  public var policy: String?
  /// Any of the names of a drug.
  public var drug: String?
  /// The system of which a code stands in the request or among its diagnoses.
  public var codes: CodeSystem?
  /// The days of receipt.
  public var received: DayRange
  /// The days on which a therapy is to start, or else on which the request was received.
  public var firstUse: DayRange?
  /// Whose cases: those that somebody was given.
  public var assignee: String?
  /// What is asked for: a drug that is not on the list is an exception; nothing on record is of another kind.
  public var subject = ClockRule.Subject.any

  /// A scope.
  public init(
    lineOfBusiness: LineOfBusiness? = nil, state: String? = nil, urgency: Urgency? = nil,
    policy: String? = nil, drug: String? = nil, received: DayRange = DayRange(from: .earliest, until: nil),
    firstUse: DayRange? = nil, codes: CodeSystem? = nil, assignee: String? = nil
  ) {
    self.lineOfBusiness = lineOfBusiness
    self.state = state
    self.urgency = urgency
    self.policy = policy
    self.drug = drug
    self.codes = codes
    self.received = received
    self.firstUse = firstUse
    self.assignee = assignee
  }
}
