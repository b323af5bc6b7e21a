/// An approval: what was granted, for how long, and why until then.
public struct Authorization: Sendable, Hashable {
  /// Where it stands; whether it has run out follows from its days.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case active
    case terminated
    /// Another one was granted in its place, and counts from its own first day on.
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
  /// The authorization this one renews, or takes the place of by another decision on the same case.
  public var predecessor: Identifier<Authorization>?
  /// Where it stands once the one that was granted in its place has begun.
  public var state: State
  /// The first day of the one that was granted in its place; nil where none was.
  public var succeededFrom: Day?
  /// Whether its predecessor was granted on the same case: then it was decided anew, and nothing was renewed.
  public var isDecidedAnew = false
  /// Whether the one that was granted in its place was granted on the same case.
  public var isReplaced = false

  /// An approval.
  public init(
    request: Identifier<Request>, member: Identifier<Member>, drug: Drug, lineOfBusiness: LineOfBusiness,
    dose: Dose?, days: DayRange, basis: String, units: Int?, policyNumber: String, policyVersion: Day,
    predecessor: Identifier<Authorization>? = nil, state: State = .active,
    succeededFrom: Day? = nil
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
    self.succeededFrom = succeededFrom
  }

  /// Where it stands on a day: what was renewed is active until the renewal begins, and so is what was replaced, unless
  /// all of it was.
  public func state(on day: Day) -> State {
    if state == .superseded, let succeededFrom, day < succeededFrom, days.first < succeededFrom {
      .active
    } else {
      state
    }
  }

  /// Whether its last day is over, and nothing else has ended it.
  public func isLapsed(on day: Day) -> Bool {
    state(on: day) == .active && days.firstDayAfter.map { day >= $0 } ?? false
  }

  /// `renewed` or `replaced`: how another one took its place.
  public var successionWord: String { isReplaced ? "replaced" : "renewed" }
}
