import PriorAuth
import Testing

/// Deadlines from rules and events.
@Suite struct DeadlineTests {
  static let calendar = PlanCalendar(
    zone: ZoneTests.newYork, holidays: [day("2026-07-03"), day("2026-11-26"), day("2027-01-01")])

  static func rule(
    _ limit: ClockLimit, id: Int64 = 1, pauses: Bool = false, longer: ClockLimit? = nil,
    scope: ClockRule.Scope = ClockRule.Scope(), step: ClockStep = .decision,
    days: DayRange = DayRange(from: day("2020-01-01")), isFinal: Bool = true
  ) -> OnFile<ClockRule> {
    OnFile(
      id: Identifier(id),
      value: ClockRule(
        name: "rule-\(id)", step: step, scope: scope, limit: limit, pauses: pauses, longer: longer,
        source: "contract", days: days, isFinal: isFinal), stamp: Stamp(by: "ines", at: Moment(seconds: 0)))
  }

  static func deadline(
    _ rules: [OnFile<ClockRule>], _ events: [ClockEvent], step: ClockStep = .decision,
    subject: PlanClocks.Subject = PlanClocks.Subject(lineOfBusiness: .commercial, state: "TX")
  ) -> Deadline? {
    PlanClocks(rules: rules, calendar: calendar).deadline(for: step, of: subject, events)
  }

  static func start(_ text: String, _ urgency: Urgency = .standard) -> ClockEvent {
    ClockEvent(.start, at: moment(text), urgency: urgency)
  }

  @Test(arguments: [
    // Hours are hours, whatever the clock on the wall does.
    (ClockLimit(24, .hours), "2026-06-15T12:00:00Z", "2026-06-16T12:00:00Z"),
    (ClockLimit(24, .hours), "2026-03-07T12:00:00Z", "2026-03-08T12:00:00Z"),
    (ClockLimit(72, .hours), "2026-10-31T12:00:00Z", "2026-11-03T12:00:00Z"),
    (ClockLimit(24, .hours), "2028-02-28T23:00:00Z", "2028-02-29T23:00:00Z"),
    // Days end at midnight there; the day of receipt does not count.
    (ClockLimit(7, .days), "2026-06-15T12:00:00Z", "2026-06-23T03:59:59Z"),
    (ClockLimit(7, .days), "2026-06-15T03:59:59Z", "2026-06-22T03:59:59Z"),
    (ClockLimit(1, .days), "2026-03-07T12:00:00Z", "2026-03-09T03:59:59Z"),
    (ClockLimit(1, .days), "2026-10-31T12:00:00Z", "2026-11-02T04:59:59Z"),
    (ClockLimit(15, .days), "2026-01-31T12:00:00Z", "2026-02-16T04:59:59Z"),
    (ClockLimit(2, .days), "2028-02-27T12:00:00Z", "2028-03-01T04:59:59Z"),
    (ClockLimit(1, .days), "2026-12-31T12:00:00Z", "2027-01-02T04:59:59Z"),
    // Business days leave out weekends and holidays: 3 July 2026 is a Friday.
    (ClockLimit(1, .days, .business), "2026-07-02T12:00:00Z", "2026-07-07T03:59:59Z"),
    (ClockLimit(3, .days, .business), "2026-06-12T12:00:00Z", "2026-06-18T03:59:59Z"),
    (ClockLimit(1, .days, .business), "2026-06-13T12:00:00Z", "2026-06-16T03:59:59Z"),
    (ClockLimit(5, .days, .business), "2026-11-23T12:00:00Z", "2026-12-02T04:59:59Z"),
    // Business hours run on business days only, all day long.
    (ClockLimit(24, .hours, .business), "2026-07-02T16:00:00Z", "2026-07-06T16:00:00Z"),
    (ClockLimit(24, .hours, .business), "2026-06-13T16:00:00Z", "2026-06-16T04:00:00Z"),
    (ClockLimit(48, .hours, .business), "2026-10-30T16:00:00Z", "2026-11-03T17:00:00Z"),
  ])
  func `a limit ends then`(limit: ClockLimit, received: String, due: String) {
    let found = Self.deadline([Self.rule(limit)], [Self.start(received)])
    #expect(found?.standing == .running(due: moment(due)))
  }

