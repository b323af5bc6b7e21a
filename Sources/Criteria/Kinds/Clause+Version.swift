import PriorAuth

extension PolicyVersion {
  /// What the criteria ask for, by their printed ids.
  public var clauses: [String: Clause] {
    var clauses: [String: Clause] = [:]
    for section in sections { section.root.collect(into: &clauses) }
    return clauses
  }
}

extension Criterion {
  fileprivate func collect(into clauses: inout [String: Clause]) {
    switch body {
    case .reserved: break
    case .clause(let clause): clauses[id] = clause
    case .group(_, let criteria): for criterion in criteria { criterion.collect(into: &clauses) }
    }
  }
}

extension Clause {
  /// The first measured value it asks for.
  public var measurementRule: MeasurementRule? {
    switch self {
    case .kind(.measurement(let rule)): rule
    case .kind, .attested, .not: nil
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.measurementRule).first
    }
  }
}
