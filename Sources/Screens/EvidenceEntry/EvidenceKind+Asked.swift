import Criteria
import PriorAuth

// Which kind of evidence comes next: what the chosen criterion asks for, else what was typed in last.
extension EvidenceKind {
  /// The kind that a criterion asks for; nil where evidence of no kind answers it.
  init?(asked clause: Clause) {
    guard let kind = clause.kinds.lazy.compactMap({ EvidenceKind($0) }).first else { return nil }
    self = kind
  }

  /// The kind of a fact; nil for one of a kind the program does not know.
  init?(of fact: Fact) {
    guard let kind = Self.allCases.first(where: { $0.entry?.values(of: fact) != nil }) else { return nil }
    self = kind
  }

  private init?(_ kind: CriterionKind) {
    switch kind {
    case .diagnosis, .labelledUse: self = .diagnosis
    case .biomarker: self = .biomarker
    case .measurement: self = .measurement
    case .priorTherapy, .lineOfTherapy, .preferredProducts: self = .therapy
    case .prescriber, .doseLimit, .doseIncrease, .regimen, .labelChange: self = .dose
    case .supportedByLiterature: self = .literature
    case .currentTherapy: self = .currentTherapy
    case .response: self = .response
    case .productShortage: self = .shortage
    case .guidelinePreference: self = .guidelinePreference
    case .prerequisiteTrialsProhibited: self = .stateRule
    case .documentationProvided: self = .supportingDocumentation
    case .age, .referral, .unlistedUse, .unsupportedUse: return nil
    }
  }
}

extension CaseView {
  /// What the fields of a form hold where the case's policy asks for one thing of a kind; nothing where it asks for several.
  func askedAlone(of kind: EvidenceKind) -> [EvidenceField: String] {
    let asked = Set(clauses.values.map { $0.fields(of: kind) }.filter { !$0.isEmpty })
    return asked.count == 1 ? asked.first ?? [:] : [:]
  }
}

extension Clause {
  /// What the fields of a form hold for what is asked: the name the policy gives it, and its unit.
  func fields(of kind: EvidenceKind) -> [EvidenceField: String] {
    for asked in kinds {
      switch (kind, asked) {
      case (.biomarker, .biomarker(let rule)): return [.name: rule.name]
      case (.measurement, .measurement(let rule)):
        return [.name: rule.names.first ?? "", .unit: rule.unit ?? ""]
      default: continue
      }
    }
    return [:]
  }
}
