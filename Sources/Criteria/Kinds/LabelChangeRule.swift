import PriorAuth

/// The drug's label changed so recently that the policy does not reflect it yet; another policy decides.
public struct LabelChangeRule: Sendable, Hashable, Codable {
  public var withinMonths: Int

  /// A window.
  public init(withinMonths: Int) { self.withinMonths = withinMonths }
}

/// Where a use that is not addressed is sent, by line of business.
public struct Referral: Sendable, Hashable, Codable {
  /// Whether it is for drugs on the formulary, for others, or for both.
  public var onFormulary: Bool?
  public var targets: [Target]

  /// The policy for one line of business.
  public struct Target: Sendable, Hashable, Codable {
    public var lineOfBusiness: LineOfBusiness
    public var policy: String

    /// A target.
    public init(lineOfBusiness: LineOfBusiness, policy: String) {
      self.lineOfBusiness = lineOfBusiness
      self.policy = policy
    }
  }

  /// A referral.
  public init(onFormulary: Bool? = nil, targets: [Target]) {
    self.onFormulary = onFormulary
    self.targets = targets
  }
}
