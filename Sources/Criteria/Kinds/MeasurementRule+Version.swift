import PriorAuth

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
