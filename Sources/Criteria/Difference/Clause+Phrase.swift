import PriorAuth

extension Clause {
  /// What has to hold, as a short phrase: `LVEF >= 50 %`.
  public var phrase: String {
    switch self {
    case .kind(let kind): kind.phrase
    case .attested: "a reviewer answers"
    case .all(let parts): parts.map(\.inner).joined(separator: " and ")
    case .any(let parts): parts.map(\.inner).joined(separator: " or ")
    case .not(let part): "not " + part.inner
    }
  }

  /// The phrase as part of a longer one.
  private var inner: String {
    switch self {
    case .kind, .attested, .not: phrase
    case .all, .any: "(" + phrase + ")"
    }
  }
}

extension CriterionKind {
  /// The kind with what it asks for, as a short phrase.
  var phrase: String {
    switch self {
    case .age(let rule): rule.phrase
    case .diagnosis(let rule): rule.phrase
    case .biomarker(let rule):
      "\(rule.names.first ?? "")\(rule.isFusion ? " fusion" : "") \(rule.result.rawValue)"
    case .measurement(let rule): rule.phrase
    case .prescriber(let rule):
      "prescriber: \(prose(rule.specialties))" + (rule.consultationSuffices ? ", or in consultation" : "")
    case .priorTherapy(let rule): rule.phrase
    case .lineOfTherapy(let rule): "\(rule.intent.rawValue) treatment"
    case .doseLimit(let rule):
      "dose <= \(rule.amount) \(rule.unit)" + (rule.everyDays.map { " every \($0) days" } ?? "")
    case .doseIncrease: "the dose is increased"
    case .supportedByLiterature: "supported by guidelines or literature"
    case .regimen(let rule):
      "the labelled regimen" + (rule.recommendedSuffices ? " or one NCCN recommends" : "")
    case .currentTherapy(let rule): rule.phrase
    case .response: "responding to the therapy"
    case .productShortage: "shortage of all preferred products"
    case .preferredProducts(let rule): "preferred products: \(rule.trouble.rawValue)"
    case .guidelinePreference: "preferred by guidelines over all preferred products"
    case .prerequisiteTrialsProhibited: "a state law prohibits prerequisite trials"
    case .documentationProvided: "documentation provided"
    case .labelChange(let rule): "label changed within \(counted(rule.withinMonths, "month"))"
    case .referral(let referral): "refer to \(referral.phrase)"
    case .unlistedUse(let referral): "a use not listed: refer to \(referral.phrase)"
    case .labelledUse: "a use of the label"
    case .unsupportedUse: "a use without support"
    }
  }
}

extension AgeRule {
  fileprivate var phrase: String {
    let limits = [
      atLeastMonths.map { "age >= \(Self.words($0))" }, belowMonths.map { "age < \(Self.words($0))" },
    ]
    return prose(limits.compactMap { $0 }, "and")
  }

  private static func words(_ months: Int) -> String {
    months % 12 == 0 ? "\(counted(months / 12, "year"))" : "\(counted(months, "month"))"
  }
}

extension DiagnosisRule {
  fileprivate var phrase: String {
    [names, extents, statuses].filter { !$0.isEmpty }.map { prose($0) }.joined(separator: ", ")
  }
}

extension MeasurementRule {
  fileprivate var phrase: String {
    let age =
      switch maximumAge {
      case .days(let days): ", within \(counted(days, "day"))"
      case .months(let months): ", within \(counted(months, "month"))"
      case nil: ""
      }
    let unit = unit.map { " " + $0 } ?? ""
    return "\(names.first ?? "") \(comparison.rawValue) \(threshold)\(unit)\(age)"
  }
}

extension PriorTherapyRule {
  fileprivate var phrase: String {
    let what =
      switch scope {
      case .systemic: "systemic therapies"
      case .products(let products, let drugClass): drugClass ?? prose(products.map(\.phrase))
      case .preferred: "preferred products"
      }
    let ending = endings.isEmpty ? "had" : prose(endings.map(\.rawValue)) + " of"
    return "\(ending) at least \(count): \(what)"
  }
}

extension CurrentTherapyRule {
  fileprivate var phrase: String {
    let parts = [
      minimumDays.map { "for at least \(counted($0, "day"))" }, coveredIndication ? "for a covered use" : nil,
      courseIncomplete ? "with the course unfinished" : nil, excludesSamples ? "samples do not count" : nil,
      ownBenefitSuffices ? "or under the plan's own benefit" : nil,
    ]
    return (["therapy under way"] + parts.compactMap { $0 }).joined(separator: ", ")
  }
}

extension Referral {
  fileprivate var phrase: String {
    targets.map { "\($0.policy) (\($0.lineOfBusiness.name))" }.joined(separator: ", ")
  }
}

extension GovernedDrug {
  /// The product's names, and what its billing code counts.
  var phrase: String {
    let unit = perUnit.map { "\($0.amount) \($0.base.rawValue) a unit" }
    return [brand, generic, hcpcs, unit].compactMap { $0 }.joined(separator: ", ")
  }
}
