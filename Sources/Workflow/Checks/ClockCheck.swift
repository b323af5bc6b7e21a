import Criteria
import PriorAuth

/// What a clock rule may say.
enum ClockCheck {
  /// Refuses a rule that could not be reckoned by, or could not be told from another by its name.
  static func check(_ rule: ClockRule) throws(DeskError) {
    try TextCheck.identifier(rule.name, .clockName)
    try TextCheck.line(rule.source, .clockSource)
    for limit in [rule.limit] + (rule.longer.map { [$0] } ?? []) {
      guard ClockLimit.amounts.contains(limit.amount) else {
        throw .invalid(
          .clockLimit,
          .outside(Decimal(ClockLimit.amounts.lowerBound), Decimal(ClockLimit.amounts.upperBound)))
      }
    }
    if let state = rule.scope.state, StateCode.of(state) == nil { throw .invalid(.residence, .noState) }
    try TextCheck.line(of: rule.scope.lineOfBusiness)
    if let end = rule.days.firstDayAfter, end <= rule.days.first {
      throw .invalid(.clockDays, .endBeforeStart)
    }
  }
}
