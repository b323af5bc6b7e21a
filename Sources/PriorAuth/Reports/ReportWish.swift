/// What a report of decisions is to be about.
public struct ReportWish: Sendable, Hashable {
  /// What makes a row of its own.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case all, line, month, drug
  }

  /// The days of the decisions, both included.
  public var days: ClosedRange<Day>
  public var group: Group
  /// Counts from 1 to one less than this are not shown; nil shows all.
  public var smallest: Int?

  /// A report.
  public init(_ days: ClosedRange<Day>, by group: Group, hidingBelow smallest: Int? = nil) {
    self.days = days
    self.group = group
    self.smallest = smallest
  }
}

/// A request with its first decision, as reports count it.
public struct DecidedRequest: Sendable, Hashable {
  public var outcome: Outcome
  public var lineOfBusiness: LineOfBusiness
  public var drug: String
  public var urgency: Urgency
  public var received: Moment
  public var decided: Moment
  /// Whether facts were asked for before it was decided.
  public var wasPended: Bool
  /// Whether a longer time was taken for it.
  public var wasExtended: Bool
  public var appeal: AppealResult

  /// How it was decided first.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case approved
    case approvedModified = "approved-modified"
    case denied
  }

  /// What came of an appeal.
  public enum AppealResult: Sendable, Hashable {
    case none, open, upheld, overturned
  }

  /// A decided request.
  public init(
    _ outcome: Outcome, _ lineOfBusiness: LineOfBusiness, drug: String, _ urgency: Urgency, received: Moment,
    decided: Moment, wasPended: Bool = false, wasExtended: Bool = false, appeal: AppealResult = .none
  ) {
    self.outcome = outcome
    self.lineOfBusiness = lineOfBusiness
    self.drug = drug
    self.urgency = urgency
    self.received = received
    self.decided = decided
    self.wasPended = wasPended
    self.wasExtended = wasExtended
    self.appeal = appeal
  }
}
