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

  /// A row.
  public init(
    id: Identifier<Authorization>, through: Day, firstDay: Day, lineOfBusiness: LineOfBusiness,
    member: String, memberNumber: String, drug: String, policyNumber: String, request: Identifier<Request>,
    renewal: Identifier<Request>?
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

/// Which approvals to list by their last day.
public struct ExpiringWindow: Sendable, Hashable {
  /// The earliest and the latest last day, both included.
  public var days: ClosedRange<Day>
  /// Nil for all lines of business.
  public var lineOfBusiness: LineOfBusiness?

  /// Approvals whose last day lies within `days`.
  public init(_ days: ClosedRange<Day>, lineOfBusiness: LineOfBusiness? = nil) {
    self.days = days
    self.lineOfBusiness = lineOfBusiness
  }

  /// Approvals that end today or within so many days after.
  public static func within(
    days: Int, of today: Day, lineOfBusiness: LineOfBusiness? = nil
  ) -> ExpiringWindow {
    ExpiringWindow(today...max(today, today.adding(days: days)), lineOfBusiness: lineOfBusiness)
  }

  /// Approvals that ended before today and were neither renewed nor taken back.
  public static func lapsed(before today: Day, lineOfBusiness: LineOfBusiness? = nil) -> ExpiringWindow {
    let yesterday = today.adding(days: -1)
    return ExpiringWindow(min(.earliest, yesterday)...yesterday, lineOfBusiness: lineOfBusiness)
  }
}
