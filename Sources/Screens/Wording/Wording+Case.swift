import Criteria
import PriorAuth
import TerminalUI

/// Phrases for the values a person reads on the screens.
enum Wording {}

extension Wording {
  static func state(_ state: CaseState) -> String {
    switch state {
    case .received: "received"
    case .inReview: "in review"
    case .pended: "pended"
    case .clinicalReview: "clinician"
    case .routed: "routed"
    case .approved: "approved"
    case .approvedModified: "approved, modified"
    case .denied: "denied"
    case .appealed: "appeal"
    case .upheld: "denied, upheld"
    case .overturned: "approved on appeal"
    case .partlyOverturned: "partly on appeal"
    case .withdrawn: "withdrawn"
    case .dismissed: "dismissed"
    case .void: "void"
    }
  }

  /// The word beside a criterion's sign; of a use that is not covered, whether it applies.
  static func finding(_ criterion: CriterionFinding) -> String {
    (criterion.isExclusion ? "exclusion " : "") + criterion.word
  }

  /// The word for a finding.
  static func finding(_ finding: Finding) -> String { CriterionFinding.word(finding, ofExclusion: false) }

  /// The outcome as the header of a case says it.
  static func outcome(_ evaluation: Evaluation) -> String {
    switch evaluation.outcome {
    case .meets: return "MEETS: every criterion that applies is met"
    case .insufficient:
      var asking: [String] = []
      for fact in evaluation.missing where !asking.contains(fact.criterion) { asking.append(fact.criterion) }
      return "MORE FACTS NEEDED: nothing failed, " + count(evaluation.missing.count, "fact") + " missing"
        + (asking.isEmpty ? "" : " (\(someOf(asking, atMost: 3).joined(separator: ", ")))")
    case .notMet:
      let failed = prose(evaluation.failures.map(\.id), "and")
      return "NOT MET: \(failed.isEmpty ? "a criterion" : failed) failed, a clinician has to review"
    case .route:
      let target = evaluation.route?.to.map { "refer to " + $0 } ?? "the policy to refer to is still open"
      let failed = prose(evaluation.failures.map(\.id), "and")
      return "OTHER USE: not one \(failed.isEmpty ? "these criteria cover" : failed + " allows"), " + target
    case .notApplicable: return "NO POLICY: " + refusal(evaluation.refusal)
    }
  }

  private static func refusal(_ refusal: Evaluation.Refusal?) -> String {
    switch refusal {
    case .version, nil: "no version governs this drug on the day of receipt"
    case .drug: "it does not govern this drug"
    case .lineOfBusiness: "it is for other lines of business"
    case .reviewType: "it has no criteria for this kind of review"
    }
  }

  /// The outcome of a case, or that its policy has to be chosen first; of one that ended without a decision, why it ended.
  static func outcome(of view: CaseView) -> String {
    if view.state == .routed { return sentOn(view) }
    if let closing = view.file.course.closing?.value {
      return "ENDED, nothing is decided: " + why(closing.reason)
    }
    guard !view.candidates.isEmpty else { return outcome(view.evaluation) }
    return "CHOOSE A POLICY: \(prose(view.candidates)) may govern the drug (key p)"
  }

  /// Why a case ended without a decision.
  static func why(_ reason: Closing.Reason) -> String {
    switch reason {
    case .duplicate(let other): "the same was asked for in case \(other)"
    case .notEligible: "the member had no coverage for it"
    case .takenBack(let requester): "the \(requester.rawValue) took the request back"
    case .error: "it should never have been entered"
    }
  }

  /// Where a case was sent, and what is left to be done: to tell of it, and to decide it there.
  private static func sentOn(_ view: CaseView) -> String {
    let target = view.evaluation.route?.to ?? "another policy"
    let isTold = if case .stopped? = view.file.clocks[.decision]?.standing { true } else { false }
    return "SENT TO \(target): " + (isTold ? "" : "write its letter with l, ") + "review it there with F9"
  }

  /// What is to be seen wherever the case is: an override, an appeal, who else works on it, a proposal to make it void.
  static func marks(of view: CaseView) -> String {
    let course = view.file.course
    let marks = [
      view.file.override.map { "OVERRIDE: \(reason($0.override.reason))" },
      course.appeal.map {
        "\(stage($0.value.stage)): \($0.value.filing.level.rawValue), of \(view.zone.day(of: $0.stamp.at))"
      },
      view.heldBy.map {
        "\($0.holder) works on it since \(view.zone.wallTime(of: $0.since).suffix(5)): ask \($0.holder)"
      },
      view.givenTo.map { "given to \($0)" },
      course.openProposal.map { "\($0.stamp.by) proposes to make it void: \($0.value.words)" },
      course.addenda.isEmpty ? nil : count(course.addenda.count, "addition"),
    ]
    return marks.compactMap { $0.map { "  " + $0 } }.joined()
  }

