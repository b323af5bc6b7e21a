import PriorAuth

extension Evaluation {
  /// The printed ids of the innermost criteria that are not met and keep the whole from being met.
  public var idsNotMet: [String] { criteria.flatMap(\.idsNotMet) }

  /// Those and the criteria about which facts are missing.
  public var idsInTheWay: [String] { idsNotMet + missing.map(\.criterion) }
}

extension CriterionFinding {
  /// The innermost criteria that are not met and keep this one from being met.
  fileprivate var idsNotMet: [String] {
    guard bearing == .notMet else { return [] }
    let below = children.flatMap(\.idsNotMet)
    return below.isEmpty ? [id] : below
  }

  /// This criterion and those below it that are not met.
  public var idsNotMetAnywhere: [String] {
    (bearing == .notMet ? [id] : []) + children.flatMap(\.idsNotMetAnywhere)
  }
}
