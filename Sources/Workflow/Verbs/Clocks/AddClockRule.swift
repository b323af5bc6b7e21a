import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Refuses a time limit that can't be reckoned by, before anybody is asked about it.
  public static func check(_ rule: ClockRule) throws(DeskError) { try ClockCheck.check(rule) }

  /// Adds a time limit. Open requests that were received on its days are reckoned anew; no pause is lost. The state it is
  /// for is kept by its letters, as members' states are.
  ///
  /// - Throws: `DeskError.clock(.contradicts)` when another rule says something of exactly the same requests.
  public func addClockRule(_ rule: ClockRule, at clock: WallClock) throws(DeskError) -> OnFile<ClockRule> {
    try ClockCheck.check(rule)
    var rule = rule
    rule.scope.state = rule.scope.state.flatMap(StateCode.of)
    return try write(.addClockRule, at: clock) { stamp in
      if let other = try records.clockRules().first(where: { $0.value.contradicts(rule) }) {
        throw DeskError.clock(.contradicts(name: other.value.name, other.id, other.value.days))
      }
      let id = try records.insert(rule, stamp)
      try records.append(
        AuditEntry(
          verb: .addClockRule, stamp: stamp,
          details: .object([
            "rule": .number(id.number), "name": .string(rule.name), "step": .string(rule.step.rawValue),
          ])))
      return try existing(id)
    }
  }

  /// Ends a time limit: it stays as it was for requests received before that day. Ended from its first day, or before it
  /// began, it never counts. One that has ended can be ended again, from an earlier day.
  public func endClockRule(
    _ id: Identifier<ClockRule>, from day: Day, reason: String, at clock: WallClock
  ) throws(DeskError) -> OnFile<ClockRule> {
    try TextCheck.words(reason, .reason)
    return try write(.endClockRule, at: clock) { stamp in
      let rule = try existing(id).value
      if let overlay = rule.scope.overlay {
        throw DeskError.clock(.ofStateLaw(id, overlay: Identifier(overlay)))
      }
      let first = rule.days.first
      guard day >= first || first > clock.today else { throw DeskError.clock(.notBegun(id, first)) }
      let day = max(day, first)
      if let end = rule.days.firstDayAfter, day >= end {
        throw DeskError.clock(.ended(id, firstDayAfter: end))
      }
      try records.end(id, from: day, reason: reason, stamp)
      try records.append(
        AuditEntry(
          verb: .endClockRule, stamp: stamp,
          details: .object([
            "rule": .number(id.number), "from": .string(day.description), "reason": .string(reason),
          ])))
      return try existing(id)
    }
  }

  private func existing(_ id: Identifier<ClockRule>) throws -> OnFile<ClockRule> {
    guard let rule = try records.clockRules().first(where: { $0.id == id }) else {
      throw DeskError.notFound(.clockRule(id))
    }
    return rule
  }
}
