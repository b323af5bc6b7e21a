/// An approval in force as the list of expiring approvals shows it.
public struct ExpiringRow: Sendable, Hashable {
  public var id: Identifier<Authorization>
  /// The last day it covers.
  public var through: Day
  public var firstDay: Day
  public var lineOfBusiness: LineOfBusiness
  /// Family and given name.
  public var member: String
  public var memberNumber: String
  public var drug: String
  public var policyNumber: String
  public var request: Identifier<Request>
  /// The open request that asks to renew it.
  public var renewal: Identifier<Request>?
  /// The plan that covers the member on its last day; nil where none is on file.
  public var plan: String?
  /// The login of whoever granted it.
  public var reviewer: String
  /// The number of the prescriber, or the name where no number is known.
  public var prescriber: String?
  /// The last day of the course that is planned; nil where no course is on file.
  public var courseThrough: Day?
  /// Whether a decision on its case went another way than the criteria; that is shown wherever the case is.
  public var isOverridden = false

  /// A row.
  public init(
    id: Identifier<Authorization>, through: Day, firstDay: Day, lineOfBusiness: LineOfBusiness,
    member: String, memberNumber: String, drug: String, policyNumber: String, request: Identifier<Request>,
    renewal: Identifier<Request>?, plan: String? = nil, reviewer: String = "", prescriber: String? = nil,
    courseThrough: Day? = nil
  ) {
    self.id = id
    self.through = through
    self.firstDay = firstDay
    self.lineOfBusiness = lineOfBusiness
    self.member = member
    self.memberNumber = memberNumber
    self.drug = drug
    self.policyNumber = policyNumber
    self.request = request
    self.renewal = renewal
    self.plan = plan
    self.reviewer = reviewer
    self.prescriber = prescriber
    self.courseThrough = courseThrough
  }

  /// How many days of the planned course it does not cover; nil where it covers the course.
  public var courseDaysUncovered: Int? {
    courseThrough.flatMap { $0 > through ? $0.days(since: through) : nil }
  }

  /// Its place in the list.
  public var key: ExpiringKey { ExpiringKey(through: through, id: id) }
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
