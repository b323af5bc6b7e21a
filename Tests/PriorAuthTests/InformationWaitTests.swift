import Testing

@testable import PriorAuth

/// How long facts are waited for, as against the plan's own deadline.
@Suite struct InformationWaitTests {
  private static func deadline(_ step: ClockStep, _ standing: ClockStanding) -> Deadline {
    let rule = ClockRule(
      name: "x", step: step, scope: .init(), limit: ClockLimit(72, .hours), source: "x",
      days: DayRange(from: .earliest))
    let stamp = Stamp(by: "x", at: Moment(seconds: 0))
    return Deadline(
      step: step, rule: OnFile(id: Identifier(1), value: rule, stamp: stamp),
      start: moment("2026-06-15T10:00:00Z"),
      standing: standing, runs: [], isExtended: false)
  }

  private static let paused = ClockStanding.paused(
    since: moment("2026-06-15T10:00:00Z"), day: day("2026-06-15"), left: 100)

  @Test(arguments: [
    // The clock stands still: what is usual, or what the rule says.
    ([deadline(.decision, paused)], "2026-06-29"),
    ([], "2026-06-29"),
    (
      [
        deadline(.decision, paused),
        deadline(.informationReply, .running(due: moment("2026-07-30T12:00:00Z"))),
      ],
      "2026-07-30"
    ),
    // It runs on: a day is left to decide.
    ([deadline(.decision, .running(due: moment("2026-06-18T10:00:00Z")))], "2026-06-17"),
    (
      [
        deadline(.decision, .running(due: moment("2026-06-18T10:00:00Z"))),
        deadline(.informationReply, .running(due: moment("2026-07-30T12:00:00Z"))),
      ], "2026-06-17"
    ),
    ([deadline(.decision, .running(due: moment("2026-08-18T10:00:00Z")))], "2026-06-29"),
    // Nothing is left: the day it is asked.
    ([deadline(.decision, .running(due: moment("2026-06-15T12:00:00Z")))], "2026-06-15"),
    ([deadline(.decision, .running(due: moment("2026-06-10T12:00:00Z")))], "2026-06-15"),
  ])
  func `facts are never waited for past the day the plan has to decide`(deadlines: [Deadline], until: String)
  {
    let wait = InformationWait(deadlines, askedOn: day("2026-06-15"), usual: 14, in: .utc)
    #expect(wait.until == day(until))
    #expect(
      (wait.decisionDue == nil) == !deadlines.contains {
        if case .running = $0.standing { $0.step == .decision } else { false }
      })
  }
}
