import Criteria
import PriorAuth

extension CaseDesk {
  /// How many packed cases are gone through at a time.
  private static let stretch = 2000

  /// Goes through the packed cases under a version; those that differ, or don't tell, are evaluated in full. False
  /// when told to stop.
  func sweepAuthorizations(
    _ assessment: inout ImpactAssessment, under policy: PolicyOnFile, with sweep: consuming ImpactSweep,
    at clock: WallClock, _ progress: ImpactWatch, _ each: (ImpactRow) -> Void
  ) throws(DeskError) -> Bool {
    var sweep = sweep
    var place: SweepPlace? = SweepPlace(startingOn: clock.today)
    while let from = place {
      let cases = try read {
        var verdicts: [ImpactSweep.Verdict] = []
        let page = try records.sweep(under: policy.id, from: from, limit: Self.stretch) { bytes in
          // A part that can't be read leaves the case to a full evaluation, which says what is wrong.
          let verdict = sweep.verdict(of: bytes) { try? records.content(of: $0, $1) }
          if verdict != .same { verdicts.append(verdict) }
          return verdict != .same
        }
        place = page.next
        assessment.pass(page.read - page.picked.count)
        return try zip(page.picked, verdicts).compactMap { id, verdict in
          assessment.countsUnexplained(verdict) ? nil : try records.authorizedCase(id)
        }
      }
      for authorized in cases {
        if let row = assessment.row(of: authorized, under: policy) { each(row) }
        guard assessment.goesOn(progress) else { return false }
      }
      guard assessment.goesOn(progress) else { return false }
    }
    return true
  }
}
