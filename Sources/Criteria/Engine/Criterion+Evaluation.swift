import PriorAuth

extension Criterion {
  /// Evaluates the criterion and everything below it; nothing is skipped, so that every finding can be shown.
  ///
  /// - Parameter isAlternative: Whether it stands beside others of which some are enough, or none may hold. There it makes
  ///   a difference whether it is met or does not apply; where all have to hold, it makes none.
  func evaluate(in record: CaseRecord, isAlternative: Bool = false) -> CriterionResult {
    if let waived = waiver(in: record) {
      return CriterionResult(criterion: self, own: waived, isWaived: true)
    }
    var result = evaluateBody(in: record)
    apply(lead, in: record, to: &result)
    applyFootnote(in: record, to: &result)
    applyCondition(in: record, isAlternative: isAlternative, to: &result)
    applyAnswer(in: record, to: &result)
    if let failureIsOtherUse { result.own.failsUse = failureIsOtherUse }
    return result
  }

  private func evaluateBody(in record: CaseRecord) -> CriterionResult {
    switch body {
    case .reserved: return CriterionResult(criterion: self, own: .notApplicable("nothing is asked here"))
    case .clause(let clause):
      let own = clause.finding(in: record, answer: record.answer(on: id))
      return CriterionResult(criterion: self, own: own, missing: own.missing.map { missing($0) })
    case .group(let combinator, let criteria):
      let results = criteria.map { $0.evaluate(in: record, isAlternative: combinator != .all) }
      return group(combinator, Self.excluding(combinator, results))
    }
  }

  private func group(_ combinator: Combinator, _ results: [CriterionResult]) -> CriterionResult {
    let isExhaustive = combinator == .any && Self.areExhaustive(results)
    // Where some of the criteria are enough, one that is waived is one the law counts as fulfilled.
    let needed = combinator.lowered(by: results.count(where: \.isWaived))
    let whole = isExhaustive ? .met : needed?.combine(results.map(\.finding)) ?? .met
    var result = CriterionResult(
      criterion: self,
      own: ClauseFinding(
        finding: whole,
        reason: isExhaustive
          ? "one of them holds"
          : needed == nil ? Self.waived(results) : Self.reason(whole, combinator, results)),
      children: results)
    result.own.failsUse = Self.failsUse(combinator, results)
    if whole == .unknown { result.missing = Self.missing(combinator, results) }
    return result
  }

  /// A referral for whatever no other one is for does not apply where another one does: only one of them answers.
  private static func excluding(_ combinator: Combinator, _ results: [CriterionResult]) -> [CriterionResult] {
    guard combinator == .any, results.contains(where: \.criterion.isForUnlistedUse) else { return results }
    // The referrals before the one that is looked at, gathered on the way: a document can list thousands.
    var applying: [String] = []
    var open: [String] = []
    return results.map { before in
      defer {
        if before.finding == .met || before.finding == .unknown, before.criterion.isReferral {
          if before.finding == .met {
            applying.append(before.criterion.id)
          } else {
            open.append(before.criterion.id)
          }
        }
      }
      guard before.criterion.isForUnlistedUse, before.finding != .notApplicable,
        !applying.isEmpty || !open.isEmpty
      else { return before }
      let other: Finding = applying.isEmpty ? .unknown : .met
      var result = before
      let whole = Combinator.all.combine([result.finding, other.negated])
      guard whole != result.finding else { return result }
      let ids = prose(someOf(applying.isEmpty ? open : applying))
      result.own.finding = whole
      result.own.reason = other == .met ? "\(ids) applies" : "open as long as \(ids) is open"
      return result
    }
  }

  private static func waived(_ results: [CriterionResult]) -> String {
    results.filter(\.isWaived).map { "\($0.criterion.id) is \($0.own.reason)" }.joined(separator: "; ")
  }

  /// Whether one alternative is for drugs on the formulary and another for all others: one of them holds, even
  /// while it is open which.
  private static func areExhaustive(_ results: [CriterionResult]) -> Bool {
    let open = results.filter { $0.finding == .unknown }.compactMap { $0.criterion.referral?.onFormulary }
    return open.contains(true) && open.contains(false)
  }

