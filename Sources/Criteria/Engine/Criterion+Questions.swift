import PriorAuth

/// What the steps after the findings ask about a criterion.
extension Criterion {
  /// The kinds anywhere in its own clauses.
  var kinds: [CriterionKind] {
    var clauses = [lead].compactMap { $0 }
    if case .clause(let clause) = body { clauses.append(clause) }
    return clauses.flatMap(\.kinds)
  }

  var isAboutDisease: Bool { kinds.contains { if case .diagnosis = $0 { true } else { false } } }

  var isAboutCurrentTherapy: Bool { kinds.contains { if case .currentTherapy = $0 { true } else { false } } }

  /// Whether the printed id is that of the criterion or of one below it.
  public func has(_ id: String) -> Bool { self.id == id || children.contains { $0.has(id) } }

  var isAboutDoseLimit: Bool { kinds.contains { if case .doseLimit = $0 { true } else { false } } }

  var isShortage: Bool { kinds.contains(.productShortage) }

  var referral: Referral? {
    for kind in kinds {
      switch kind {
      case .referral(let referral), .unlistedUse(let referral): return referral
      default: continue
      }
    }
    return nil
  }

  /// Whether it or one below it sends a use on.
  var isReferral: Bool { referral != nil || children.contains(where: \.isReferral) }

  /// Whether it sends on what no other referral is for.
  var isForUnlistedUse: Bool { kinds.contains { if case .unlistedUse = $0 { true } else { false } } }

  /// The same criterion with every clause about a shortage taken out.
  var withoutShortage: Criterion {
    var copy = self
    switch body {
    case .group(let combinator, let children): copy.body = .group(combinator, children.map(\.withoutShortage))
    case .clause where isShortage: copy.body = .reserved
    case .clause, .reserved: break
    }
    return copy
  }

  /// The criterion as a list of uses that are not covered: met becomes not met, and what needs a reviewer's answer
  /// but has none leaves the outcome alone.
  func exclusions(in record: CaseRecord) -> CriterionResult {
    var copy = withoutUnanswered(record.file.answers)
    if case .group(_, let children) = copy.body { copy.body = .group(.none, children) }
    return copy.evaluate(in: record).explaining(unanswered: unanswered(record.file.answers))
  }

  /// The printed ids of what only a reviewer can answer and nobody has.
  private func unanswered(_ answers: [Answer]) -> Set<String> {
    var ids = children.reduce(into: Set<String>()) { $0.formUnion($1.unanswered(answers)) }
    if case .clause(let clause) = body, clause.needsAnswer, !answers.contains(where: { $0.criterion == id }) {
      ids.insert(id)
    }
    return ids
  }

  private func withoutUnanswered(_ answers: [Answer]) -> Criterion {
    var copy = self
    let isAnswered = answers.contains { $0.criterion == id }
    if lead?.needsAnswer == true, !isAnswered { copy.lead = nil }
    switch body {
    case .group(let combinator, let children):
      copy.body = .group(combinator, children.map { $0.withoutUnanswered(answers) })
    case .clause(let clause) where clause.needsAnswer && !isAnswered:
      copy.body = .reserved
    case .clause, .reserved: break
    }
    return copy
  }
}

extension CriterionResult {
  /// Says of uses that nobody has looked at why they are left out.
  fileprivate func explaining(unanswered: Set<String>) -> CriterionResult {
    var copy = self
    if unanswered.contains(criterion.id), finding == .notApplicable {
      copy.own.reason = "no reviewer has said that it applies"
    }
    copy.children = children.map { $0.explaining(unanswered: unanswered) }
    return copy
  }
}
