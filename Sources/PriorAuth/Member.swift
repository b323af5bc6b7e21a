/// A person covered by the health plan.
public struct Member: Sendable, Hashable {
  /// Sex as recorded on enrolment; some criteria depend on it.
  public enum Sex: String, Sendable, Hashable, CaseIterable {
    case female, male, other
  }

  /// The number on the member's card, unique in the plan.
  public var number: String
  public var familyName: String
  public var givenName: String
  public var birthDate: Day
  public var sex: Sex?
  /// The state of residence, two letters where it is a state of the USA.
  public var state: String?

  /// A member.
  public init(
    number: String, familyName: String, givenName: String, birthDate: Day, sex: Sex? = nil,
    state: String? = nil
  ) {
    self.number = number
    self.familyName = familyName
    self.givenName = givenName
    self.birthDate = birthDate
    self.sex = sex
    self.state = state
  }

  /// Family name first, as lists show it.
  public var listName: String { familyName + ", " + givenName }
}

/// A span of days in which a member is covered under one line of business.
public struct Coverage: Sendable, Hashable {
  public var lineOfBusiness: LineOfBusiness
  /// The plan's own name for the product.
  public var plan: String
  public var days: DayRange
  /// The first day of the next plan year.
  public var renewalDate: Day?

  /// A span of coverage.
  public init(lineOfBusiness: LineOfBusiness, plan: String, days: DayRange, renewalDate: Day? = nil) {
    self.lineOfBusiness = lineOfBusiness
    self.plan = plan
    self.days = days
    self.renewalDate = renewalDate
  }
}
