import PriorAuth

/// The use is one the drug is approved for.
enum LabelledUse {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let stated = record.diagnoses.filter { $0.content.labelledUse != nil }.newest()
    guard let newest = stated.first, Set(stated.map(\.content.labelledUse)).count == 1 else {
      return .unknown(
        stated.isEmpty
          ? "whether the use is within the label is not stated"
          : "statements about the label contradict each other", stated.map(\.index), fact: "labelled use",
        ask: "Whether the diagnosis is within the drug's approved label")
    }
    return newest.content.labelledUse == true
      ? .met("within the label", [newest.index]) : .otherUse("outside the label", [newest.index])
  }

  /// Whether the case falls under an approved use listed by the policy; n/a where it lists none that is understood.
  static func indication(in record: CaseRecord) -> ClauseFinding {
    if let known = record.labelledUse.finding { return known }
    let finding = indicationAnew(in: record)
    record.labelledUse.finding = finding
    return finding
  }

  private static func indicationAnew(in record: CaseRecord) -> ClauseFinding {
    let clauses = record.version.label.indications.compactMap(\.clause)
    guard !clauses.isEmpty else { return .notApplicable("the policy lists no approved use") }
    let findings = clauses.map { $0.referredFinding(in: record) }
    let whole = Combinator.any.combine(findings.map(\.finding))
    // The use that comes nearest says best what is wrong; of open ones, the one that takes the fewest facts.
    let nearest = zip(clauses, findings).filter { $0.1.finding == whole }
      .reduce(nil as (fit: (Int, Int), finding: ClauseFinding)?) { best, next in
        let open = whole == .unknown ? -next.1.missing.count : 0
        let fit = (open, next.0.fit(in: record))
        return best.map { $0.fit >= fit } == true ? best : (fit, next.1)
      }
    var result = nearest?.finding ?? findings[0]
    let telling = result
    if whole == .notMet {
      result = .otherUse("not among the labelled uses of this version: " + telling.reason, telling.evidence)
    }
    result.warnings = []
    return result
  }
}

extension Clause {
  /// How near a case comes to an approved use: first by the name of the disease, then by what else holds.
  fileprivate func fit(in record: CaseRecord) -> Int {
    kinds.reduce(0) { sum, kind in
      if case .diagnosis(let rule) = kind {
        let named = DiagnosisRule(names: rule.names).finding(in: record).finding
        return sum + (named == .met ? kinds.count + 1 : 0)
          + (kind.finding(in: record).finding == .met ? 1 : 0)
      }
      return sum + (kind.finding(in: record).finding == .met ? 1 : 0)
    }
  }
}

/// What was found of the approved uses already, which many criteria may ask for.
final class LabelledUseFinding {
  fileprivate var finding: ClauseFinding?
}
