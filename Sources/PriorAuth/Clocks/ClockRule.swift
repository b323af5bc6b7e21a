/// A legal or contractual time limit as a dated row: what it applies to, how long it is, and who says so.
public struct ClockRule: Sendable, Hashable {
  /// A short name that stays the same when a row takes the place of another, `medicaid-drug`.
  public var name: String
  public var step: ClockStep
  public var scope: Scope
  public var limit: ClockLimit
  /// Whether time in which the plan waits for facts it asked for does not count.
  public var pauses: Bool
  /// How much longer it may take once, when the plan says so in time; nil where it may not.
  public var longer: ClockLimit?
  /// The paragraph that sets the limit.
  public var source: String
  /// The days of receipt it applies to.
  public var days: DayRange
  /// Whether it is law or in the contract; what is only proposed is listed and does not count.
  public var isFinal: Bool

  /// Which requests a rule applies to; nil stands for all.
  public struct Scope: Sendable, Hashable {
    public var lineOfBusiness: LineOfBusiness?
    /// The member's state of residence, two letters.
    public var state: String?
    public var subject: Subject
    public var urgency: Urgency?
    /// The number of the state overlay that sets the limit; it is for the requests in that overlay's scope.
    public var overlay: Int64?

    /// A scope.
    public init(
      lineOfBusiness: LineOfBusiness? = nil, state: String? = nil, subject: Subject = .any,
      urgency: Urgency? = nil, overlay: Int64? = nil
    ) {
      self.lineOfBusiness = lineOfBusiness
      self.state = state
      self.subject = subject
      self.urgency = urgency
      self.overlay = overlay
    }
  }

  /// What is asked for.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case any
    case drug
    /// A drug that is not on the formulary.
    case exception
    /// Anything that is no drug.
    case other
  }

  /// A rule.
  public init(
    name: String, step: ClockStep, scope: Scope, limit: ClockLimit, pauses: Bool = false,
    longer: ClockLimit? = nil, source: String, days: DayRange, isFinal: Bool = true
  ) {
    self.name = name
    self.step = step
    self.scope = scope
    self.limit = limit
    self.pauses = pauses
    self.longer = longer
    self.source = source
    self.days = days
    self.isFinal = isFinal
  }

  /// Whether both would set a limit to exactly the same thing on some day, so that nobody could say which one counts.
  public func contradicts(_ other: ClockRule) -> Bool {
    isFinal && other.isFinal && step == other.step && scope == other.scope && days.overlaps(other.days)
  }
}

/// What has to be done in time; each has a clock of its own.
public enum ClockStep: String, Sendable, Hashable, CaseIterable {
  /// To decide.
  case decision
  /// To tell those concerned what was decided.
  case notice
  /// To ask for facts that are missing.
  case informationRequest = "information-request"
  /// To send the facts that were asked for: the clinic's time.
  case informationReply = "information-reply"
  /// To decide on an appeal.
  case appeal
  /// To appeal: the member's time.
  case appealFiling = "appeal-filing"
}

/// A length of time that counts.
public struct ClockLimit: Sendable, Hashable {
  public var amount: Int
  public var unit: Unit
  public var reckoning: PlanCalendar.Reckoning

  /// Hours run from the minute of receipt; days from the day after it, and through the end of the last.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case hours, days
  }

  /// The amounts a limit may have.
  public static let amounts = 1...9999

  /// A length.
  public init(_ amount: Int, _ unit: Unit, _ reckoning: PlanCalendar.Reckoning = .calendar) {
    self.amount = amount
    self.unit = unit
    self.reckoning = reckoning
  }
}
