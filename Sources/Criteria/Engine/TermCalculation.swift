import PriorAuth

/// Works out the span of an approval from the section's durations, with every step of the arithmetic.
struct TermCalculation {
  let record: CaseRecord
  let section: Section
  /// Whether the criteria are met only through a shortage, which has a duration of its own.
  let shortageOnly: Bool

  struct Result {
    var term: ApprovalTerm?
    var missing: [MissingFact] = []
    var warnings: [Warning] = []
    var ambiguities: [Ambiguity.ID] = []
    var fixedReadings: [FixedReading.ID] = []
    /// Whether the approval has to wait for what is missing.
    var blocks = false
  }

  private var start: Day { record.file.start }

  var result: Result {
    let stated = section.durations(for: record.file.lineOfBusiness, shortageOnly)
    if duration == nil, stated.count > 1 {
      let lengths = unique(stated.map(\.text)).joined(separator: ", ")
      let text =
        "\(section.label) states several approval durations (\(lengths)) and not which holds; the last day has to be set"
      return Result(warnings: [Warning(code: "duration-conflict", text: text)])
    }
    guard let duration else {
      let isLineOpen = record.file.lineOfBusiness == nil && !section.durations.isEmpty
      let text =
        isLineOpen
        ? "The line of business is not stated; how long an approval lasts depends on it"
        : "\(section.label) states no approval duration for this line of business"
      let fact = MissingFact(
        criterion: section.label, fact: "line of business", ask: "The member's line of business")
      return Result(
        missing: isLineOpen ? [fact] : [],
        warnings: [Warning(code: "duration-missing", text: text)])
    }
    var result = span(duration)
    if duration.saysMore {
      result.warnings.append(
        Warning(code: "duration-as-printed", text: "The policy says more than its length: \(duration.text)"))
    }
    applyStateLaw(to: &result)
    return result
  }

  private var duration: ApprovalDuration? { section.duration(for: record.file.lineOfBusiness, shortageOnly) }

  private func span(_ duration: ApprovalDuration) -> Result {
    let occasion = duration.reserved == .shortage ? "for a shortage of the products to be tried first: " : ""
    let line = (lines(sharing: duration).map { $0 + ": " } ?? "") + occasion
    switch duration.length {
    case .months(let months): return fixed(months, line + "\(counted(months, "month"))")
    case .upToMonths(let months): return fixed(months, line + "up to \(counted(months, "month"))")
    case .days(let days):
      let end = start.adding(days: days)
      return Result(
        term: term(end, line + "\(counted(days, "day"))", ["\(start) + \(counted(days, "day")) = \(end)"]))
    case .monthsOrRenewalDate(let months, let bound): return toRenewal(months, bound, line)
    case .monthsOrRequested(let months, _):
      var result = fixed(months, line + "\(counted(months, "month"))")
      result.warnings.append(
        Warning(code: "requested-duration", text: "The requested duration is not on file; \(duration.text)"))
      return result
    case .lengthOfBenefit:
      return Result(
        term: ApprovalTerm(days: DayRange(from: start), basis: line + "length of benefit", arithmetic: []))
    case .doses(let count): return doses(count, line)
    }
  }

  private func fixed(_ months: Int, _ basis: String) -> Result {
    let end = start.adding(months: months)
    return Result(term: term(end, basis, [step(months, end)]), fixedReadings: monthEnds(months))
  }

  /// So many months or to the renewal date; without a usable date the months hold and a reviewer is told.
  private func toRenewal(_ months: Int, _ bound: ApprovalDuration.Bound, _ line: String) -> Result {
    let byMonths = start.adding(months: months)
    guard let renewal = record.file.member.renewalDate, renewal > start else {
      let why = record.file.member.renewalDate == nil ? "is not on file" : "is past"
      let fact = MissingFact(
        criterion: section.label, fact: "renewal date", ask: "The first day of the member's next plan year")
      return Result(
        term: term(
          byMonths, line + "\(counted(months, "month")); the renewal date \(why)", [step(months, byMonths)]),
        missing: [fact],
        warnings: [
          Warning(
            code: "duration-provisional", text: "The renewal date \(why); the end may change once it is known"
          )
        ], ambiguities: [.renewalDateMissing], fixedReadings: monthEnds(months),
        blocks: record.readings[.renewalDateMissing] == 1)
    }
    let end = bound.of(renewal, byMonths)
    let takesRenewal = end != byMonths
    let isRenewalTelling = bound.of(renewal.adding(days: 1), byMonths) != end
    let words = "whichever is \(bound.rawValue)"
    let basis =
      takesRenewal
      ? line + "to the renewal date, \(bound.rawValue) than \(counted(months, "month"))"
      : line + "\(counted(months, "month")), \(bound.rawValue) than to the renewal date"
    return Result(
      term: term(
        end, basis, [step(months, byMonths), "renewal date \(renewal)", "\(words): \(end)"]),
      fixedReadings: (isRenewalTelling ? [.renewalDateItself] : []) + (takesRenewal ? [] : monthEnds(months)))
  }

  private func doses(_ count: Int, _ line: String) -> Result {
    let basis = line + (count == 1 ? "1 dose" : "\(count) doses")
    guard let everyDays = record.file.therapy.dose?.everyDays,
      let total = everyDays.multiplied(by: Decimal(count)), let days = total.dividedRoundingUp(by: 1)
    else {
      return Result(
        term: ApprovalTerm(days: DayRange(from: start), basis: basis, arithmetic: []),
        warnings: [Warning(code: "duration-provisional", text: "The dosing interval is not stated; \(basis)")]
      )
    }
    let end = start.adding(days: days)
    return Result(term: term(end, basis, ["\(start) + \(count) × \(everyDays) days = \(end)"]))
  }

  private func applyStateLaw(to result: inout Result) {
    if record.uncitedStateRules.contains(where: { $0.content.minimumMonths != nil }) {
      result.missing.append(
        MissingFact(
          criterion: section.label, fact: "citation",
          ask: "Where the rule of state law on the length of an approval is written"))
    }
    let rules = record.stateRules.filter { $0.content.minimumMonths != nil }
    guard let rule = rules.max(by: { ($0.content.minimumMonths ?? 0) < ($1.content.minimumMonths ?? 0) }),
      let months = rule.content.minimumMonths, let present = result.term, let end = present.days.firstDayAfter
    else { return }
    let minimum = start.adding(months: months)
    guard minimum > end else { return }
    result.term = term(
      minimum, "state law: at least \(counted(months, "month")) (\(rule.citation))",
      present.arithmetic + ["state law: " + step(months, minimum)])
    result.fixedReadings = [.stateLaw] + monthEnds(months)
  }

  private func monthEnds(_ months: Int) -> [FixedReading.ID] {
    start.isShortened(adding: months) ? [.monthEnds] : []
  }

  private func step(_ months: Int, _ end: Day) -> String { "\(start) + \(counted(months, "month")) = \(end)" }

  private func term(_ end: Day, _ basis: String, _ arithmetic: [String]) -> ApprovalTerm {
    let days = DayRange(from: start, until: end)
    let last = "the day before is the last one: through \(end.adding(days: -1))"
    return ApprovalTerm(days: days, basis: basis, arithmetic: arithmetic + [last])
  }

  /// The lines of business that share a duration, as the policy prints them: `Medicaid/HIM`.
  private func lines(sharing duration: ApprovalDuration) -> String? {
    guard duration.lineOfBusiness != nil else { return nil }
    let same = section.durations.filter { $0.length == duration.length && $0.reserved == duration.reserved }
    return same.compactMap { $0.lineOfBusiness?.name }.joined(separator: "/")
  }
}
