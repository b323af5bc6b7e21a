import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Draws decided cases by lot, to be judged a second time. The same seed on the same record draws the same cases.
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
      // Samples overlap; who judged the case in another one has seen what was decided.
      if let judged = try records.judged(sampled.determination, by: stamp.by) {
        throw DeskError.quality(.judgedBefore(number, judged))
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

/// What two people found about one case, the second without knowing what the first did.
public struct JudgedTwice: Sendable, Hashable {
  /// A criterion about which they found something else, by its printed id; both as tokens.
  public struct Difference: Sendable, Hashable {
    public var criterion: String
    public var first: String
    public var second: String
  }

  public var decidedBy: String
  /// What was decided, as a token.
  public var first: String
  public var second: OnFile<SecondReview>
  /// In the order of the policy.
  public var differing: [Difference]

  /// What both say, a line each.
  public var lines: [String] {
    let review = second.value
    let outcomes = [
      "Decided by \(decidedBy): \(first)",
      "Judged by \(second.stamp.by) on \(second.stamp.at.day): \(review.outcome.rawValue)",
      "Reason: \(review.reason)",
    ]
    guard !review.findings.isEmpty else { return outcomes + ["Of single criteria the second said nothing."] }
    guard !differing.isEmpty else {
      return outcomes + ["Of every criterion that both judged they found the same."]
    }
    return outcomes + differing.map { "\($0.criterion): first \($0.first), second \($0.second)" }
  }
}

/// A decided case as somebody sees it who is to judge it a second time.
public struct BlindCase: Sendable, Hashable {
  /// A criterion in the policy's words.
  public struct Criterion: Sendable, Hashable {
    public var id: String
    public var text: String
  }

  /// Its number in the sample.
  public var number: Int
  public var policyNumber: String
  public var policyVersion: Day
  public var section: String?
  /// The case file the decision was made on.
  public var facts: JSONValue
  public var criteria: [Criterion]
  /// What both found; nil until somebody has judged it.
  public var judged: JudgedTwice?

  /// The facts, a line each: the way to it and its value.
  public var lines: [String] { Self.lines(facts, "") }

  private static func lines(_ value: JSONValue, _ way: String) -> [String] {
    switch value {
    case .null: return []
    case .bool(let flag): return ["\(way): \(flag ? "yes" : "no")"]
    case .number(let number): return ["\(way): \(number)"]
    case .string(let text): return ["\(way): \(text)"]
    case .array(let elements):
      return elements.enumerated().flatMap { lines($1, "\(way) \($0 + 1)") }
    case .object(let members):
      let simple = members.filter {
        if case .object = $0.value { false } else if case .array = $0.value { false } else { true }
      }
      let words = simple.compactMap { member in lines(member.value, member.key).first }
      let own = words.isEmpty ? [] : [(way.isEmpty ? "case" : way) + " - " + words.joined(separator: ", ")]
      let rest = members.filter { member in !simple.contains(member) }
      return own + rest.flatMap { lines($0.value, way.isEmpty ? $0.key : way + " " + $0.key) }
    }
  }
}
