import PriorAuth

extension Clause {
  /// What is found about the clause; `answer` is a reviewer's own finding about the words no kind understands.
  func finding(in record: CaseRecord, answer: Answer? = nil) -> ClauseFinding {
    switch self {
    case .kind(let kind): kind.finding(in: record)
    case .attested: Clause.attested(answer)
    case .all(let parts): ClauseFinding.joined(parts.map { $0.finding(in: record, answer: answer) }, by: .all)
    case .any(let parts): ClauseFinding.joined(parts.map { $0.finding(in: record, answer: answer) }, by: .any)
    case .not(let part): part.finding(in: record, answer: answer).negated
    }
  }

  /// Whether a reviewer has to answer some of it.
  public var needsAnswer: Bool {
    switch self {
    case .kind: false
    case .attested: true
    case .all(let parts), .any(let parts): parts.contains(where: \.needsAnswer)
    case .not(let part): part.needsAnswer
    }
  }

  private static func attested(_ answer: Answer?) -> ClauseFinding {
    guard let answer else {
      return .unknown(
        "a reviewer has to answer this", fact: "reviewer's finding", ask: "Documentation of this criterion")
    }
    let by = answer.by.map { " (\($0))" } ?? ""
    let reason = (answer.reason ?? "answered by the reviewer") + by
    guard answer.finding == .unknown else { return ClauseFinding(finding: answer.finding, reason: reason) }
    return .unknown(reason, fact: "reviewer's finding", ask: "Documentation of this criterion")
  }
}

extension ClauseFinding {
  /// The finding about the opposite; failing it is no matter of the requested use.
  var negated: ClauseFinding {
    var copy = self
    copy.finding = finding.negated
    copy.failsUse = false
    return copy
  }

  /// Findings of the parts of one sentence, together.
  static func joined(_ parts: [ClauseFinding], by combinator: Combinator) -> ClauseFinding {
    let whole = combinator.combine(parts.map(\.finding))
    let telling = parts.filter { $0.finding == whole }
    let shown = whole == .notApplicable ? parts : telling
    var joined = ClauseFinding(finding: whole, reason: shown.map(\.reason).joined(separator: "; "))
    joined.evidence = unique(shown.flatMap(\.evidence))
    joined.ambiguities = unique(shown.flatMap(\.ambiguities))
    joined.fixedReadings = unique(shown.flatMap(\.fixedReadings))
    joined.warnings = unique(shown.flatMap(\.warnings))
    guard combinator == .any else {
      joined.failsUse = telling.contains(where: \.failsUse)
      joined.missing = unique(telling.flatMap(\.missing))
      return joined
    }
    joined.failsUse = telling.allSatisfy(\.failsUse)
    joined.missing = whole == .unknown ? telling.map(\.missing).min { $0.count < $1.count } ?? [] : []
    return joined
  }
}

/// The elements without repetition, in their first order.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

extension CriterionKind {
  func finding(in record: CaseRecord) -> ClauseFinding {
    switch self {
    case .age(let rule): rule.finding(in: record)
    case .diagnosis(let rule): rule.finding(in: record)
    case .biomarker(let rule): rule.finding(in: record)
    case .measurement(let rule): rule.finding(in: record)
    case .prescriber(let rule): rule.finding(in: record)
    case .priorTherapy(let rule): rule.finding(in: record)
    case .lineOfTherapy(let rule): rule.finding(in: record)
    case .doseLimit(let rule): rule.finding(in: record)
    case .doseIncrease: DoseIncrease.finding(in: record)
    case .supportedByLiterature: SupportedByLiterature.finding(in: record)
    case .regimen(let rule): rule.finding(in: record)
    case .currentTherapy(let rule): rule.finding(in: record)
    case .response: ResponseToTherapy.finding(in: record)
    case .productShortage: ProductShortage.finding(in: record)
    case .preferredProducts(let rule): rule.finding(in: record)
    case .guidelinePreference: GuidelinePreferenceFinding.finding(in: record)
    case .prerequisiteTrialsProhibited: StateLaw.prerequisiteTrialsProhibited(in: record)
    case .documentationProvided: DocumentationProvided.finding(in: record)
    case .labelChange(let rule): rule.finding(in: record)
    case .referral(let referral): referral.finding(in: record)
    case .unlistedUse(let referral): referral.finding(in: record)
    case .labelledUse: LabelledUse.finding(in: record)
    case .unsupportedUse: UnsupportedUse.finding(in: record)
    }
  }
}

/// A noun with the article that fits it: `an oncologist`.
func withArticle(_ noun: String) -> String {
  (noun.first.map("aeiou".contains) == true ? "an " : "a ") + noun
}
