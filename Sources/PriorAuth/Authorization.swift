/// An approval: what was granted, for how long, and why until then.
public struct Authorization: Sendable, Hashable {
  /// Where it stands; whether it has run out follows from its days.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case active
    case terminated
    /// A renewal has taken its place.
    case superseded
    case void
  }

  public var request: Identifier<Request>
  public var member: Identifier<Member>
  public var drug: Drug
  public var lineOfBusiness: LineOfBusiness
  public var dose: Dose?
  /// The days it covers; `firstDayAfter` is always known.
  public var days: DayRange
  /// The rule that gave the end, in words: `Medicaid/HIM: 12 months`.
  public var basis: String
  /// Units of the billing code in the whole span; nil where they can't be computed.
  public var units: Int?
  public var policyNumber: String
  /// The version of the policy it was decided under, by its first day.
  public var policyVersion: Day
  /// The authorization this one renews.
  public var predecessor: Identifier<Authorization>?
  public var state: State

  /// An approval.
  public init(
    request: Identifier<Request>, member: Identifier<Member>, drug: Drug, lineOfBusiness: LineOfBusiness,
    dose: Dose?, days: DayRange, basis: String, units: Int?, policyNumber: String, policyVersion: Day,
    predecessor: Identifier<Authorization>? = nil, state: State = .active
  ) {
    self.request = request
    self.member = member
    self.drug = drug
    self.lineOfBusiness = lineOfBusiness
    self.dose = dose
    self.days = days
    self.basis = basis
    self.units = units
    self.policyNumber = policyNumber
    self.policyVersion = policyVersion
    self.predecessor = predecessor
    self.state = state
  }
}
