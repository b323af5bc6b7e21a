import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Draws decided cases by lot, to be judged a second time. The same seed on the same record draws the same cases; those
  /// that lie in a sample already are left out, since that one tells what was decided once they are judged.
  public func drawSample(
    _ sample: ReviewSample, at clock: WallClock
  ) throws(DeskError) -> OnFile<ReviewSample> {
    guard (1...1000).contains(sample.size) else { throw .invalid(.sampleSize, .outside(1, 1000)) }
    return try write(.drawSample, at: clock) { stamp in
      let zone = try records.planCalendar().zone
      var lot = SeededLot(seed: sample.seed)
      var drawn: [Identifier<Determination>] = []
      var seen = 0
      // Each case so far has the same chance to be held, however many there are.
      try records.eachFirstDecision(
        from: zone.start(of: sample.days.lowerBound),
        until: zone.start(of: sample.days.upperBound.adding(days: 1))
      ) { id in
        seen += 1
        if drawn.count < sample.size {
          drawn.append(id)
        } else {
          let place = lot.number(below: seen)
          if place < sample.size { drawn[place] = id }
        }
      }
      guard !drawn.isEmpty else { throw DeskError.quality(.nothingDecided(sample.days)) }
      let id = try records.insert(sample, drawn.sorted(), stamp)
      try records.append(
        AuditEntry(
          verb: .drawSample, stamp: stamp,
          details: .object([
            "sample": .number(id.number), "seed": .number(sample.seed), "cases": .number(drawn.count),
            "of": .number(seen),
          ])))
      return OnFile(id: id, value: sample, stamp: stamp)
    }
  }

  /// Every sample, oldest first.
  public func samples() throws(DeskError) -> [OnFile<ReviewSample>] { try read { try records.samples() } }

  /// The cases of a sample. What was decided on a case is kept from who has not judged it yet and could.
  public func cases(of sample: Identifier<ReviewSample>) throws(DeskError) -> [SampledCase] {
    try read { try existingCases(of: sample) }
  }

  /// A case of a sample: the facts as they were, and the criteria in the policy's words; what was decided only once it
  /// has been judged.
  public func blindCase(
    _ number: Int, of sample: Identifier<ReviewSample>
  ) throws(DeskError) -> BlindCase {
    try read { try blind(number, of: sample) }
  }

  /// Keeps what somebody found who judged a case a second time.
  public func review(
    _ number: Int, of sample: Identifier<ReviewSample>, as review: SecondReview, at clock: WallClock
  ) throws(DeskError) {
    try TextCheck.words(review.reason, .reason, limit: 2000)
    try write(.reviewSecond, at: clock) { stamp in
      let sampled = try existingCase(number, of: sample)
      if let second = sampled.second { throw DeskError.quality(.reviewedBefore(number, second.stamp)) }
      // Older samples share cases, and the one in which a case was judged tells everybody what was decided.
      if let judged = try records.judged(sampled.determination) {
        throw DeskError.quality(.judgedBefore(number, in: judged.sample, judged.stamp))
      }
      guard sampled.decidedBy != stamp.by else { throw DeskError.quality(.ownDecision(number)) }
      try checkUnrelated(to: try existing(sampled.request).request.member)
      let known = Set(try blind(number, of: sample).criteria.map(\.id))
      for (criterion, finding) in review.findings {
        guard known.contains(criterion) else {
          throw DeskError.quality(.noSuchCriterion(criterion, known: known.sorted()))
        }
        guard Finding(rawValue: finding) != nil else { throw DeskError.invalid(.criterion, .unknown) }
      }
      try records.insert(review, of: number, in: sample, stamp)
      try records.append(
        AuditEntry(
          verb: .reviewSecond, stamp: stamp, request: sampled.request,
          details: .object(["sample": .number(sample.number), "case": .number(number)])))
    }
  }

  private func existingCases(of sample: Identifier<ReviewSample>) throws -> [SampledCase] {
    let cases = try records.cases(of: sample)
    guard !cases.isEmpty else { throw DeskError.quality(.noSample(sample)) }
    return cases
  }

  private func existingCase(_ number: Int, of sample: Identifier<ReviewSample>) throws -> SampledCase {
    guard let found = try existingCases(of: sample).first(where: { $0.number == number }) else {
      throw DeskError.quality(.noSuchCase(number, sample))
    }
    return found
  }

  private func blind(_ number: Int, of sample: Identifier<ReviewSample>) throws -> BlindCase {
    let sampled = try existingCase(number, of: sample)
    guard let decision = try records.determination(sampled.determination)?.value else {
      throw DeskError.storage(.damaged)
    }
    let kept = KeptEvaluation(decision)
    return BlindCase(
      number: number, policyNumber: decision.policyNumber, policyVersion: decision.policyVersion,
      section: kept.section, facts: (try? JSONValue(parsing: decision.caseFile)) ?? .null,
      criteria: kept.findings.map { BlindCase.Criterion(id: $0.id, text: $0.text) },
      judged: sampled.second.map { second in
        let differing = kept.findings.compactMap { found -> JudgedTwice.Difference? in
          guard let other = second.value.findings[found.id], other != found.finding else { return nil }
          return JudgedTwice.Difference(criterion: found.id, first: found.finding, second: other)
        }
        return JudgedTwice(
          decidedBy: sampled.decidedBy, first: sampled.outcome, second: second, differing: differing)
      })
  }
}
