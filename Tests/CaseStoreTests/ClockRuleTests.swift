import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// Time limits as rows: what comes with the program, and what an administrator makes of them.
@Suite struct ClockRuleTests {
  @Test func `the rules that come with the program do not contradict each other, and name their sources`()
    throws
  {
    let rules = try TestDesk().desk.clockRules()
    #expect(rules.count == 62)
    for (index, rule) in rules.enumerated() {
      #expect(!rules[(index + 1)...].contains { $0.value.contradicts(rule.value) }, "\(rule.value.name)")
      #expect(!rule.value.source.isEmpty)
    }
    #expect(
      Set(rules.filter { !$0.value.isFinal }.map(\.value.source)) == ["CMS-0062-P (proposed April 2026)"])
    #expect(Set(rules.map(\.value.step)) == Set(ClockStep.allCases))
  }

  @Test(arguments: [
    (LineOfBusiness.medicaid, "OH", Urgency.standard, "medicaid-drug", "2026-06-15T08:00:00Z"),
    (.medicaid, "OH", .expedited, "medicaid-drug", "2026-06-15T08:00:00Z"),
    (.commercial, "OH", .standard, "ncqa-standard", "2026-06-21T23:59:59Z"),
    (.commercial, "OH", .expedited, "erisa-urgent", "2026-06-17T08:00:00Z"),
    (.commercial, "WA", .standard, "wa-drug-standard", "2026-06-17T23:59:59Z"),
    (.commercial, "WA", .expedited, "wa-drug-expedited", "2026-06-15T23:59:59Z"),
    (LineOfBusiness("Medicare"), "WA", .standard, "medicare-drug-standard", "2026-06-17T08:00:00Z"),
    (LineOfBusiness("Medicare"), "WA", .expedited, "medicare-drug-expedited", "2026-06-15T08:00:00Z"),
    (.marketplace, "OH", .standard, "ncqa-standard", "2026-06-21T23:59:59Z"),
  ])
  func `the strictest rule governs a request`(
    line: LineOfBusiness, state: String, urgency: Urgency, rule: String, due: String
  ) throws {
    let test = try TestDesk()
    var member = Member.sample()
    member.state = state
    let id = try test.desk.addMember(member, coverages: [.sample], at: test.clock).id
    let request = try test.desk.addRequest(.sample(member: id, urgency: urgency, line: line), at: test.clock)
    let row = try #require(try test.desk.worklist(PageCall(limit: 5)).rows.first)
    #expect(row.rule == rule)
    #expect(row.key.at.description == due)
    #expect(try test.desk.request(request.id).clocks[.decision]?.rule.value.name == rule)
    #expect(try test.desk.request(request.id).clocks[.notice]?.rule.value.name == rule)
  }

  @Test func `a case that no rule applies to is said to have no deadline, wherever it is`() throws {
    let test = try TestDesk()
    let rules = try test.desk.clockRules().filter { $0.value.days.contains(day("2026-06-14")) }
    for rule in rules where rule.value.step == .decision || rule.value.step == .notice {
      _ = try test.desk.endClockRule(rule.id, from: day("2026-06-01"), reason: "Test", at: test.clock)
    }
    let id = try test.addRequest()
    let row = try #require(try test.desk.worklist(PageCall(limit: 5)).rows.first)
    #expect(row.time(at: test.clock.now) == "no clock rule")
    #expect(try test.desk.request(id).clocks.unruled == .decision)
    #expect(try test.desk.condition(at: test.clock).casesWithoutDeadline == 1)
    _ = try test.desk.withdraw(id, by: .member, words: "Moved away", at: test.clock)
    #expect(try test.desk.request(id).clocks.unruled == nil)
    #expect(try test.desk.condition(at: test.clock).casesWithoutDeadline == 0)
  }

  @Test func `a rule that is to begin and was ended is refused a second end, whatever the day`() throws {
    let test = try TestDesk()
    let id = try test.desk.addClockRule(.sample(from: "2026-09-01"), at: test.clock).id
    _ = try test.desk.endClockRule(id, from: test.clock.today, reason: "x", at: test.clock)
    #expect(throws: DeskError.clock(.ended(id, firstDayAfter: day("2026-09-01")))) {
      try test.desk.endClockRule(id, from: test.clock.today, reason: "y", at: test.clock)
    }
  }

  @Test func `a limit for the notice alone is no deadline of the decision`() throws {
    let test = try TestDesk()
    let rules = try test.desk.clockRules().filter { $0.value.days.contains(day("2026-06-14")) }
    for rule in rules where rule.value.step == .decision {
      _ = try test.desk.endClockRule(rule.id, from: day("2026-06-01"), reason: "Test", at: test.clock)
    }
    let id = try test.addRequest()
    #expect(try test.desk.request(id).clocks.unruled == .decision)
    #expect(try test.desk.condition(at: test.clock).casesWithoutDeadline == 1)
  }

  @Test func `what stays under a limit that ends is told, and is taken from it by an earlier end`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let rule = try test.desk.addClockRule(.sample(), at: test.clock)
    let ended = try test.desk.endClockRule(rule.id, from: day("2026-07-01"), reason: "x", at: test.clock)
    let words = try #require(try test.desk.words(onCasesLeftUnder: ended.value))
    #expect(words.contains("R\(id)") && words.contains("2026-07-01"))
    let never = try test.desk.endClockRule(rule.id, from: rule.value.days.first, reason: "y", at: test.clock)
    #expect(try test.desk.words(onCasesLeftUnder: never.value) == nil)
  }

  @Test(arguments: ["2026-01-01", "2026-06-01"])
  func `a rule that was typed wrong is ended from its first day, and never counts`(first: String) throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let governing = try test.desk.request(id).clocks.leading?.rule.value.name
    let wrong = try test.desk.addClockRule(.sample(hours: 2, from: first), at: test.clock)
    #expect(try test.desk.request(id).clocks.leading?.rule.value.name == "house")
    #expect(throws: DeskError.clock(.notBegun(wrong.id, day(first)))) {
      try test.desk.endClockRule(wrong.id, from: day("2025-12-31"), reason: "Typo", at: test.clock)
    }
    let ended = try test.desk.endClockRule(wrong.id, from: day(first), reason: "Typo", at: test.clock)
    #expect(ended.value.days.isEmpty)
    #expect(try test.desk.request(id).clocks.leading?.rule.value.name == governing)
    // What never counted contradicts nothing.
    let right = try test.desk.addClockRule(.sample(hours: 40, from: "2025-01-01"), at: test.clock)
    #expect(try test.desk.request(id).clocks.leading?.rule.id == right.id)
    #expect(try test.check().lines == [])
  }

  @Test func `a rule that is still to begin can be ended at any time`() throws {
    let test = try TestDesk()
    let rule = try test.desk.addClockRule(.sample(from: "2027-01-01"), at: test.clock)
    let ended = try test.desk.endClockRule(rule.id, from: test.clock.today, reason: "Typo", at: test.clock)
    #expect(ended.value.days == DayRange(from: day("2027-01-01"), until: day("2027-01-01")))
    #expect(try test.check().lines == [])
  }

  @Test func `an appeal that no rule applies to has no deadline`() throws {
    let test = try TestDesk()
    try test.enrolStaff()
    let rules = try test.desk.clockRules().filter { $0.value.days.contains(day("2026-06-14")) }
    for rule in rules where rule.value.step == .appeal {
      _ = try test.desk.endClockRule(rule.id, from: day("2026-06-01"), reason: "Test", at: test.clock)
    }
    let id = try test.addAppealed()
    #expect(try test.desk.request(id).clocks[.appeal] == nil)
    #expect(try test.desk.request(id).clocks.unruled == .appeal)
    _ = try test.desk(.ana).decideAppeal(on: id, .overturned, at: test.clock)
    #expect(try test.desk.request(id).clocks.unruled == nil)
  }

  @Test func `a line of business that is none is refused wherever one is typed, with the nearest`() throws {
    let test = try TestDesk()
    let line = LineOfBusiness("Comercial")
    let (desk, clock) = (test.desk, test.clock)
    let member = try test.addMember()
    var coverage = Coverage.sample
    coverage.lineOfBusiness = line
    var rule = ClockRule.sample()
    rule.scope.lineOfBusiness = line
    var overlay = StateOverlay.sample(.minimumMonths(12))
    overlay.scope.lineOfBusiness = line
    let window = ExpiringWindow.within(days: 30, of: clock.today, ExpiringFilter(lineOfBusiness: line))
    let attempts: [() throws -> Void] = [
      { _ = try desk.addMember(.sample(number: "M-7"), coverages: [coverage], at: clock) },
      { _ = try desk.addRequest(.sample(member: member, line: line), at: clock) },
      { _ = try desk.addClockRule(rule, at: clock) },
      { _ = try desk.addOverlay(overlay, at: clock) },
      {
        let entry = RegisterEntry(
          .plan, "Gold", from: clock.today, .plan(line: line, name: "Gold"), reason: "New")
        _ = try desk.change(entry, at: clock)
      },
      {
        let key = RegisterEntry.formularyKey(line, "Bizengri")
        let entry = RegisterEntry(.formulary, key, from: clock.today, .formulary(.listed), reason: "New")
        _ = try desk.change(entry, at: clock)
      },
      { _ = try desk.expiring(window, PageCall(limit: 5)) },
      { _ = try desk.expiringDays(window) },
    ]
    let error = DeskError.invalid(.lineOfBusiness, .noLineOfBusiness(nearest: .commercial))
    for attempt in attempts { #expect(throws: error) { try attempt() } }
    #expect(
      Wording(error).message
        == "the line of business has to be Medicaid, HIM, Commercial or Medicare (did you mean "
        + "Commercial?); nothing was saved")
    #expect(try test.count("member") == 1)
  }

  @Test func `a drug off the formulary of a marketplace plan has the time of an exception`() throws {
    let test = try TestDesk()
    var request = Request.sample(member: try test.addMember(), line: .marketplace)
    request.therapy.onFormulary = false
    _ = try test.desk.addRequest(request, at: test.clock)
    #expect(try test.desk.worklist(PageCall(limit: 5)).rows.map(\.rule) == ["qhp-exception-standard"])
  }

  @Test func `a rule that contradicts another is refused with which, and one beside it is not`() throws {
    let test = try TestDesk()
    let first = try test.desk.addClockRule(.sample(), at: test.clock)
    for rule in [
      ClockRule.sample(name: "other", hours: 24), .sample(from: "2025-01-01", until: "2026-01-02"),
      .sample(from: "2030-01-01"),
    ] {
      #expect(throws: DeskError.clock(.contradicts(name: "house", first.id, first.value.days))) {
        try test.desk.addClockRule(rule, at: test.clock)
      }
    }
    var proposed = ClockRule.sample(name: "bill")
    proposed.isFinal = false
    for rule in [
      ClockRule.sample(until: "2026-01-02").from("2025-01-01", until: "2026-01-01"), .sample(state: "TX"),
      proposed,
    ] {
      _ = try test.desk.addClockRule(rule, at: test.clock)
    }
    _ = try test.desk.endClockRule(first.id, from: day("2026-07-01"), reason: "New contract", at: test.clock)
    let second = try test.desk.addClockRule(.sample(hours: 24, from: "2026-07-01"), at: test.clock)
    #expect(second.value.limit == ClockLimit(24, .hours))
  }

  @Test(
    arguments: [
      (0, "OH", nil, DeskError.invalid(.clockLimit, .outside(1, 9999))),
      (10_000, "OH", nil, .invalid(.clockLimit, .outside(1, 9999))),
      (5, "Ohioo", nil, .invalid(.residence, .noState)),
      (5, "ZZ", nil, .invalid(.residence, .noState)),
      (5, "OH", "2026-01-01", .invalid(.clockDays, .endBeforeStart)),
    ] as [(Int, String, String?, DeskError)])
  func `a rule nobody could reckon by is refused`(hours: Int, state: String, end: String?, error: DeskError)
    throws
  {
    let test = try TestDesk()
    #expect(throws: error) {
      try test.desk.addClockRule(.sample(hours: hours, state: state, until: end), at: test.clock)
    }
    #expect(try test.desk.clockRules().count == 62)
  }

  @Test func `a rule ends, after that only earlier, and is never rewritten`() throws {
    let test = try TestDesk()
    let id = try test.desk.addClockRule(.sample(), at: test.clock).id
    let ended = try test.desk.endClockRule(id, from: day("2026-07-01"), reason: "x", at: test.clock)
    #expect(ended.value.days.firstDayAfter == day("2026-07-01"))
    #expect(throws: DeskError.clock(.ended(id, firstDayAfter: day("2026-07-01")))) {
      try test.desk.endClockRule(id, from: day("2026-08-01"), reason: "x", at: test.clock)
    }
    let earlier = try test.desk.endClockRule(id, from: day("2026-06-20"), reason: "y", at: test.clock)
    #expect(earlier.value.days.firstDayAfter == day("2026-06-20"))
    #expect(throws: (any Error).self) {
      try test.records.connection.execute(
        script: "update clock_rule set first_day_after = null where clock_rule_id = \(id)")
    }
    #expect(try test.check().lines == [])
    #expect(throws: DeskError.notFound(.clockRule(Identifier(999)))) {
      try test.desk.endClockRule(Identifier(999), from: day("2026-08-01"), reason: "x", at: test.clock)
    }
    for sql in [
      "update clock_rule set amount = 1 where clock_rule_id = \(id)", "delete from clock_rule",
      "update clock_event set at = 0", "delete from clock_event", "update plan_zone set rule = 'x'",
      "delete from holiday", "update holiday set name = 'x'",
    ] {
      _ = try test.addRequest(number: "T-\(sql.count)")
      #expect(throws: (any Error).self, "\(sql)") { try test.records.connection.execute(script: sql) }
    }
  }

  @Test func `another rule reckons open requests anew and keeps what they waited`() throws {
    let test = try TestDesk()
    try test.endAccreditation()
    let id = try test.addRequest()
    _ = try test.desk.determine(id, .pended, reason: "Ask", at: test.clock)
    let erisa = try #require(try test.desk.clockRules().first { $0.value.name == "erisa-standard" })
    _ = try test.desk.addEvidence(.lvef, to: id, at: test.later(48))
    func due() throws -> String? { try test.desk.worklist(PageCall(limit: 5)).rows.first?.key.at.description }
    #expect(try due() == "2026-07-01T23:59:59Z", "15 days, and two days of waiting")
    let house = try test.desk.addClockRule(.sample(hours: 72, pauses: true), at: test.later(49))
    #expect(try due() == "2026-06-19T08:00:00Z", "72 hours, and two days of waiting")
    _ = try test.desk.endClockRule(house.id, from: day("2026-06-14"), reason: "Wrong", at: test.later(50))
    #expect(try due() == "2026-07-01T23:59:59Z")
    let moved = try test.desk.setZone(.newYork, at: test.later(51))
    #expect(moved.map(\.before) == [.running(due: try #require(Moment(utc: "2026-07-01T23:59:59Z")))])
    #expect(moved.map(\.after) == [.running(due: try #require(Moment(utc: "2026-07-02T03:59:59Z")))])
    #expect(try due() == "2026-07-02T03:59:59Z")
    #expect(try test.desk.request(id).clocks[.decision]?.rule.id == erisa.id)
    #expect(try test.soundness() == [])
  }

  @Test func `holidays move limits in business days`() throws {
    let test = try TestDesk()
    var rule = ClockRule.sample()
    rule.limit = ClockLimit(2, .days, .business)
    _ = try test.desk.addClockRule(rule, at: test.clock)
    let id = try test.addRequest()
    func due() throws -> String? { try test.desk.worklist(PageCall(limit: 5)).rows.first?.key.at.description }
    #expect(try due() == "2026-06-16T23:59:59Z")
    let moved = try test.desk.addHoliday(day("2026-06-16"), named: "Founders' day", at: test.clock)
    #expect(moved.map(\.request) == [id])
    #expect(try test.desk.addHoliday(day("2026-08-03"), named: "Far away", at: test.clock) == [])
    #expect(try due() == "2026-06-17T23:59:59Z")
    #expect(throws: DeskError.duplicate(.holiday(day("2026-06-16")))) {
      try test.desk.addHoliday(day("2026-06-16"), named: "Again", at: test.clock)
    }
    try test.desk.withdrawHoliday(day("2026-06-16"), reason: "The office is open", at: test.clock)
    #expect(try due() == "2026-06-16T23:59:59Z")
    #expect(throws: DeskError.notFound(.holiday(day("2026-06-16")))) {
      try test.desk.withdrawHoliday(day("2026-06-16"), reason: "Again", at: test.clock)
    }
    try test.desk.addHoliday(day("2026-06-16"), named: "Closed after all", at: test.clock)
    #expect(try due() == "2026-06-17T23:59:59Z")
    #expect(try test.check().lines == [])
  }
}

extension ClockRule {
  fileprivate func from(_ first: String, until end: String) -> ClockRule {
    var rule = self
    rule.days = DayRange(from: day(first), until: day(end))
    return rule
  }
}

extension TestDesk {
  /// What a look at the whole record finds.
  func soundness() throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    _ = try records.checkAudit(against: [], at: clock.now, progress: { _ in }) { findings.append($0) }
    return findings
  }
}
