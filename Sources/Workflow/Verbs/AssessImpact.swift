import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Evaluates every open request and every active authorization of a policy under one of its versions, beside the
  /// version each is under now. Nothing is changed.
  ///
  /// Cases are read a page at a time, so that memory stays the same however many there are, and nobody who saves
  /// has to wait for the whole.
  ///
  /// - Parameters:
  ///   - day: the version by its first day; nil means the only draft.
  ///   - progress: told after every page; false ends the assessment.
  ///   - each: given every case for which something would change.
  public func assessImpact(
    of number: String, version day: Day? = nil, at clock: WallClock,
    progress: (ImpactProgress) -> Bool = { _ in true }, each: (ImpactRow) -> Void
  ) throws(DeskError) -> ImpactSummary {
    let (policy, others, total) = try read {
      let policy = try assessed(number, day)
      let others = try records.policies(number: number).filter { $0.life.published != nil }
      let total = try records.impactedCount(number: number, on: clock.today)
      return (policy, others, total)
    }
    var assessment = ImpactAssessment(policy.version, beside: others, assessor, total: total)
    let goesOn = try assessRequests(&assessment, progress, each)
    if goesOn { try assessAuthorizations(&assessment, others, at: clock, progress, each) }
    return assessment.summary
  }

  private func assessed(_ number: String, _ day: Day?) throws -> PolicyOnFile {
    guard let day else { return try draft(number, from: nil, for: .read) }
    guard let policy = try records.policies(number: number).version(from: day) else {
      throw DeskError.notFound(.policy(number: number, version: day))
    }
    return policy
  }

  private func assessRequests(
    _ assessment: inout ImpactAssessment, _ progress: (ImpactProgress) -> Bool, _ each: (ImpactRow) -> Void
  ) throws(DeskError) -> Bool {
    var place = PageCall<WorklistKey>.Place.first
    let number = assessment.version.number
    while true {
      let (page, cases) = try read {
        let page = try records.worklist(PageCall(place, limit: 200))
        let concerned = page.rows.filter { ($0.policyNumber ?? number) == number }
        return (page, try concerned.map { try caseOnFile($0.id) })
      }
      for onFile in cases { if let row = assessment.row(of: onFile) { each(row) } }
      guard assessment.goesOn(progress) else { return false }
      guard let next = page.next else { return true }
      place = .after(next)
    }
  }

  private func assessAuthorizations(
    _ assessment: inout ImpactAssessment, _ versions: [PolicyOnFile], at clock: WallClock,
    _ progress: (ImpactProgress) -> Bool, _ each: (ImpactRow) -> Void
  ) throws(DeskError) {
    for policy in versions {
      var last: Identifier<Authorization>?
      repeat {
        let page = try read {
          try records.activeAuthorizations(under: policy.id, on: clock.today, after: last, limit: 200)
        }
        for authorized in page { if let row = assessment.row(of: authorized, under: policy) { each(row) } }
        last = page.last?.id
        guard assessment.goesOn(progress) else { return }
      } while last != nil
    }
  }
}