  /// Why a decision is another one than the criteria lead to.
  static func reason(_ reason: Override.Reason) -> String {
    switch reason {
    case .clinicalJudgement: "clinical judgement"
    case .continuity: "continuity of care"
    case .regulatory: "law or regulation"
    case .policyException: "exception to the policy"
    case .misread: "criteria or documents misread"
    case .newInformation: "new information"
    }
  }

  /// A stage of appeal by what people call it.
  static func stage(_ stage: Appeal.Stage) -> String {
    switch stage {
    case .first: "first appeal"
    case .second: "second appeal"
    case .external: "external review"
    }
  }

  static func sign(_ outcome: Evaluation.Outcome) -> Sign {
    switch outcome {
    case .meets: .met
    case .insufficient: .unknown
    case .notMet, .route: .notMet
    case .notApplicable: .notApplicable
    }
  }

  static func sign(_ finding: Finding) -> Sign {
    switch finding {
    case .met: .met
    case .notMet: .notMet
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    }
  }

  /// A number of things: `1 fact`, `3 facts`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// The clocks of a case as its heading says them: what is due by which rule, with the facts that are waited for, what is
  /// over first on top, and what was not done in time.
  static func clocks(_ clocks: ClocksOnFile, at now: Moment) -> String? {
    let current = clocks.current
    let isDecisionAlone = current.map(\.step) == [.decision]
    let running = current.map {
      // The plan's own time is what somebody asks the rule of, and a line has room for one.
      let rule = $0.step == .informationReply ? "" : " (\($0.rule.value.name))"
      return (isDecisionAlone ? "" : words($0.step) + " ") + $0.standing.words(at: now) + rule
    }
    let missed = clocks.missed(at: now).filter { !current.map(\.step).contains($0.step) }.map {
      words($0.step) + " " + $0.standing.words(at: now)
    }
    let unruled = clocks.unruled.map { "no clock rule applies to the \(words($0)), ask an admin" }
    let parts = [unruled].compactMap { $0 } + running + missed + [filing(clocks, at: now)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// How long a decision may still be appealed; nil where it can't be, or nothing limits that.
  static func filing(_ clocks: ClocksOnFile, at now: Moment) -> String? {
    guard let ends = clocks.filingEnds else { return nil }
    return now > ends
      ? "the time to appeal is over" : "\(TimeLeft(seconds: ends.seconds - now.seconds)) left to appeal"
  }

  /// How a clock is shown: overdue, soon over, or with time left.
  static func role(_ clock: ClockStanding, at now: Moment) -> CellRole {
    if clock.isMissed(at: now) { return .error }
    guard case .running(let due) = clock else { return .text }
    return due.seconds - now.seconds <= 86_400 ? .warning : .text
  }

  /// How pressing a case of the worklist is.
  static func role(of row: WorklistRow, at now: Moment) -> CellRole {
    row.isOverdue(at: now) ? .error : row.clock.map { role($0, at: now) } ?? .warning
  }

  private static func words(_ step: ClockStep) -> String {
    switch step {
    case .decision: "decision"
    case .notice: "notice"
    case .informationRequest: "asking for facts"
    case .informationReply: "reply"
    case .appeal: "appeal"
    case .appealFiling: "filing an appeal"
    }
  }

  /// How old something is.
  static func age(_ day: Day, on today: Day) -> String {
    let days = today.days(since: day)
    return days <= 0 ? "new today" : count(days, "day") + " old"
  }

  static func drug(_ drug: Drug) -> String {
    let name = drug.brand == nil ? nil : drug.name.map { "(\($0))" }
    return [drug.listName, name, drug.hcpcs == drug.listName ? nil : drug.hcpcs].compactMap { $0 }
      .joined(separator: " ")
  }

  /// A span by its first and last day.
  static func span(_ days: DayRange) -> String {
    "\(days.first) through " + (days.through.map { "\($0)" } ?? "no end")
  }

  static func document(_ kind: Document.Kind) -> String {
    switch kind {
    case .chartNote: "chart note"
    case .labReport: "lab report"
    case .imaging: "imaging"
    case .pathology: "pathology"
    case .letter: "letter"
    case .literature: "literature"
    case .claims: "claims"
    case .other: "other"
    }
  }

  /// Where an authorization stands on a day, in a word.
  static func shortState(of authorization: Authorization, on day: Day) -> String {
    authorization.isLapsed(on: day) ? "lapsed" : authorization.state(on: day).rawValue
  }

  /// Where an authorization stands on a day, with the day on which its renewal begins.
  static func authorization(_ authorization: Authorization, on day: Day) -> String {
    let state = authorization.state(on: day)
    guard state == .active, !authorization.isLapsed(on: day), let from = authorization.succeededFrom else {
      return shortState(of: authorization, on: day)
    }
    return "active, \(authorization.successionWord) from \(from)"
  }
}
