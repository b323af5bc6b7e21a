import PriorAuth

/// What could still show that the requested use is another one than the policy addresses.
extension CriterionResult {
  /// The fewest facts by which the criterion could fail as another use: none where it does, nil where nothing open
  /// could make it.
  func missingForOtherUse(_ readings: Readings) -> [MissingFact]? {
    if failsUse { return [] }
    guard finding == .unknown || finding == .notMet, let own = ownMissing(readings) else { return nil }
    // A condition that is open has to hold as well.
    let isConditionOpen = criterion.condition != nil && finding == .unknown
    return unique(own + (isConditionOpen ? missing : []))
  }

  private func ownMissing(_ readings: Readings) -> [MissingFact]? {
    let kinds = criterion.footnote?.clause?.kinds ?? []
    let byFootnote = footnoteFinding == .unknown && kinds.contains { $0.mayBeAnotherUse(readings) }
    return [byFootnote ? missingForFootnote : nil, missingInBody(readings)].compactMap { $0 }.fewest
  }

  private func missingInBody(_ readings: Readings) -> [MissingFact]? {
    guard case .group(let combinator, _) = criterion.body else {
      let mayFail =
        criterion.failureIsOtherUse ?? criterion.kinds.contains { $0.mayBeAnotherUse(readings) }
      return mayFail && finding == .unknown ? missing : nil
    }
    let applicable = children.filter { $0.finding != .notApplicable }
    let open = applicable.map { $0.missingForOtherUse(readings) }
    switch combinator {
    case .all: return open.compactMap { $0 }.fewest
    case .any: return open.contains(nil) ? nil : unique(open.compactMap { $0 }.flatMap { $0 })
    case .atLeast(let count):
      let needed = applicable.count - count + 1
      let possible = open.compactMap { $0 }.sorted { $0.count < $1.count }
      return possible.count < needed ? nil : unique(possible.prefix(needed).flatMap { $0 })
    case .none: return nil
    }
  }
}

extension [[MissingFact]] {
  /// The first of the shortest lists.
  fileprivate var fewest: [MissingFact]? { self.min { $0.count < $1.count } }
}

extension CriterionKind {
  /// Whether failing it says that the requested use is another one.
  fileprivate func mayBeAnotherUse(_ readings: Readings) -> Bool {
    switch self {
    case .age, .diagnosis, .biomarker, .lineOfTherapy, .doseLimit, .regimen, .labelledUse: true
    case .priorTherapy(let rule): rule.scope == .systemic && readings[.firstLineIsAnotherUse] == 0
    case .measurement, .prescriber, .doseIncrease, .supportedByLiterature, .currentTherapy, .response,
      .productShortage, .preferredProducts, .guidelinePreference, .prerequisiteTrialsProhibited,
      .documentationProvided, .labelChange, .referral, .unlistedUse, .unsupportedUse:
      false
    }
  }
}
