/// The requested drug is already being taken.
public struct CurrentTherapyRule: Sendable, Hashable, Codable {
  /// Whether taking it under the plan's own benefit is enough by itself.
  public var ownBenefitSuffices: Bool
  /// The days since the first dose that are asked for otherwise.
  public var minimumDays: Int?
  /// Whether it has to be for a use the policy covers.
  public var coveredIndication: Bool
  /// Whether the present course has to be unfinished.
  public var courseIncomplete: Bool
  /// Whether samples and manufacturer assistance do not count.
  public var excludesSamples: Bool

  /// A requirement on therapy under way.
  public init(
    ownBenefitSuffices: Bool = false, minimumDays: Int? = nil, coveredIndication: Bool = false,
    courseIncomplete: Bool = false, excludesSamples: Bool = false
  ) {
    self.ownBenefitSuffices = ownBenefitSuffices
    self.minimumDays = minimumDays
    self.coveredIndication = coveredIndication
    self.courseIncomplete = courseIncomplete
    self.excludesSamples = excludesSamples
  }
}
