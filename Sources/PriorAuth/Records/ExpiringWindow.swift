/// Which approvals to list by their last day.
public struct ExpiringWindow: Sendable, Hashable {
  /// The earliest and the latest last day, both included.
  public var days: ClosedRange<Day>
  public var filter: ExpiringFilter

  /// Approvals whose last day lies within `days`.
  public init(_ days: ClosedRange<Day>, _ filter: ExpiringFilter = .all) {
    self.days = days
    self.filter = filter
  }

  /// Approvals that end today or within so many days after.
  public static func within(
    days: Int, of today: Day, _ filter: ExpiringFilter = .all
  ) -> ExpiringWindow {
    ExpiringWindow(today...max(today, today.adding(days: days)), filter)
  }

  /// Approvals that ended before today and were neither renewed nor taken back.
  public static func lapsed(before today: Day, _ filter: ExpiringFilter = .all) -> ExpiringWindow {
    let yesterday = today.adding(days: -1)
    return ExpiringWindow(min(.earliest, yesterday)...yesterday, filter)
  }
}

/// What approvals have to have in common to be listed; nil asks for nothing.
public struct ExpiringFilter: Sendable, Hashable {
  public var lineOfBusiness: LineOfBusiness?
  /// The drug by the name that lists show, in capitals or not.
  public var drug: String?
  public var plan: String?
  /// The login of whoever granted it.
  public var reviewer: String?
  /// The prescriber's number, or the name where no number is known.
  public var prescriber: String?

  /// Every approval.
  public static let all = ExpiringFilter()

  /// What is asked for.
  public init(
    lineOfBusiness: LineOfBusiness? = nil, drug: String? = nil, plan: String? = nil, reviewer: String? = nil,
    prescriber: String? = nil
  ) {
    self.lineOfBusiness = lineOfBusiness
    self.drug = drug
    self.plan = plan
    self.reviewer = reviewer
    self.prescriber = prescriber
  }

  /// What is asked for, each with its name, in the order in which lists say it.
  public var parts: [(name: String, value: String)] {
    [
      ("line", lineOfBusiness?.name), ("drug", drug), ("plan", plan), ("reviewer", reviewer),
      ("prescriber", prescriber),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}

/// How many approvals end on a day.
public struct ExpiringCount: Sendable, Hashable {
  public var day: Day
  public var number: Int

  /// A count.
  public init(_ day: Day, _ number: Int) {
    self.day = day
    self.number = number
  }
}