  /// Whether the criteria fail even when everything but the use is granted.
  private static func failsUse(_ combinator: Combinator, _ results: [CriterionResult]) -> Bool {
    let applicable = results.filter { $0.finding != .notApplicable }
    switch combinator {
    case .all: return applicable.contains(where: \.failsUse)
    case .any: return !applicable.isEmpty && applicable.allSatisfy(\.failsUse)
    case .atLeast(let count): return applicable.count { !$0.failsUse } < count
    case .none: return false
    }
  }

  /// The fewest facts that could make the group met.
  private static func missing(_ combinator: Combinator, _ results: [CriterionResult]) -> [MissingFact] {
    let unknown = results.filter { $0.finding == .unknown }.map(\.missing)
    let smallestFirst = unknown.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }
    switch combinator {
    case .all, .none: return unknown.flatMap { $0 }
    case .any: return smallestFirst.first.map { asked($0.element, among: unknown) } ?? []
    case .atLeast(let count):
      let needed = max(0, count - results.count { $0.finding == .met })
      return smallestFirst.prefix(needed).flatMap(\.element)
    }
  }

  /// The facts of one of several ways, where each way wants one fact of the same kind in one question: a diagnosis is
  /// asked for by all the names that count.
  private static func asked(_ facts: [MissingFact], among ways: [[MissingFact]]) -> [MissingFact] {
    guard facts.count == 1, var asked = facts.first, let colon = asked.ask.firstIndex(of: ":") else {
      return facts
    }
    let head = asked.ask[...colon]
    let alike = ways.filter {
      $0.count == 1 && $0[0].subject != nil && $0[0].subject == asked.subject && $0[0].ask.hasPrefix(head)
    }.map { $0[0] }
    guard alike.count > 1 else { return facts }
    asked.ask = head + unique(alike.map { String($0.ask.dropFirst(head.count)) }).joined(separator: "; or")
    asked.alsoFor = alike.flatMap(\.criteria).filter { $0 != asked.criterion }
    return [asked]
  }

  private static func reason(
    _ whole: Finding, _ combinator: Combinator, _ results: [CriterionResult]
  ) -> String {
    let telling = results.filter { $0.finding == (combinator == .none ? whole.negated : whole) }
    let ids = telling.map(\.criterion.id)
    return switch whole {
    case .notApplicable: "nothing below applies"
    case .met: combinator == .none ? "none of these applies" : "met by \(prose(ids, "and"))"
    case .notMet: combinator == .none ? "\(prose(ids, "and")) applies" : "not met: \(prose(ids, "and"))"
    case .unknown:
      "not known yet: \(prose(results.filter { $0.finding == .unknown }.map(\.criterion.id), "and"))"
    }
  }

  private func apply(_ clause: Clause?, in record: CaseRecord, to result: inout CriterionResult) {
    guard let clause else { return }
    let lead = clause.finding(in: record, answer: record.answer(on: id))
    conjoin(lead, to: &result)
  }

  private func applyFootnote(in record: CaseRecord, to result: inout CriterionResult) {
    guard let clause = footnote?.clause, result.finding != .notApplicable else { return }
    var found = clause.referredFinding(in: record, answer: record.answer(on: id))
    result.footnoteFinding = found.finding
    if found.finding == .unknown || found.finding == .notMet {
      found.reason = "by its footnote: " + found.reason
    }
    result.missingForFootnote = found.missing.map { missing($0) }
    if found.finding == .notMet, result.finding == .met, restsOnLiterature(result) {
      result.own.ambiguities.append(.literatureAgainstFootnote)
      if record.readings[.literatureAgainstFootnote] == 1 { return }
    }
    conjoin(found, to: &result)
  }

  private func restsOnLiterature(_ result: CriterionResult) -> Bool {
    let met = result.children.filter { $0.finding == .met }
    return !met.isEmpty && met.allSatisfy { $0.criterion.body == .clause(.kind(.supportedByLiterature)) }
  }

  private func conjoin(_ clause: ClauseFinding, to result: inout CriterionResult) {
    let ambiguities = result.own.ambiguities
    let fixedReadings = result.own.fixedReadings
    let known = result.missing
    result.own = ClauseFinding.joined([result.own, clause], by: .all)
    result.own.ambiguities = unique(ambiguities + clause.ambiguities)
    result.own.fixedReadings = unique(fixedReadings + clause.fixedReadings)
    result.missing = result.finding == .unknown ? unique(known + clause.missing.map { missing($0) }) : []
  }

  private func applyCondition(
    in record: CaseRecord, isAlternative: Bool, to result: inout CriterionResult
  ) {
    guard let condition else { return }
    let found = condition.finding(in: record, answer: record.answer(on: id)?.onCondition)
    if condition == .kind(.doseIncrease), found.finding != .met, found.finding != .notApplicable {
      let isAsked = record.readings[.unchangedDoseOverLimit] == 1
      if result.finding != .met { result.own = result.own.resting(on: .unchangedDoseOverLimit) }
      if isAsked { return }
    }
    switch found.finding {
    case .met, .notApplicable: return
    case .notMet: skip(because: found, &result)
    case .unknown where result.finding == .met && !isAlternative: return
    case .unknown:
      let needed = found.missing.map { missing($0) }
      let ambiguities = result.own.ambiguities.filter { $0 == .unchangedDoseOverLimit }
      result.own = found
      result.own.ambiguities += ambiguities
      result.missing = needed
    }
  }

  /// A condition that does not hold leaves the criterion out, with a word about a dose above the limit in it.
  private func skip(because found: ClauseFinding, _ result: inout CriterionResult) {
    let above = result.flattened.first { $0.criterion.isAboutDoseLimit && $0.finding == .notMet }
    let limit = above?.own.reason
    let rests = result.own.ambiguities.contains(.unchangedDoseOverLimit)
    result.own = .notApplicable(found.reason)
    result.missing = []
    guard rests else { return }
    result.own = result.own.resting(on: .unchangedDoseOverLimit)
    guard let limit else { return }
    result.own = result.own.warning(
      "dose-exceeds-initial-cap",
      "The dose is above the limit (\(limit)); \(id) tests it only where an increase is requested")
  }

  /// A reviewer's finding settles what is unknown, and a reviewer's doubt reopens what seemed settled. What the record
  /// shows it does not overrule.
  private func applyAnswer(in record: CaseRecord, to result: inout CriterionResult) {
    guard let answer = record.answer(on: id), isSettledByAnswer else { return }
    let by = answer.by.map { " (\($0))" } ?? ""
    let reason = (answer.reason ?? "answered by the reviewer") + by
    switch (result.finding, answer.finding) {
    case (let found, let answered) where found == answered: return
    case (.unknown, _):
      result.own.finding = answer.finding
      result.own.reason = reason
      result.missing = []
    case (_, .unknown):
      result.own = .unknown(
        reason, result.own.evidence, fact: "reviewer's doubt", ask: "Documentation that settles \(id)")
      result.missing = result.own.missing.map { missing($0) }
    case (let found, let answered):
      result.own = result.own.warning(
        "answer-conflicts",
        "\(id): the record decides, '\(found.word)', because \(result.own.reason); the reviewer's answer"
          + " '\(answered.word)'\(by) does not count, because an answer settles only what the record leaves open"
      )
    }
  }

  private func waiver(in record: CaseRecord) -> ClauseFinding? {
    guard let rule = record.waiver(of: id) else { return nil }
    return ClauseFinding(
      finding: .notApplicable, reason: "waived by state law: \(rule.citation)", evidence: rule.evidence
    ).resting(on: .stateLaw)
  }

  private func missing(_ piece: ClauseFinding.MissingPiece) -> MissingFact {
    MissingFact(
      criterion: id, fact: piece.fact, ask: piece.ask,
      // What a reviewer finds about one criterion says nothing of another.
      subject: piece.isReviewers ? "\(piece.fact) on \(id)" : piece.subject)
  }
}
