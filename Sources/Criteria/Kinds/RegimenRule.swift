/// The regimen is one of the label, or one a guideline recommends.
public struct RegimenRule: Sendable, Hashable, Codable {
  /// Whether a recommendation by NCCN is enough.
  public var recommendedSuffices: Bool

  /// A requirement on the regimen.
  public init(recommendedSuffices: Bool) { self.recommendedSuffices = recommendedSuffices }
}
