import Criteria
import PriorAuth

extension CaseDesk {
  /// Evaluates every open request and every active authorization of a policy under one of its versions, beside the
  /// version each is under now. Nothing is changed.
  ///
  /// Cases are read a page at a time, so that memory stays the same however many there are, and nobody who saves
  /// has to wait for the whole. Authorizations are told from their packed facts where these say enough; those that
  /// differ are evaluated in full, which has the last word.
  ///
  /// - Parameters:
  ///   - day: the version by its first day; nil means the only draft.
  ///   - limit: how many changed cases are evaluated for their reasons; further authorizations are only counted.
  ///   - isCounted: whether the cases are counted beforehand, for somebody who sees how far it has come.
  ///   - progress: told after every page.
  ///   - each: given every case for which something would change.
  public func assessImpact(
    of number: String, version day: Day? = nil, explaining limit: Int = .max, at clock: WallClock,
    counting isCounted: Bool = true, progress: ImpactWatch = { _ in true },
    each: (ImpactRow) -> Void
  ) throws(DeskError) -> ImpactSummary {
    let assessment = try read {
      try begin(
        on: .version(assessed(number, day).version), [number], explaining: limit, at: clock,
        isCounted: isCounted)
    }
    return try run(assessment, at: clock, progress, each)
  }

  /// Evaluates every open request and every active authorization as if an ambiguous point were read in another way.
  /// Nothing is changed.
  public func assessImpact(
    of choice: ReadingChoice, explaining limit: Int = .max, at clock: WallClock,
    counting isCounted: Bool = true, progress: ImpactWatch = { _ in true },
    each: (ImpactRow) -> Void
  ) throws(DeskError) -> ImpactSummary {
    let assessment = try read {
      try checkPolicy(of: choice)
      return try begin(
        on: .reading(choice), numbers(choice.policy), explaining: limit, at: clock, isCounted: isCounted)
    }
    return try run(assessment, at: clock, progress, each)
  }

  /// Evaluates every open request and every active authorization as if a rule of state law were kept. Nothing is
  /// changed.
  public func assessImpact(
    of overlay: StateOverlay, at clock: WallClock, counting isCounted: Bool = true,
    progress: ImpactWatch = { _ in true }, each: (ImpactRow) -> Void
  ) throws(DeskError) -> ImpactSummary {
    try OverlayCheck.check(overlay)
    let assessment = try read {
      try checkAgainstRecord(overlay)
      let next = (try records.overlays().last?.id.number ?? 0) + 1
      let added = OverlayOnFile(
        id: Identifier(next), overlay: overlay, stamp: Stamp(by: login, at: clock.now))
      return try begin(
        on: .overlay(added), numbers(overlay.scope.policy), explaining: .max, at: clock, isCounted: isCounted)
    }
    return try run(assessment, at: clock, progress, each)
  }

  /// The policy of that number, or all.
  private func numbers(_ policy: String?) throws -> [String] {
    try policy.map { [$0] } ?? Array(Set(records.policies().map(\.number))).sorted()
  }

  private func begin(
    on supposition: ImpactSupposition, _ numbers: [String], explaining limit: Int, at clock: WallClock,
    isCounted: Bool
  ) throws -> ImpactAssessment {
    let versions = try numbers.flatMap { try records.policies(number: $0) }
      .filter { $0.life.published != nil }
    let total = isCounted ? try records.impactedCount(number: supposition.policy, on: clock.today) : 0
    return ImpactAssessment(supposition, beside: versions, assessor, total: total, explaining: limit)
  }

  private func run(
    _ assessment: ImpactAssessment, at clock: WallClock, _ progress: ImpactWatch, _ each: (ImpactRow) -> Void
  ) throws(DeskError) -> ImpactSummary {
    var assessment = assessment
    let goesOn = try assessRequests(&assessment, progress, each)
    if goesOn { try assessAuthorizations(&assessment, at: clock, progress, each) }
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
    _ assessment: inout ImpactAssessment, _ progress: ImpactWatch, _ each: (ImpactRow) -> Void
  ) throws(DeskError) -> Bool {
    var place = PageCall<WorklistKey>.Place.first
    let supposition = assessment.supposition
    while true {
      let (page, cases) = try read {
        let page = try records.worklist(PageCall(place, limit: 200))
        return (page, try page.rows.compactMap { try concerned($0, by: supposition) })
      }
      for found in cases {
        if let row = assessment.row(of: found.id, found.file, under: found.number) { each(row) }
      }
      guard assessment.goesOn(progress) else { return false }
      guard let next = page.next else { return true }
      place = .after(next)
    }
  }

  /// An open request that the supposition concerns, with the policy it is looked at under. One without a policy of
  /// its own counts for a version that governs its drug, and for anything else when only one policy governs it.
  private func concerned(
    _ row: WorklistRow, by supposition: ImpactSupposition
  ) throws -> (id: Identifier<Request>, file: CaseFile, number: String)? {
    if let policy = supposition.policy, let own = row.policyNumber, own != policy { return nil }
    let onFile = try factsOnFile(row.id)
    let request = onFile.request
    let number: String
    switch supposition {
    case .version(let version):
      guard row.policyNumber != nil || version.governs(request.request.therapy.drug) else { return nil }
      number = version.number
    case .reading, .overlay:
      guard let only = try onlyPolicy(for: request) else { return nil }
      if let policy = supposition.policy, only != policy { return nil }
      number = only
    }
    return (row.id, try caseFile(of: onFile, under: number), number)
  }

  private func onlyPolicy(for request: RequestOnFile) throws -> String? {
    do { return try policyNumber(for: request) } catch DeskError.noPolicyChosen { return nil }
  }

  private func assessAuthorizations(
    _ assessment: inout ImpactAssessment, at clock: WallClock, _ progress: ImpactWatch,
    _ each: (ImpactRow) -> Void
  ) throws(DeskError) {
    let isPacked = sweeps ? try read { try records.isPacked() } : false
    for policy in assessment.versions.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      let goesOn =
        if isPacked, let sweep = assessment.supposition.sweep(from: policy.version) {
          try sweepAuthorizations(&assessment, under: policy, with: sweep, at: clock, progress, each)
        } else {
          try evaluateAuthorizations(&assessment, under: policy, at: clock, progress, each)
        }
      guard goesOn else { return }
    }
  }

  /// Evaluates every active authorization under a version in full; false when told to stop.
  private func evaluateAuthorizations(
    _ assessment: inout ImpactAssessment, under policy: PolicyOnFile, at clock: WallClock,
    _ progress: ImpactWatch, _ each: (ImpactRow) -> Void
  ) throws(DeskError) -> Bool {
    var last: Identifier<Authorization>?
    repeat {
      let page = try read {
        try records.activeAuthorizations(under: policy.id, on: clock.today, after: last, limit: 200)
      }
      for authorized in page { if let row = assessment.row(of: authorized, under: policy) { each(row) } }
      last = page.last?.id
      guard assessment.goesOn(progress) else { return false }
    } while last != nil
    return true
  }
}
