import PriorAuth

/// A rule of state law as the plan keeps it for every case in its scope, from a day on, with where it is written.
///
/// It does what evidence of the kind `stateRule` does for one case; the engine treats both alike.
public struct StateOverlay: Sendable, Hashable {
  /// The cases it is for; what is nil is not asked.
  public struct Scope: Sendable, Hashable {
    /// The member's state, as two letters where it is one of the USA.
    public var state: String
    public var lineOfBusiness: LineOfBusiness?
    /// A drug by generic name, brand or billing code.
    public var drug: String?
    /// The reference number of a policy.
    public var policy: String?

    /// A scope.
    public init(
      state: String, lineOfBusiness: LineOfBusiness? = nil, drug: String? = nil, policy: String? = nil
    ) {
      self.state = state
      self.lineOfBusiness = lineOfBusiness
      self.drug = drug
      self.policy = policy
    }
  }

  /// What it changes.
  public enum Effect: Sendable, Hashable {
    /// A criterion of the policy, by printed id, is not asked.
    case waives(criterion: String)
    /// An approval lasts at least so many months.
    case minimumMonths(Int)
    /// Trials of other products may not be asked for first.
    case prohibitsPrerequisiteTrials
    /// A decision or a notice is due within so many hours. The engine has no clock: it counts among the clock rules,
    /// of which the strictest governs.
    case clock(ClockChange)
  }

  /// Another time limit.
  public struct ClockChange: Sendable, Hashable {
    /// What has to happen in time.
    public enum Step: String, Sendable, Hashable, CaseIterable {
      case decision, notice
    }

    public var step: Step
    /// Nil: for requests of either urgency.
    public var urgency: Urgency?
    /// Calendar hours from receipt.
    public var hours: Int

    /// A time limit.
    public init(step: Step, urgency: Urgency? = nil, hours: Int) {
      self.step = step
      self.urgency = urgency
      self.hours = hours
    }
  }

  public var scope: Scope
  public var effect: Effect
  /// The statute or regulation.
  public var citation: String
  /// The days of receipt of the requests it is for.
  public var days: DayRange

  /// A rule.
  public init(scope: Scope, effect: Effect, citation: String, days: DayRange) {
    self.scope = scope
    self.effect = effect
    self.citation = citation
    self.days = days
  }

  /// Whether a case under a policy lies in the scope, whatever the day.
  public func concerns(_ file: CaseFile, under number: String) -> Bool {
    scope.contains(
      state: file.member.state, lineOfBusiness: file.lineOfBusiness, drug: file.therapy.drug, policy: number)
  }

  /// The rule as evidence of the kind `stateRule` would state it; nil for one the engine has no part in.
  var rule: Fact.StateRule? {
    var rule = Fact.StateRule(citation: citation, from: days.first)
    switch effect {
    case .waives(let criterion): rule.waives = criterion
    case .minimumMonths(let months): rule.minimumMonths = months
    case .prohibitsPrerequisiteTrials: rule.prohibitsPrerequisiteTrials = true
    case .clock: return nil
    }
    return rule
  }

  /// Whether it changes what the engine finds.
  public var isForEngine: Bool { rule != nil }
}

extension StateOverlay.Scope {
  /// Whether a request lies in it: of a member who lives there, under that line, for that drug, under that policy.
  public func contains(
    state: String?, lineOfBusiness: LineOfBusiness?, drug: Drug, policy: String?
  ) -> Bool {
    guard let state, StateCode.key(state) == StateCode.key(self.state) else { return false }
    if let line = self.lineOfBusiness, line != lineOfBusiness { return false }
    if let number = self.policy, number != policy { return false }
    return self.drug.map(drug.isCalled) ?? true
  }
}

extension Drug {
  /// Whether it goes by a name: its generic name with or without the suffix, its brand or its billing code.
  fileprivate func isCalled(_ name: String) -> Bool {
    let asked = Words(GovernedDrug.stem(name))
    return [self.name.map(GovernedDrug.stem), brand, hcpcs].contains {
      $0.map { Words($0) == asked } ?? false
    }
  }
}
