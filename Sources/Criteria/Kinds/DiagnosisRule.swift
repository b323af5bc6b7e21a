import PriorAuth

/// A disease by name, with the extents and states that qualify.
public struct DiagnosisRule: Sendable, Hashable, Codable {
  /// Names any of which is the disease; empty where only the extent or status matters.
  public var names: [String]
  /// Extents any of which qualifies; empty where any does.
  public var extents: [String]
  /// States any of which qualifies (`remission`, `relapsed`, `refractory`); empty where any does.
  public var statuses: [String]

  /// A disease.
  public init(names: [String], extents: [String] = [], statuses: [String] = []) {
    self.names = names
    self.extents = extents
    self.statuses = statuses
  }
}
