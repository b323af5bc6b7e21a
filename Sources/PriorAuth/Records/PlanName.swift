/// A plan's own name for a product, and the line of business it belongs to.
public struct PlanName: Sendable, Hashable {
  public var name: String
  public var line: LineOfBusiness

  /// A product of a plan.
  public init(_ name: String, of line: LineOfBusiness) {
    self.name = name
    self.line = line
  }
}
