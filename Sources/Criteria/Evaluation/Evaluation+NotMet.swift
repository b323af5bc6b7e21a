import PriorAuth

extension Evaluation {
  /// The printed ids of the innermost criteria that are not met and keep the whole from being met.
  public var idsNotMet: [String] { criteria.flatMap(\.idsNotMet) }

  /// The printed criteria on the first level that failed and by which the outcome came about, each with why.
  public var failures: [(id: String, reason: String)] {
    let failed = criteria.filter { $0.bearing == .notMet && !$0.isReferral }
    let telling = outcome == .route ? failed.filter(\.failsUse) : failed
    return (telling.isEmpty ? failed : telling).map { ($0.id, $0.telling) }
  }

  /// Those and the criteria about which facts are missing.
  public var idsInTheWay: [String] { idsNotMet + missing.map(\.criterion) }
}

extension CriterionFinding {
  /// Why it failed: its own reason, or that of the first below it which says more than that others failed.
  fileprivate var telling: String {
    let below = children.first { $0.bearing == .notMet }
    guard let below, reason.hasPrefix("not met: ") else { return reason }
    return below.telling
  }

  /// The innermost criteria that are not met and keep this one from being met.
  fileprivate var idsNotMet: [String] {
    guard bearing == .notMet, !isReferral else { return [] }
    let below = children.flatMap(\.idsNotMet)
    return below.isEmpty ? [id] : below
  }

  /// This criterion, where it is not met, and those below that keep it from being met: an alternative that is not met
  /// beside one that is keeps nothing from being met.
  public var idsThatFail: [String] {
    guard bearing == .notMet, !isReferral else { return [] }
    return [id] + children.flatMap(\.idsThatFail)
  }
}
