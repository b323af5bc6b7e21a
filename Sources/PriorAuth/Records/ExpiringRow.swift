/// An approval in force as a line of the list of expiring approvals: what the screen shows, and no more.
public struct ExpiringRow: Sendable, Hashable {
  public var id: Identifier<Authorization>
  /// The last day it covers.
  public var through: Day
  public var lineOfBusiness: LineOfBusiness
  /// Family and given name.
  public var member: String
  public var drug: String
  /// The open request that asks to renew it.
  public var renewal: Identifier<Request>?
  /// The plan that covers the member on its last day; nil where none is on file.
  public var plan: String?
  /// The login of whoever granted it.
  public var reviewer: String
  /// The last day of the course that is planned; nil where no course is on file.
  public var courseThrough: Day?
  /// Whether a decision on its case went another way than the criteria; that is shown wherever the case is.
  public var isOverridden: Bool

  /// A row.
  public init(
    id: Identifier<Authorization>, through: Day, lineOfBusiness: LineOfBusiness, member: String, drug: String,
    renewal: Identifier<Request>?, plan: String? = nil, reviewer: String = "", courseThrough: Day? = nil,
    isOverridden: Bool = false
  ) {
    self.id = id
    self.through = through
    self.lineOfBusiness = lineOfBusiness
    self.member = member
    self.drug = drug
    self.renewal = renewal
    self.plan = plan
    self.reviewer = reviewer
    self.courseThrough = courseThrough
    self.isOverridden = isOverridden
  }

  /// How many days of the planned course it does not cover; nil where it covers the course.
  public var courseDaysUncovered: Int? {
    courseThrough.flatMap { $0 > through ? $0.days(since: through) : nil }
  }

  /// Its place in the list.
  public var key: ExpiringKey { ExpiringKey(through: through, id: id) }
}

/// An approval of the list with what spreadsheets and scripts ask for beside the line.
public struct ExpiringApproval: Sendable, Hashable {
  public var row: ExpiringRow
  public var firstDay: Day
  public var memberNumber: String
  public var policyNumber: String
  public var request: Identifier<Request>
  /// The number of the prescriber, or the name where no number is known.
  public var prescriber: String?

  /// A row with the rest.
  public init(
    row: ExpiringRow, firstDay: Day, memberNumber: String, policyNumber: String, request: Identifier<Request>,
    prescriber: String?
  ) {
    self.row = row
    self.firstDay = firstDay
    self.memberNumber = memberNumber
    self.policyNumber = policyNumber
    self.request = request
    self.prescriber = prescriber
  }
}

/// The place of an approval in the list: by its last day.
public struct ExpiringKey: Sendable, Hashable {
  public var through: Day
  public var id: Identifier<Authorization>

  /// A place.
  public init(through: Day, id: Identifier<Authorization>) {
    self.through = through
    self.id = id
  }
}
