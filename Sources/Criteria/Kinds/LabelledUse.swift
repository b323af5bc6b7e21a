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
    let clauses = record.version.label.indications.compactMap(\.clause)
    guard !clauses.isEmpty else { return .notApplicable("the policy lists no approved use") }
    let findings = clauses.map { $0.finding(in: record) }
    let whole = Combinator.any.combine(findings.map(\.finding))
    let telling = findings.first { $0.finding == whole } ?? findings[0]
    var result = telling
    if whole == .notMet {
      result = .otherUse("outside the approved uses: " + telling.reason, telling.evidence)
    }
    result.warnings = []
    return result
  }
}
