import PriorAuth

/// The result of a laboratory marker.
public struct BiomarkerRule: Sendable, Hashable, Codable {
  /// The marker by all the names it goes by.
  public var names: [String]
  public var result: Fact.Biomarker.Result
  /// Whether the marker is a gene fusion, which a test of DNA or of blood alone can miss.
  public var isFusion: Bool

  /// A marker with the result that is asked for.
  public init(names: [String], result: Fact.Biomarker.Result, isFusion: Bool = false) {
    self.names = names
    self.result = result
    self.isFusion = isFusion
  }
}