  @Test(arguments: [
    // An hour of waiting is an hour, also across a change of the clock.
    (
      ClockLimit(72, .hours), "2026-06-15T12:00:00Z", "2026-06-15T18:00:00Z", "2026-06-17T18:00:00Z",
      "2026-06-20T12:00:00Z"
    ),
    (
      ClockLimit(72, .hours), "2026-03-07T12:00:00Z", "2026-03-07T20:00:00Z", "2026-03-08T20:00:00Z",
      "2026-03-11T12:00:00Z"
    ),
    (
      ClockLimit(7, .days), "2026-03-06T12:00:00Z", "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z",
      "2026-03-16T03:59:59Z"
    ),
    (
      ClockLimit(7, .days), "2026-10-30T12:00:00Z", "2026-10-31T12:00:00Z", "2026-11-01T12:00:00Z",
      "2026-11-08T04:59:59Z"
    ),
    // Waiting before the first day that counts takes nothing of it.
    (
      ClockLimit(7, .days), "2026-06-15T12:00:00Z", "2026-06-15T13:00:00Z", "2026-06-16T04:00:00Z",
      "2026-06-23T03:59:59Z"
    ),
    // Of a weekend nothing counts, so nothing is given back.
    (
      ClockLimit(3, .days, .business), "2026-06-10T12:00:00Z", "2026-06-13T12:00:00Z", "2026-06-14T12:00:00Z",
      "2026-06-16T03:59:59Z"
    ),
    (
      ClockLimit(3, .days, .business), "2026-06-10T12:00:00Z", "2026-06-12T04:00:00Z", "2026-06-15T04:00:00Z",
      "2026-06-17T03:59:59Z"
    ),
    // A pause that begins when the time is over changes nothing.
    (
      ClockLimit(24, .hours), "2026-06-15T12:00:00Z", "2026-06-16T12:00:01Z", "2026-06-20T12:00:00Z",
      "2026-06-16T12:00:00Z"
    ),
  ])
  func `waiting is given back`(limit: ClockLimit, received: String, from: String, until: String, due: String)
  {
    let events = [
      Self.start(received), ClockEvent(.pause, at: moment(from)), ClockEvent(.resume, at: moment(until)),
    ]
    let found = Self.deadline([Self.rule(limit, pauses: true)], events)
    #expect(found?.standing == .running(due: moment(due)))
    let strict = Self.deadline([Self.rule(limit)], events)
    #expect(strict?.standing == Self.deadline([Self.rule(limit)], [events[0]])?.standing)
  }

