import PriorAuth

extension PolicyVersion {
  /// The criteria that compare a measured value with a threshold, by their printed ids.
  public var measurementRules: [String: MeasurementRule] {
    var rules: [String: MeasurementRule] = [:]
    for section in sections { section.root.collect(into: &rules) }
    return rules
  }
}

extension Criterion {
  fileprivate func collect(into rules: inout [String: MeasurementRule]) {
    switch body {
    case .reserved: break
    case .clause(let clause): rules[id] = clause.measurementRule
    case .group(_, let criteria): for criterion in criteria { criterion.collect(into: &rules) }
    }
  }
}

extension Clause {
  /// The first measured value it asks for.
  fileprivate var measurementRule: MeasurementRule? {
    switch self {
    case .kind(.measurement(let rule)): rule
    case .kind, .attested, .not: nil
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.measurementRule).first
    }
  }
}

extension MeasurementRule {
  /// Whether a measured value passes; nil where its range lies on both sides, or it has no number.
  public func isPassed(low: Decimal?, high: Decimal?) -> Bool? {
    let passes: [Bool] = [low, high].compactMap { $0.map(holds) }
    return passes.count == 2 && passes[0] == passes[1] ? passes[0] : nil
  }

  /// Whether a measurement goes by one of the rule's names.
  public func isAbout(_ name: String) -> Bool {
    Words(name).contains(anyName: names)
  }

  /// What is asked, in words: `at least 50 %`.
  public var asked: String {
    let unit = unit.map { " " + $0 } ?? ""
    return switch comparison {
    case .atLeast: "at least \(threshold)\(unit)"
    case .above: "more than \(threshold)\(unit)"
    case .atMost: "at most \(threshold)\(unit)"
    case .below: "less than \(threshold)\(unit)"
    }
  }
}
