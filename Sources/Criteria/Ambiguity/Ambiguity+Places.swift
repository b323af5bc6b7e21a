extension PolicyVersion {
  /// The printed ids of the criteria and sections at which a point may arise.
  public func places(of point: Ambiguity.ID) -> [String] {
    sections.flatMap { section -> [String] in
      let own = point == .renewalDateMissing && section.durations.contains(where: \.endsOnRenewal)
      return (own ? [section.label] : []) + section.root.places(of: point, label)
    }
  }
}

extension Criterion {
  fileprivate func places(of point: Ambiguity.ID, _ label: DrugLabel) -> [String] {
    (raises(point, label) ? [id] : []) + children.flatMap { $0.places(of: point, label) }
  }

  private func raises(_ point: Ambiguity.ID, _ label: DrugLabel) -> Bool {
    switch point {
    case .unchangedDoseOverLimit: return condition == .kind(.doseIncrease)
    case .literatureAgainstFootnote:
      return footnote?.clause != nil
        && children.contains { $0.body == .clause(.kind(.supportedByLiterature)) }
    default:
      var clauses = [condition, lead, footnote?.clause].compactMap { $0 }
      if case .clause(let clause) = body { clauses.append(clause) }
      return clauses.flatMap(\.kinds).contains { $0.raises(point, label) }
    }
  }
}

extension CriterionKind {
  fileprivate func raises(_ point: Ambiguity.ID, _ label: DrugLabel) -> Bool {
    switch self {
    case .biomarker(let rule):
      rule.isFusion
        ? point == .fusionNegativeByLimitedTest
        : point == .residualDiseaseBelowLabel && label.residualThreshold(rule.names) != nil
    case .measurement: point == .rangeAcrossThreshold
    case .response: point == .stableDisease
    case .supportedByLiterature: point == .recommendationAsEvidence
    case .preferredProducts: point == .preferredWithoutNumber
    case .priorTherapy(let rule):
      switch point {
      case .firstLineIsAnotherUse: rule.scope == .systemic
      case .intoleranceAsFailure: rule.endings.contains(.failure) && !rule.endings.contains(.intolerance)
      default: false
      }
    case .labelChange: point == .labelChangeWindow || point == .labelChangeReflected
    case .regimen:
      switch point {
      case .scheduleDiffers: !label.regimens.isEmpty
      case .doseOfOtherWeight: label.hasWeightBands
      default: false
      }
    case .currentTherapy(let rule): point == .minimumDays && rule.minimumDays != nil
    default: false
    }
  }
}

extension ApprovalDuration {
  fileprivate var endsOnRenewal: Bool {
    if case .monthsOrRenewalDate = length { true } else { false }
  }
}
