import PriorAuth

/// Whether a policy is about a drug that somebody typed, and which names it may be a slip of.
public enum DrugMatch: Sendable, Hashable {
  case covered
  /// No policy is about it; the names of drugs that look like it, the nearest first.
  case unknown(near: [String])

  /// The most names that are told.
  private static let mostNames = 3

  /// Looks for a drug among those of policies.
  public init(_ drug: Drug, among governed: [GovernedDrug]) {
    guard !governed.contains(where: { $0.isSame(as: drug) }) else {
      self = .covered
      return
    }
    var left = governed.flatMap { [$0.brand, $0.generic].compactMap { $0 } }
    var near: [String] = []
    for typed in [drug.brand, drug.name].compactMap({ $0 }) {
      while near.count < Self.mostNames, let name = NearMiss.nearest(to: typed, among: left) {
        near.append(name)
        left.removeAll { $0 == name }
      }
    }
    self = .unknown(near: near)
  }
}
