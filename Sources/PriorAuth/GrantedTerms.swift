/// What a clinician grants where it is not just what was asked for and what the criteria give.
public struct GrantedTerms: Sendable, Hashable {
  /// The dose; nil as asked for.
  public var dose: Dose?
  /// The first day; nil as the criteria give it.
  public var start: Day?
  /// The last day; nil as the criteria give it.
  public var through: Day?
  /// Units of the billing code; nil as computed.
  public var units: Int?

  /// Terms; what is nil stays as it would be.
  public init(dose: Dose? = nil, start: Day? = nil, through: Day? = nil, units: Int? = nil) {
    self.dose = dose
    self.start = start
    self.through = through
    self.units = units
  }

  /// The first day that is granted, and the day after the last; nil where neither these terms nor the criteria name a
  /// last day.
  ///
  /// - Parameters:
  ///   - computed: the days by the criteria; nil where they give none.
  ///   - start: the day the request asks for, else its own.
  public func days(byCriteria computed: DayRange?, from start: Day) -> (first: Day, end: Day)? {
    guard let end = through?.adding(days: 1) ?? computed?.firstDayAfter else { return nil }
    return (self.start ?? computed?.first ?? start, end)
  }

  /// What was asked for, for as long as the criteria say.
  public static let asRequested = GrantedTerms()
}
