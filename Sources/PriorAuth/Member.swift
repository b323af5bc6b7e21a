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

/// A line of business as policies name it: `Medicaid`, `HIM` (health insurance marketplace), `Commercial`, …
public struct LineOfBusiness: Sendable, Hashable {
  /// The name as it is printed.
  public let name: String

  /// A line of business; names are compared without regard to case and known long forms are shortened.
  public init(_ name: String) {
    // Records have the name as it is printed; folding it is what a list spends most of its time on.
    if LineOfBusiness.printed.contains(name) {
      self.name = name
    } else {
      let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      self.name = LineOfBusiness.longForms[trimmed.lowercased()] ?? trimmed
    }
  }

  public static func == (left: LineOfBusiness, right: LineOfBusiness) -> Bool {
    left.name == right.name || left.name.lowercased() == right.name.lowercased()
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name.lowercased()) }

  /// The lines that Centene's policies tell apart.
  public static let medicaid = LineOfBusiness("Medicaid")
  public static let marketplace = LineOfBusiness("HIM")
  public static let commercial = LineOfBusiness("Commercial")

  private static let printed = ["Medicaid", "HIM", "Commercial", "Medicare"]
  private static let longForms = [
    "medicaid": "Medicaid", "commercial": "Commercial", "him": "HIM", "medicare": "Medicare",
    "health insurance marketplace": "HIM", "marketplace": "HIM", "exchange": "HIM",
    "him - medical benefit": "HIM",
  ]
}

extension LineOfBusiness: CustomStringConvertible {
  /// The name as it is printed.
  public var description: String { name }
}
