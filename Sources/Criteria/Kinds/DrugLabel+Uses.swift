import PriorAuth

extension DrugLabel {
  /// The doses of one use.
  struct Row {
    var use: LabelledIndication
    var label: DrugLabel
  }

  /// The doses by the uses they are for, where the label tells them apart; a dose without a use is one of each.
  var rows: [Row] {
    unique(regimens.compactMap(\.use)).map { use in
      var own = self
      own.regimens = regimens.filter { $0.use == nil || $0.use == use }
      return Row(use: use, label: own)
    }
  }

  /// Whether the dose is the labelled one for a use of the case: a dose that the label has for another use alone does
  /// not count.
  ///
  /// A renewal does not ask again for the use, which the first approval rested on and the drug may have changed.
  func regimenFindingForUse(in record: CaseRecord) -> ClauseFinding {
    let rows = rows
    guard !rows.isEmpty, record.file.reviewType == .initial else { return regimenFinding(in: record) }
    let found = rows.map { row in
      let use = row.use.clause?.referredFinding(in: record) ?? .notApplicable(row.use.text)
      let dose = row.label.regimenFinding(in: record)
      return (text: row.use.text, use: use, dose: dose, whole: ClauseFinding.joined([use, dose], by: .all))
    }
    let open = found.filter { $0.use.finding != .notMet }
    guard !open.isEmpty else {
      return .unknown(
        "the label names no dose for this use, only for \(prose(rows.map(\.use.text), "and"))",
        fact: "labelled dose", ask: "The labelled dose for this use")
    }
    var result = ClauseFinding.joined(open.map(\.whole), by: .any)
    let others = found.filter { $0.use.finding == .notMet && $0.dose.finding == .met }
    if result.finding != .met, let other = others.first {
      result.reason += "; it is the labelled dose for \(other.text)"
    }
    return result
  }
}
