import PriorAuth
import Testing

@testable import Screens

/// What the heading of a case says of its clocks.
@Suite struct ClockWordTests {
  private static func rule(
    _ step: ClockStep, hours: Int, pauses: Bool = false
  ) -> OnFile<ClockRule> {
    OnFile(
      id: Identifier(step == .decision ? 1 : 2),
      value: ClockRule(
        name: step == .decision ? "urgent" : "reply-urgent", step: step, scope: ClockRule.Scope(),
        limit: ClockLimit(hours, .hours), pauses: pauses, source: "contract",
        days: DayRange(from: Day(number: 0))), stamp: Stamp(by: "ines", at: Moment(seconds: 0)))
  }

  /// The words five hours after receipt, of which facts were asked for in the fourth.
  private static func words(decision: Int, reply: Int, pauses: Bool = false, isAsked: Bool = true) -> String?
  {
    let rules = [rule(.decision, hours: decision, pauses: pauses), rule(.informationReply, hours: reply)]
    var events = [ClockEvent(.start, at: Moment(seconds: 0))]
    if isAsked { events.append(ClockEvent(.pause, at: Moment(seconds: 4 * 3600))) }
    let deadlines = PlanClocks(rules: rules, calendar: PlanCalendar(zone: .utc)).deadlines(
      of: PlanClocks.Subject(lineOfBusiness: .commercial), events)
    return Wording.clocks(ClocksOnFile(deadlines: deadlines), at: Moment(seconds: 5 * 3600))
  }

  @Test
  func `a case that waits says by when the facts and by when the decision is due, what is over first on top`()
  {
    #expect(Self.words(decision: 72, reply: 24, isAsked: false) == "due in 2 days (urgent)")
    #expect(Self.words(decision: 40, reply: 24) == "reply due in 23 h, decision due in 35 h (urgent)")
    #expect(Self.words(decision: 20, reply: 24) == "decision due in 15 h (urgent), reply due in 23 h")
    #expect(
      Self.words(decision: 40, reply: 24, pauses: true)
        == "reply due in 23 h, decision paused since 1 January, 36 h left (urgent)")
  }

  @Test func `what was missed is said once`() {
    #expect(Self.words(decision: 3, reply: 24) == "decision overdue by 2 h (urgent), reply due in 23 h")
    #expect(Self.words(decision: 40, reply: 0) == "reply overdue by 1 h, decision due in 35 h (urgent)")
  }
}
