extension PolicyVersion {
  /// Every rule of the version about a measured value.
  public var everyMeasurementRule: [MeasurementRule] {
    kinds.compactMap { if case .measurement(let rule) = $0 { rule } else { nil } }
  }

  /// Every rule of the version about a marker.
  public var everyBiomarkerRule: [BiomarkerRule] {
    kinds.compactMap { if case .biomarker(let rule) = $0 { rule } else { nil } }
  }

  /// Every rule of the version about a diagnosis.
  public var everyDiagnosisRule: [DiagnosisRule] {
    kinds.compactMap { if case .diagnosis(let rule) = $0 { rule } else { nil } }
  }

  /// Every rule of the version about prior therapy.
  public var everyPriorTherapyRule: [PriorTherapyRule] {
    kinds.compactMap { if case .priorTherapy(let rule) = $0 { rule } else { nil } }
  }

  /// The printed ids of all criteria, in their order.
  public var criterionIDs: [String] { sections.flatMap(\.root.flattened).map(\.id) }

  /// The criteria whose own words ask for just that.
  func criteria(asking kind: CriterionKind) -> [Criterion] {
    sections.flatMap(\.root.flattened).filter { $0.body == .clause(.kind(kind)) }
  }

  private var kinds: [CriterionKind] {
    sections.flatMap(\.root.flattened).flatMap(\.clauses).flatMap(\.kinds)
  }
}

extension Criterion {
  /// The criterion with all below it, parents first.
  var flattened: [Criterion] { [self] + children.flatMap(\.flattened) }

  /// What it asks for itself, in its words, its condition and its footnote.
  fileprivate var clauses: [Clause] {
    var clauses = [condition, lead, footnote?.clause].compactMap { $0 }
    if case .clause(let clause) = body { clauses.append(clause) }
    return clauses
  }
}
