import PriorAuth

/// A criterion whose finding differs between two evaluations.
public struct Flip: Sendable, Hashable {
  /// The printed id of the criterion.
  public var criterion: String
  public var text: String
  /// What was found before; nil where the criterion was not evaluated.
  public var before: Finding?
  /// What is found now; nil where it is no longer evaluated.
  public var after: Finding?
  /// Whether it names a use that is not covered.
  public var isExclusion = false
  /// Why, now.
  public var reason: String
}

extension Evaluation {
  /// The criteria whose finding is another than in an earlier evaluation, in the order of the policy.
  public func flips(from earlier: Evaluation) -> [Flip] {
    let then = earlier.criteria.flatMap(\.flattened)
    let now = criteria.flatMap(\.flattened)
    let before = Dictionary(then.map { ($0.id, $0.finding) }, uniquingKeysWith: { first, _ in first })
    let known = Set(now.map(\.id))
    let changed = now.filter { before[$0.id] != $0.finding }.map {
      Flip(
        criterion: $0.id, text: $0.text, before: before[$0.id], after: $0.finding,
        isExclusion: $0.isExclusion,
        reason: $0.reason)
    }
    let gone = then.filter { !known.contains($0.id) }.map {
      Flip(
        criterion: $0.id, text: $0.text, before: $0.finding, after: nil, isExclusion: $0.isExclusion,
        reason: "")
    }
    return changed + gone
  }
}

extension CriterionFinding {
  /// The finding with all below it, parents first.
  public var flattened: [CriterionFinding] { [self] + children.flatMap(\.flattened) }
}
