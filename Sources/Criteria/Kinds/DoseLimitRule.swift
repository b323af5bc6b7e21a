import PriorAuth

/// The most that may be given, and how often.
public struct DoseLimitRule: Sendable, Hashable, Codable {
  public var amount: Decimal
  public var unit: DoseUnit
  /// Days between doses of that size; nil where the limit is for a single dose.
  public var everyDays: Decimal?

  /// A limit.
  public init(amount: Decimal, unit: DoseUnit, everyDays: Decimal?) {
    self.amount = amount
    self.unit = unit
    self.everyDays = everyDays
  }
}
