import PriorAuth

extension CaseRecord {
  /// The rule of state law that waives a criterion, by printed id.
  func waiver(of id: String) -> StateRule? { stateRules.first { $0.content.waives == id } }

  /// The rule by which something is not asked, where a criterion that asks it is waived.
  ///
  /// A label or a footnote may ask for the waived step in other words: what the law does not let the plan ask, it
  /// may not ask there either.
  func waiver(of kind: CriterionKind) -> StateRule? {
    stateRules.first { rule in
      guard let waived = rule.content.waives else { return false }
      return version.criteria(waived).contains { $0.asks(kind) }
    }
  }
}

extension PolicyVersion {
  /// The criteria of a printed id.
  func criteria(_ id: String) -> [Criterion] { sections.flatMap { $0.root.find(id) } }

  /// The criteria whose own words ask just for something that its label or a footnote asks as well.
  var idsAskedElsewhere: Set<String> {
    Set(Set(kindsElsewhere).flatMap { criteria(asking: $0) }.map(\.id))
  }

  /// What its label and its footnotes ask.
  private var kindsElsewhere: [CriterionKind] {
    (label.indications.compactMap(\.clause) + sections.flatMap { $0.root.footnoteClauses }).flatMap(\.kinds)
  }

  /// Whether its label or a footnote asks what one of these criteria asks.
  func asksElsewhere(_ waived: Set<String>) -> Bool {
    guard !waived.isEmpty else { return false }
    let steps = waived.flatMap { criteria($0) }
    return kindsElsewhere.contains { kind in steps.contains { $0.asks(kind) } }
  }
}

extension Criterion {
  fileprivate func find(_ id: String) -> [Criterion] {
    self.id == id ? [self] : children.flatMap { $0.find(id) }
  }

  fileprivate var footnoteClauses: [Clause] {
    (footnote?.clause.map { [$0] } ?? []) + children.flatMap(\.footnoteClauses)
  }

  /// Whether it or one below it asks the same matter.
  func asks(_ kind: CriterionKind) -> Bool {
    kinds.contains { $0.isSameMatter(as: kind) } || children.contains { $0.asks(kind) }
  }
}

extension CriterionKind {
  /// Whether two kinds ask about the same matter, be it for another number. A disease is no matter that can be
  /// waived in passing: it is what the use is.
  func isSameMatter(as other: CriterionKind) -> Bool {
    switch (self, other) {
    case (.diagnosis, _), (_, .diagnosis): false
    case (.age, .age), (.prescriber, .prescriber): true
    case (.biomarker(let one), .biomarker(let other)): Self.share(one.names, other.names)
    case (.measurement(let one), .measurement(let other)): Self.share(one.names, other.names)
    case (.priorTherapy(let one), .priorTherapy(let other)): one.scope == other.scope
    default: self == other
    }
  }

  private static func share(_ names: [String], _ others: [String]) -> Bool {
    let own = Set(names.map { Words($0) })
    return others.contains { own.contains(Words($0)) }
  }
}

extension Clause {
  /// What is found where the clause only repeats or refers to what criteria ask: what is waived there is not asked, and
  /// what a reviewer found there holds here.
  func referredFinding(in record: CaseRecord, answer: Answer? = nil) -> ClauseFinding {
    switch self {
    case .kind(let kind):
      guard let rule = record.waiver(of: kind) else {
        let found = kind.referredFinding(in: record)
        return found.finding == .unknown ? record.finding(answeredOn: kind) ?? found : found
      }
      return ClauseFinding(
        finding: .notApplicable, reason: "waived by state law: \(rule.citation)", evidence: rule.evidence
      ).resting(on: .stateLaw)
    case .attested: return finding(in: record, answer: answer)
    case .all(let parts):
      return ClauseFinding.joined(parts.map { $0.referredFinding(in: record, answer: answer) }, by: .all)
    case .any(let parts):
      return ClauseFinding.joined(parts.map { $0.referredFinding(in: record, answer: answer) }, by: .any)
    case .not(let part): return part.referredFinding(in: record, answer: answer).negated
    }
  }
}

extension CriterionKind {
  /// What is found where it says which use is meant. A use that follows another therapy is none of primary treatment,
  /// also where the record does not list all therapy before.
  fileprivate func referredFinding(in record: CaseRecord) -> ClauseFinding {
    let found = finding(in: record)
    guard case .priorTherapy(let rule) = self, rule.scope == .systemic, found.finding == .unknown,
      record.file.therapy.intent == .primary
    else { return found }
    return .otherUse("primary treatment, not treatment after a systemic therapy", found.evidence)
  }
}
