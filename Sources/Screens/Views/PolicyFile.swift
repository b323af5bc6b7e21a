import Criteria
import PriorAuth

/// A policy document that a person wants imported.
public struct PolicyFile: Sendable, Hashable {
  public var path: String
  /// The reference number, where the document prints none or another one.
  public var number: String?
  /// The first day in force, where the document's own dates don't say it.
  public var effective: Day?
  /// The drugs it governs, where its title does not say them.
  public var drugs: [GovernedDrug]

  /// A document.
  public init(path: String, number: String? = nil, effective: Day? = nil, drugs: [GovernedDrug] = []) {
    self.path = path
    self.number = number
    self.effective = effective
    self.drugs = drugs
  }
}
