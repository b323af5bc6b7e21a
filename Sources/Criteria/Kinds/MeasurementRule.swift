import PriorAuth

/// A measured value against a threshold.
public struct MeasurementRule: Sendable, Hashable, Codable {
  /// How the value has to stand to the threshold.
  public enum Comparison: String, Sendable, Hashable, Codable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
  }

  /// The measurement by all the names it goes by, the one to print first.
  public var names: [String]
  public var comparison: Comparison
  public var threshold: Decimal
  public var unit: String?
  /// How many days old the value may be on the day of receipt; nil where the policy sets no limit.
  public var maximumAgeDays: Int?

  /// A threshold.
  public init(
    names: [String], comparison: Comparison, threshold: Decimal, unit: String? = nil,
    maximumAgeDays: Int? = nil
  ) {
    self.names = names
    self.comparison = comparison
    self.threshold = threshold
    self.unit = unit
    self.maximumAgeDays = maximumAgeDays
  }
}
