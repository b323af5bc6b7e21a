/// Therapies the member must have had, and how they ended.
public struct PriorTherapyRule: Sendable, Hashable, Codable {
  /// Which therapies count.
  public enum Scope: Sendable, Hashable, Codable {
    /// Any systemic therapy for the disease: part of the line of therapy the drug is for.
    case systemic
    /// Products of a list or class.
    case products([GovernedDrug], drugClass: String?)
    /// The policy's own preferred products.
    case preferred
  }

  /// How a therapy has to have ended to count.
  public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
    case failure
    case intolerance
    case contraindication
  }

  public var scope: Scope
  /// How many different ones.
  public var count: Int
  /// Endings any of which counts; empty where having had the therapy is enough.
  public var endings: [Ending]

  /// A requirement on prior therapy.
  public init(scope: Scope, count: Int, endings: [Ending]) {
    self.scope = scope
    self.count = count
    self.endings = endings
  }
}
