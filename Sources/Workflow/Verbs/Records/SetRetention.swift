import JSON
import PriorAuth

extension CaseDesk {
  /// Every rule of keeping that was set, by the day from which it counts.
  public func retentionRules() throws(DeskError) -> [OnFile<RetentionRule>] {
    try read { try records.retentionRules() }
  }

  /// The rules that count on a day, one for each subject.
  public func retention(on day: Day) throws(DeskError) -> [StandingRetention] {
    let rules = try retentionRules()
    return RetentionRule.Subject.allCases.map { StandingRetention($0, on: day, among: rules) }
  }

  /// Sets how long cases are kept, from today or a later day on. What was purged before stays gone.
  public func setRetention(
    _ rule: RetentionRule, at clock: WallClock
  ) throws(DeskError) -> OnFile<RetentionRule> {
    try TextCheck.words(rule.reason, .reason, limit: 2000)
    guard RetentionRule.allowedMonths.contains(rule.months) else {
      let allowed = RetentionRule.allowedMonths
      throw .invalid(.retentionMonths, .outside(Decimal(allowed.lowerBound), Decimal(allowed.upperBound)))
    }
    guard rule.firstDay >= clock.today else { throw .invalid(.retentionDay, .before(clock.today)) }
    return try write(.setRetention, at: clock) { stamp in
      let rules = try records.retentionRules()
      if let later = rules.last(where: { $0.value.subject == rule.subject }),
        later.value.firstDay > rule.firstDay
      {
        throw DeskError.retention(.laterRule(rule.subject, from: later.value.firstDay))
      }
      let before = StandingRetention(rule.subject, on: rule.firstDay, among: rules).rule
      if before.months == rule.months {
        throw DeskError.retention(.sameRule(rule.subject, months: rule.months))
      }
      let id = try records.insert(rule, stamp)
      try records.append(
        AuditEntry(
          verb: .setRetention, stamp: stamp,
          details: .object([
            "rule": .number(id.number), "subject": .string(rule.subject.rawValue),
            "months": .number(rule.months), "before": .number(before.months),
            "from": .string(rule.firstDay.description),
          ])))
      return OnFile(id: id, value: rule, stamp: stamp)
    }
  }
}
