import PriorAuth

/// The member's age on the day the request was received.
public struct AgeRule: Sendable, Hashable, Codable {
  /// Months of age that must be completed; years are twelve of them.
  public var atLeastMonths: Int?
  /// Months of age that must not yet be completed.
  public var belowMonths: Int?

  /// Limits in months; nil means no limit on that side.
  public init(atLeastMonths: Int? = nil, belowMonths: Int? = nil) {
    self.atLeastMonths = atLeastMonths
    self.belowMonths = belowMonths
  }
}
