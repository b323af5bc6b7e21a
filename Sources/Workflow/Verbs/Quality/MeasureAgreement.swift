import Criteria
import PriorAuth

extension CaseDesk {
  /// How far second judgements agree with the first: by the person who decided, and by criterion, worst first, which shows
  /// words that are read in two ways.
  ///
  /// - Parameter sample: nil takes all samples together.
  public func agreement(
    in sample: Identifier<ReviewSample>? = nil
  ) throws(DeskError) -> (people: Sheet, criteria: Sheet) {
    try read {
      let wanted = try records.samples().map(\.id).filter { sample == nil || $0 == sample }
      guard sample == nil || !wanted.isEmpty else {
        throw DeskError.quality(.noSample(sample ?? Identifier(0)))
      }
      var people: [String: Agreement] = [:]
      var criteria: [JudgedCriterion: Agreement] = [:]
      for id in wanted {
        for sampled in try records.cases(of: id) {
          guard let second = sampled.second?.value else { continue }
          people[sampled.decidedBy, default: Agreement()].add(sampled.outcome, second.outcome.rawValue)
          guard let decision = try records.determination(sampled.determination)?.value else { continue }
          for found in KeptEvaluation(decision).findings {
            guard let other = second.findings[found.id] else { continue }
            let criterion = JudgedCriterion(
              policy: decision.policyNumber, version: decision.policyVersion, id: found.id, text: found.text)
            criteria[criterion, default: Agreement()].add(found.finding, other)
          }
        }
      }
      return (
        Self.sheet("Agreement by who decided", "person", "Person", people),
        Self.sheet("Agreement by criterion", "criterion", "Criterion", JudgedCriterion.named(criteria))
      )
    }
  }

  private static func sheet(
    _ title: String, _ key: String, _ name: String, _ agreements: [String: Agreement]
  ) -> Sheet {
    var sheet = Sheet(
      title,
      [
        Sheet.Column(key, name), Sheet.Column("judged", "Judged twice"), Sheet.Column("agreed", "Same"),
        Sheet.Column("agreed_share", "Same of all"), Sheet.Column("kappa", "Kappa"),
        Sheet.Column("words", "Agreement"),
      ], chart: 3, empty: "Nothing was judged a second time yet.")
    let rows = agreements.sorted {
      ($0.value.kappaInHundredths ?? 101, $0.key) < ($1.value.kappaInHundredths ?? 101, $1.key)
    }
    sheet.rows = rows.map { name, agreement in
      [
        .text(name), .number(agreement.count), .number(agreement.agreed),
        .share(agreement.agreed, of: agreement.count),
        agreement.kappa, .text(agreement.words),
      ]
    }
    if !rows.isEmpty {
      sheet.notes = [
        "Cohen's kappa: 1 is full agreement, 0 as much as chance gives; a dash where both gave one answer only."
      ]
    }
    return sheet
  }
}