  @Test func `several pauses add up, and what ran and what is left is told at any time`() throws {
    let events = [
      Self.start("2026-06-01T00:00:00Z"), ClockEvent(.pause, at: moment("2026-06-01T10:00:00Z")),
      ClockEvent(.pause, at: moment("2026-06-01T11:00:00Z")),
      ClockEvent(.resume, at: moment("2026-06-02T10:00:00Z")),
      ClockEvent(.resume, at: moment("2026-06-02T12:00:00Z")),
      ClockEvent(.pause, at: moment("2026-06-03T08:00:00Z")),
    ]
    let paused = try #require(Self.deadline([Self.rule(ClockLimit(72, .hours), pauses: true)], events))
    #expect(
      paused.standing
        == .paused(since: moment("2026-06-03T08:00:00Z"), day: day("2026-06-03"), left: 40 * 3600))
    #expect(paused.standing.words(at: moment("2026-06-20T00:00:00Z")) == "paused since 3 June, 40 h left")
    #expect(paused.elapsed(at: moment("2026-06-20T00:00:00Z")) == 32 * 3600)
    #expect(!paused.isMissed(at: moment("2027-01-01T00:00:00Z")))
    let resumed = try #require(
      Self.deadline(
        [Self.rule(ClockLimit(72, .hours), pauses: true)],
        events + [ClockEvent(.resume, at: moment("2026-06-10T00:00:00Z"))]))
    #expect(resumed.standing == .running(due: moment("2026-06-11T16:00:00Z")))
  }

  @Test func `another rule keeps the pauses`() {
    let events = [
      Self.start("2026-06-01T00:00:00Z"), ClockEvent(.pause, at: moment("2026-06-01T10:00:00Z")),
      ClockEvent(.resume, at: moment("2026-06-03T10:00:00Z")),
    ]
    for (hours, due) in [
      (24, "2026-06-04T00:00:00Z"), (72, "2026-06-06T00:00:00Z"), (10, "2026-06-03T10:00:00Z"),
    ] {
      let found = Self.deadline([Self.rule(ClockLimit(hours, .hours), pauses: true)], events)
      #expect(found?.standing == .running(due: moment(due)))
    }
  }

  @Test(arguments: [
    (ClockLimit(15, .days), ClockLimit(15, .days), "2026-03-01T12:00:00Z", "2026-04-01T03:59:59Z"),
    (ClockLimit(7, .days), ClockLimit(14, .days), "2026-10-26T12:00:00Z", "2026-11-17T04:59:59Z"),
    (ClockLimit(72, .hours), ClockLimit(14, .days), "2026-10-26T12:00:00Z", "2026-11-12T13:00:00Z"),
    (ClockLimit(24, .hours), ClockLimit(48, .hours), "2026-10-31T12:00:00Z", "2026-11-03T12:00:00Z"),
    (
      ClockLimit(3, .days, .business), ClockLimit(2, .days, .business), "2026-06-10T12:00:00Z",
      "2026-06-18T03:59:59Z"
    ),
  ])
  func `the longer time is added by the clock on the wall`(
    limit: ClockLimit, longer: ClockLimit, received: String, due: String
  ) {
    let events = [Self.start(received), ClockEvent(.extend, at: moment(received))]
    let found = Self.deadline([Self.rule(limit, longer: longer)], events)
    #expect(found?.standing == .running(due: moment(due)))
    #expect(found?.isExtended == true)
    #expect(Self.deadline([Self.rule(limit)], events)?.isExtended == false)
  }

  @Test func `a longer time and a pause are both given`() {
    let events = [
      Self.start("2026-06-01T12:00:00Z"), ClockEvent(.pause, at: moment("2026-06-03T12:00:00Z")),
      ClockEvent(.extend, at: moment("2026-06-04T12:00:00Z")),
      ClockEvent(.resume, at: moment("2026-06-05T12:00:00Z")),
    ]
    let rule = Self.rule(ClockLimit(15, .days), pauses: true, longer: ClockLimit(15, .days))
    #expect(Self.deadline([rule], events)?.standing == .running(due: moment("2026-07-04T03:59:59Z")))
  }

  /// Rules for both urgencies.
  static let both = [
    rule(ClockLimit(15, .days), id: 1, scope: ClockRule.Scope(urgency: .standard)),
    rule(ClockLimit(72, .hours), id: 2, scope: ClockRule.Scope(urgency: .expedited)),
  ]

  @Test func `an urgent request has the shorter time from its receipt`() {
    let found = Self.deadline(Self.both, [Self.start("2026-06-01T12:00:00Z", .expedited)])
    #expect(found?.rule.id == Identifier(2))
    #expect(found?.standing == .running(due: moment("2026-06-04T12:00:00Z")))
  }

  @Test(arguments: [
    // Made urgent early: the shorter time from then on. Late: what is left of the longer one.
    ("2026-06-03T12:00:00Z", 2, "2026-06-06T12:00:00Z"), ("2026-06-15T12:00:00Z", 1, "2026-06-17T03:59:59Z"),
  ])
  func `a request made urgent has the shorter time from then on, and never more than before`(
    change: String, rule: Int64, due: String
  ) {
    let events = [
      Self.start("2026-06-01T12:00:00Z"), ClockEvent(.urgency, at: moment(change), urgency: .expedited),
    ]
    let found = Self.deadline(Self.both, events)
    #expect(found?.rule.id == Identifier(rule))
    #expect(found?.standing == .running(due: moment(due)))
  }

  @Test func `a request that is urgent no longer has the longer time from its receipt`() {
    let events = [
      Self.start("2026-06-01T12:00:00Z", .expedited),
      ClockEvent(.urgency, at: moment("2026-06-02T12:00:00Z"), urgency: .standard),
    ]
    let found = Self.deadline(Self.both, events)
    #expect(found?.rule.id == Identifier(1))
    #expect(found?.start == moment("2026-06-01T12:00:00Z"))
    #expect(found?.standing == .running(due: moment("2026-06-17T03:59:59Z")))
  }

  @Test func `the strictest rule that applies wins and is named, the older of equals`() {
    let hours = ClockLimit(24, .hours)
    let rules = [
      Self.rule(ClockLimit(7, .days), id: 1),
      Self.rule(hours, id: 2, scope: ClockRule.Scope(lineOfBusiness: .medicaid)),
      Self.rule(hours, id: 3, scope: ClockRule.Scope(state: "WA")),
      Self.rule(hours, id: 4, scope: ClockRule.Scope(subject: .other)),
      Self.rule(hours, id: 5, scope: ClockRule.Scope(subject: .exception)),
      Self.rule(hours, id: 6, step: .notice), Self.rule(hours, id: 7, isFinal: false),
      Self.rule(hours, id: 8, days: DayRange(from: day("2026-06-02"))),
      Self.rule(hours, id: 9, days: DayRange(from: day("2020-01-01"), until: day("2026-06-01"))),
      Self.rule(ClockLimit(72, .hours), id: 10, scope: ClockRule.Scope(lineOfBusiness: .commercial)),
      Self.rule(ClockLimit(72, .hours), id: 11, scope: ClockRule.Scope(state: "TX")),
    ]
    func winner(_ line: LineOfBusiness, _ state: String?, exception: Bool = false) -> Int64? {
      let subject = PlanClocks.Subject(lineOfBusiness: line, state: state, isException: exception)
      return Self.deadline(rules, [Self.start("2026-06-01T12:00:00Z")], subject: subject)?.rule.id.number
    }
    #expect(winner(.commercial, "TX") == 10)
    #expect(winner(.marketplace, "TX") == 11)
    #expect(winner(.marketplace, nil) == 1)
    #expect(winner(.marketplace, "WA") == 3)
    #expect(winner(.medicaid, "WA") == 2)
    #expect(winner(.marketplace, nil, exception: true) == 5)
  }

  @Test func `while one rule waits, one that does not wait governs`() {
    let rules = [
      Self.rule(ClockLimit(3, .days), id: 1, pauses: true, scope: ClockRule.Scope(state: "TX")),
      Self.rule(ClockLimit(7, .days), id: 2),
    ]
    let events = [Self.start("2026-06-01T12:00:00Z"), ClockEvent(.pause, at: moment("2026-06-02T12:00:00Z"))]
    #expect(Self.deadline(rules, events)?.rule.id == Identifier(2))
    let resumed = events + [ClockEvent(.resume, at: moment("2026-06-03T12:00:00Z"))]
    #expect(Self.deadline(rules, resumed)?.rule.id == Identifier(1))
  }

  @Test func `decision and notice have clocks of their own`() {
    let rules = [Self.rule(ClockLimit(24, .hours)), Self.rule(ClockLimit(24, .hours), id: 2, step: .notice)]
    let events = [
      Self.start("2026-06-01T12:00:00Z"), ClockEvent(.stop, .decision, at: moment("2026-06-02T12:00:00Z")),
    ]
    let decision = Self.deadline(rules, events)
    #expect(
      decision?.standing == .stopped(at: moment("2026-06-02T12:00:00Z"), due: moment("2026-06-02T12:00:00Z")))
    #expect(decision?.isMissed(at: moment("2027-01-01T00:00:00Z")) == false, "the last minute is in time")
    let notice = Self.deadline(rules, events, step: .notice)
    #expect(notice?.standing == .running(due: moment("2026-06-02T12:00:00Z")))
    #expect(notice?.isMissed(at: moment("2026-06-02T12:00:01Z")) == true)
  }

  @Test func `what was judged when a clock stopped stays so under other rules`() {
    let due = moment("2026-06-02T00:00:00Z")
    let events = [
      Self.start("2026-06-01T12:00:00Z"),
      ClockEvent(
        .stop, .decision, at: moment("2026-06-02T12:00:00Z"),
        judged: ClockEvent.Judgement(rule: Identifier(1), due: due)),
    ]
    let rules = [Self.rule(ClockLimit(12, .hours)), Self.rule(ClockLimit(1, .hours), id: 2)]
    #expect(Self.deadline(rules, events)?.standing == .stopped(at: events[1].at, due: due))
    #expect(Self.deadline(rules, events)?.rule.id == Identifier(1))
    #expect(events[1].isMissed)
  }

  @Test func `asking for facts has a time, and so has the answer`() {
    let rules = [
      Self.rule(ClockLimit(1, .days), step: .informationRequest),
      Self.rule(ClockLimit(45, .days), id: 2, step: .informationReply),
    ]
    var events = [Self.start("2026-06-01T12:00:00Z")]
    #expect(
      Self.deadline(rules, events, step: .informationRequest)?.standing
        == .running(due: moment("2026-06-03T03:59:59Z")))
    #expect(Self.deadline(rules, events, step: .informationReply) == nil)
    let decided = events + [ClockEvent(.stop, .decision, at: moment("2026-06-04T00:00:00Z"))]
    #expect(Self.deadline(rules, decided, step: .informationRequest) == nil, "nothing had to be asked")
    events += [
      ClockEvent(.stop, .informationRequest, at: moment("2026-06-02T12:00:00Z")),
      ClockEvent(.pause, at: moment("2026-06-02T12:00:00Z")),
    ]
    #expect(
      Self.deadline(rules, events, step: .informationReply)?.standing
        == .running(due: moment("2026-07-18T03:59:59Z")))
    events.append(ClockEvent(.resume, at: moment("2026-06-09T12:00:00Z")))
    #expect(Self.deadline(rules, events, step: .informationReply) == nil)
  }

  @Test func `an appeal has a start of its own`() {
    let rules = [Self.rule(ClockLimit(30, .days), step: .appeal)]
    let events = [Self.start("2026-06-01T12:00:00Z")]
    #expect(Self.deadline(rules, events, step: .appeal) == nil)
    let appealed =
      events + [ClockEvent(.start, .appeal, at: moment("2026-06-10T12:00:00Z"), urgency: .standard)]
    #expect(
      Self.deadline(rules, appealed, step: .appeal)?.standing == .running(due: moment("2026-07-11T03:59:59Z"))
    )
  }

  @Test func `no events, no clock, and events out of order do no harm`() {
    let rules = [Self.rule(ClockLimit(24, .hours), pauses: true)]
    #expect(Self.deadline(rules, []) == nil)
    #expect(Self.deadline(rules, [ClockEvent(.pause, at: Moment(seconds: 5))]) == nil)
    let odd = [
      Self.start("2026-06-01T12:00:00Z"), ClockEvent(.resume, at: moment("2026-05-01T12:00:00Z")),
      ClockEvent(.pause, at: moment("2026-05-01T12:00:00Z")),
      ClockEvent(.resume, at: moment("2026-04-01T12:00:00Z")),
    ]
    #expect(Self.deadline(rules, odd)?.standing == .running(due: moment("2026-06-02T12:00:00Z")))
  }

  @Test(arguments: [
    (0, "due in 1 min"), (59, "due in 1 min"), (3599, "due in 59 min"), (3600, "due in 1 h"),
    (172_799, "due in 47 h"),
    (172_800, "due in 2 days"), (-1, "overdue by 1 min"), (-7200, "overdue by 2 h"),
    (-259_200, "overdue by 3 days"),
  ])
  func `time left is said in words`(seconds: Int64, words: String) {
    #expect(ClockStanding.running(due: Moment(seconds: seconds)).words(at: Moment(seconds: 0)) == words)
  }

  @Test(arguments: [
    (-777_601, "OVERDUE 9 days"), (-864_000, "OVERDUE 10 d"), (-863_913_600, "OVERDUE 9999 d"),
    (-169_200, "OVERDUE 47 h"), (-3540, "OVERDUE 59 min"), (863_913_600, "in 9999 days"),
  ])
  func `the short words fit into fourteen columns`(seconds: Int, words: String) {
    let due = ClockStanding.running(due: Moment(seconds: Int64(seconds)))
    let shown = due.shortWords(at: Moment(seconds: 0))
    #expect(shown == words)
    #expect(shown.count <= 14)
  }

  @Test(arguments: [
    (CaseState.received, CaseState.pended, ["stop information-request", "pause"]),
    (.pended, .inReview, ["resume"]),
    (.pended, .approved, ["resume", "stop decision"]), (.inReview, .approved, ["stop decision"]),
    (.clinicalReview, .denied, ["stop decision"]), (.inReview, .routed, []), (.received, .inReview, []),
    (.inReview, .withdrawn, ["stop decision", "stop notice"]),
    (.pended, .void, ["stop decision", "stop notice"]),
    (.denied, .approved, ["stop appeal-filing"]), (.denied, .appealed, ["stop appeal-filing"]),
    (.appealed, .upheld, ["stop appeal"]),
    (.inReview, .inReview, []), (.pended, .routed, ["resume"]),
  ])
  func `a change of state moves the clocks`(before: CaseState, after: CaseState, wanted: [String]) {
    let found = ClockEvent.Kind.following(before, after).map { kind, step in
      [kind.rawValue, step?.rawValue].compactMap { $0 }.joined(separator: " ")
    }
    #expect(found == wanted)
  }
}
