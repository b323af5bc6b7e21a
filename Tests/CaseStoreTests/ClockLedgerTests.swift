import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// What the verbs of a case write into the ledger of its clocks, and what the lists say then.
@Suite struct ClockLedgerTests {
  private func ledger(_ test: TestDesk, _ id: Identifier<Request>) throws -> [String] {
    try test.desk.request(id).clocks.events.map { event in
      [event.value.kind.rawValue, event.value.step?.rawValue].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func words(_ test: TestDesk, at clock: WallClock) throws -> [String?] {
    try test.desk.worklist(PageCall(limit: 9)).rows.map { $0.clock?.words(at: clock.now) }
  }

  @Test func `receipt starts, asking pauses, an answer resumes, a decision and its notice stop`() throws {
    let test = try TestDesk()
    try test.endAccreditation()
    let id = try test.addRequest()
    #expect(try ledger(test, id) == ["start"])
    #expect(try test.desk.request(id).clocks.events.first?.value.at == moment("2026-06-14", 8))
    #expect(try words(test, at: test.clock) == ["due in 14 days"])
    _ = try test.desk.determine(id, .pended, reason: "Ask", at: test.clock)
    #expect(try words(test, at: test.later(500)) == ["paused since 15 June, 14 days left"])
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.later(72))
    #expect(try words(test, at: test.later(72)) == ["due in 14 days"])
    _ = try test.desk.determine(id, .approved, reason: "Met", at: test.later(73))
    #expect(try ledger(test, id) == ["start", "pause", "resume", "stop decision"])
    #expect(try test.desk.request(id).clocks.leading?.step == .notice)
    _ = try test.desk.recordNotice(of: id, by: "fax", at: test.later(74))
    #expect(try ledger(test, id).last == "stop notice")
    let clocks = try test.desk.request(id).clocks
    #expect(clocks.leading == nil)
    #expect(clocks.missed(at: test.later(9999).now) == [])
    #expect(clocks.events.last?.value.note == "fax")
    #expect(clocks.events.last?.value.judged?.due == moment("2026-07-03", 0).before)
    #expect(try test.count("deadline") == 0)
    #expect(try test.soundness() == [])
  }

  @Test func `a reply that did not come is told in every list, and its case stands where it was due`() throws
  {
    let test = try TestDesk()
    try test.endAccreditation()
    let running = try test.addRequest(.diagnosis, number: "M-2")
    let id = try test.addRequest()
    _ = try test.desk.determine(id, .pended, reason: "Ask", at: test.clock)
    let row = try #require(try test.desk.worklist(PageCall(limit: 9)).rows.last { $0.id == id })
    #expect(row.key.group == .running && row.replyDue == row.key.at)
    let before = test.later(24 * 44)
    #expect(row.words(at: before.now) == "reply due in 38 h (paused since 15 June, 14 days left)")
    #expect(!row.isOverdue(at: before.now) && row.time(at: before.now) == "paused 14 days")
    let late = test.later(24 * 106)
    #expect(row.words(at: late.now).hasPrefix("reply overdue by 60 days (paused since 15 June, 14 days left"))
    #expect(row.time(at: late.now) == "reply OVERDUE" && row.isOverdue(at: late.now))
    let listed = try test.desk.due(withinHours: 0, PageCall(limit: 9), at: late).rows
    #expect(listed.first { $0.request == id }?.step == .informationReply)
    let choice = WorklistChoice(.overdue)
    let overdue = try test.desk.worklist(choice, PageCall(limit: 9), at: late).rows.map(\.id)
    #expect(Set(overdue) == [id, running])
    #expect(try test.soundness() == [])
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: late)
    let answered = try #require(try test.desk.worklist(PageCall(limit: 9)).rows.first { $0.id == id })
    #expect(answered.replyDue == nil && answered.words(at: late.now) == "due in 14 days")
  }

  @Test func `a renewal starts a clock of its own`() throws {
    let test = try TestDesk()
    let renewal = try test.desk.renew(try test.approve().id, at: test.clock).request.id
    #expect(try ledger(test, renewal) == ["start"])
  }

  @Test func `a request that is sent on keeps its clock until somebody answers`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(id, .routed(to: "TT.PHAR.2"), reason: "Other use", at: test.clock)
    #expect(try test.desk.request(id).clocks.leading?.step == .decision)
    #expect(
      try test.desk.due(withinHours: 9999, PageCall(limit: 9), at: test.clock).rows.map(\.request) == [id])
    _ = try test.desk.recordNotice(of: id, by: "phone", at: test.later(1))
    #expect(try test.desk.request(id).clocks.leading == nil)
  }

  @Test func `what is owed after a decision is late in every list alike, until it is done`() throws {
    let test = try TestDesk()
    let routed = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(routed, .routed(to: "TT.PHAR.2"), reason: "Other use", at: test.clock)
    let granted = try test.approve().value.request
    let open = try test.addRequest(number: "M-3", received: moment("2026-06-12", 8), line: .medicaid)
    func rows(_ view: WorklistChoice.View, at clock: WallClock) throws -> [WorklistRow] {
      try test.desk.worklist(WorklistChoice(view), PageCall(limit: 9), at: clock).rows
    }
    #expect(try Set(rows(.letters, at: test.clock).map(\.id)) == [routed, granted])
    let late = test.later(24 * 90)
    let overdue = try rows(.overdue, at: late)
    #expect(
      Dictionary(uniqueKeysWithValues: overdue.map { ($0.id, $0.owed) })
        == [routed: .notice, granted: .notice, open: .decision])
    #expect(overdue.allSatisfy { $0.isOverdue(at: late.now) })
    let listed = try test.desk.due(withinHours: 0, PageCall(limit: 9), at: late).rows
    #expect(listed.map(\.request) == overdue.map(\.id))
    #expect(try test.desk.workCounts(at: late).overdue == overdue.count)
    #expect(try rows(.all, at: late).map(\.id) == [open], "what is decided is no open case")
    #expect(try test.soundness() == [])
    for id in [routed, granted] { _ = try test.desk.recordNotice(of: id, by: "phone", at: late) }
    let missed = try test.desk.missed(withinDays: 9, PageCall(limit: 9), at: late).rows
    #expect(Set(missed.map(\.request)) == [routed, granted])
    #expect(missed.allSatisfy { $0.what == "notice" }, "both were decided in time")
    #expect(try rows(.letters, at: late) == [] && rows(.overdue, at: late).map(\.id) == [open])
    #expect(try test.desk.workCounts(at: late).overdue == 1)
    #expect(try test.soundness() == [])
  }

  @Test(arguments: WorklistChoice.Column.allCases, [WorklistChoice.View.overdue, .letters])
  func `what is owed is paged in every order, with words and filters`(
    column: WorklistChoice.Column, view: WorklistChoice.View
  ) throws {
    let test = try TestDesk()
    var ids: [Identifier<Request>] = []
    for number in 0..<5 {
      let id = try test.addRequest(.diagnosis, number: "M-\(number)")
      _ = try test.desk.determine(id, .routed(to: "TT.PHAR.2"), reason: "Other use", at: test.clock)
      ids.append(id)
    }
    let late = test.later(24 * 90)
    func pages(_ choice: WorklistChoice) throws -> [Identifier<Request>] {
      var found: [Identifier<Request>] = []
      var place: PageCall<WorklistKey>.Place? = .first
      while let here = place {
        let page = try test.desk.worklist(choice, PageCall(here, limit: 2), at: late)
        found += page.rows.map(\.id)
        place = page.next.map { .after($0) }
      }
      return found
    }
    let forward = try pages(WorklistChoice(view, by: column))
    #expect(Set(forward) == Set(ids) && forward.count == ids.count)
    #expect(try pages(WorklistChoice(view, by: column, isReversed: true)) == forward.reversed())
    #expect(try pages(WorklistChoice(view, by: column, words: "\(ids[3])")) == [ids[3]])
    var filter = WorklistFilter()
    filter.member = "M-2"
    #expect(try pages(WorklistChoice(view, by: column, filter: filter)) == [ids[2]])
    filter.member = nil
    filter.state = .inReview
    #expect(try pages(WorklistChoice(view, by: column, filter: filter)) == [])
  }

  @Test func `late lists what is overdue or soon, longest overdue first, with who worked on it`() throws {
    let test = try TestDesk()
    let late = try test.addRequest(number: "M-1", received: moment("2026-06-12", 8), line: .medicaid)
    let later = try test.addRequest(number: "M-2", received: moment("2026-06-13", 8), line: .medicaid)
    let soon = try test.addRequest(number: "M-3", received: moment("2026-06-15", 8), line: .medicaid)
    _ = try test.addRequest(number: "M-4")
    func rows(_ hours: Int) throws -> [LateRow] {
      try test.desk.due(withinHours: hours, PageCall(limit: 9), at: test.clock).rows
    }
    #expect(try rows(0).map(\.request) == [late, later])
    #expect(try rows(24).map(\.request) == [late, later, soon])
    let first = try #require(try rows(0).first)
    #expect(first.standing.words(at: test.clock.now) == "overdue by 2 days")
    #expect(first.rule == "medicaid-drug")
    #expect(first.lastBy == "ines")
    #expect(first.heldBy == nil)
    _ = try test.desk.takeCase(late, at: test.clock)
    #expect(try rows(0).first?.heldBy == "ines")
    let page = try test.desk.due(withinHours: 24, PageCall(.after(first.key), limit: 1), at: test.clock)
    #expect(page.rows.map(\.request) == [later])
    #expect(page.previous != nil)
    #expect(try test.desk.worklist(PageCall(limit: 9)).rows.map(\.id).prefix(3) == [late, later, soon])
    for hours in [-1, 100_001] {
      #expect(throws: DeskError.invalid(.hours, .outside(0, 100_000))) {
        try test.desk.due(withinHours: hours, PageCall(limit: 9), at: test.clock)
      }
    }
  }

  @Test func `what was done too late is on record with the rule, and is explained`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis, received: moment("2026-06-12", 8), line: .medicaid)
    let punctual = try test.addRequest(.diagnosis, number: "M-2")
    #expect(throws: DeskError.clock(.notMissed(punctual, .decision))) {
      try test.desk.explainBreach(of: .decision, of: punctual, reason: "None", at: test.clock)
    }
    _ = try test.desk.determine(id, .approved, reason: "Met", at: test.clock)
    let event = try #require(try test.desk.request(id).clocks.events.last?.value)
    #expect(event.isMissed)
    #expect(event.judged?.due == moment("2026-06-13", 8))
    let clocks = try test.desk.explainBreach(
      of: .decision, of: id, reason: "The fax line was down", at: test.clock)
    #expect(clocks.explanations.map(\.value.reason) == ["The fax line was down"])
    let rows = try test.desk.missed(withinDays: 1, PageCall(limit: 9), at: test.clock).rows
    #expect(rows.map(\.request) == [id])
    #expect(rows.first?.explanation == "The fax line was down")
    #expect(rows.first?.standing.words(at: test.clock.now) == "late by 2 days")
    _ = try test.desk.addClockRule(.sample(), at: test.clock)
    #expect(try test.desk.request(id).clocks[.decision]?.rule.value.name == "medicaid-drug", "judged once")
    #expect(throws: DeskError.invalid(.reason, .blank)) {
      try test.desk.explainBreach(of: .decision, of: id, reason: " ", at: test.clock)
    }
    #expect(try test.soundness() == [])
  }

  @Test func `notice is given of a decision, once, and not in the future`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    #expect(throws: DeskError.clock(.undecided(id))) {
      try test.desk.recordNotice(of: id, by: "fax", at: test.clock)
    }
    _ = try test.desk.determine(id, .approved, reason: "Met", at: test.clock)
    #expect(throws: DeskError.invalid(.noticeTime, .inFuture)) {
      try test.desk.recordNotice(of: id, by: "fax", given: test.later(1).now, at: test.clock)
    }
    #expect(throws: DeskError.invalid(.noticeTime, .before(day("2026-06-14")))) {
      try test.desk.recordNotice(of: id, by: "fax", given: Moment(seconds: 0), at: test.clock)
    }
    _ = try test.desk.recordNotice(of: id, by: "fax", at: test.clock)
    #expect(throws: DeskError.clock(.notRunning(id, .notice))) {
      try test.desk.recordNotice(of: id, by: "fax", at: test.clock)
    }
  }

  @Test func `the longer time is taken once, in time, where the rule that governs allows it`() throws {
    let test = try TestDesk()
    let strict = try test.addRequest(number: "M-9")
    #expect(throws: DeskError.clock(.noLongerTime(strict))) {
      try test.desk.extendClock(of: strict, reason: "Records", at: test.clock)
    }
    try test.endAccreditation()
    let id = try test.addRequest()
    #expect(throws: DeskError.clock(.overdue(id))) {
      try test.desk.extendClock(of: id, reason: "Records", at: test.later(1000))
    }
    let clocks = try test.desk.extendClock(of: id, reason: "Records", at: test.clock)
    #expect(clocks[.decision]?.isExtended == true)
    #expect(clocks[.decision]?.standing == .running(due: moment("2026-07-15").before))
    #expect(throws: DeskError.clock(.extendedBefore(id))) {
      try test.desk.extendClock(of: id, reason: "Records", at: test.clock)
    }
    #expect(try test.soundness() == [])
  }

  @Test func `a request that becomes urgent has the shorter time from then on`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let changed = try test.desk.changeUrgency(of: id, to: .expedited, reason: "Worse", at: test.clock)
    #expect(changed.request.urgency == .expedited)
    #expect(changed.version == 2)
    let row = try #require(try test.desk.worklist(PageCall(limit: 9)).rows.first)
    #expect(row.urgency == .expedited)
    #expect(row.clock == .running(due: moment("2026-06-18", 9)))
    #expect(throws: DeskError.clock(.sameUrgency(id, .expedited))) {
      try test.desk.changeUrgency(of: id, to: .expedited, reason: "Worse", at: test.clock)
    }
    #expect(throws: DeskError.conflict(id, seen: 1, found: 2, changed: Stamp(by: "ines", at: test.clock.now)))
    {
      try test.desk.changeUrgency(of: id, to: .standard, reason: "Better", seen: 1, at: test.clock)
    }
    #expect(try test.soundness() == [])
  }

  @Test(arguments: [
    ("update clock_event set at = at + 86400", "row-altered clock_event"),
    ("delete from clock_event where kind = 'pause'", "row-deleted clock_event"),
    (
      "insert into clock_event (request_id, kind, at, recorded, recorded_by) values (1, 'pause', 0, 0, 'ines')",
      "row-added clock_event"
    ),
    ("update clock_rule set amount = 999 where name = 'medicaid-drug'", "row-altered clock_rule"),
    ("delete from clock_rule where name = 'wa-drug-standard'", "row-deleted clock_rule"),
    ("update breach_explanation set reason = 'Other'", "row-altered breach_explanation"),
    ("delete from breach_explanation", "row-deleted breach_explanation"),
    ("update plan_zone set rule = 'EST5'", "row-altered plan_zone"),
    ("delete from holiday", "row-deleted holiday"),
    ("update worklist set due_at = due_at + 86400", "list-differs worklist"),
    ("update worklist set rule = 'other'", "list-differs worklist"),
    ("delete from deadline", "list-differs deadline"),
    ("update deadline set due_at = 0", "list-differs deadline"),
  ])
  func `a clock turned back behind the program's back is found and named`(sql: String, says: String) throws {
    let test = try TestDesk()
    let id = try test.addRequest(received: moment("2026-06-12", 8), line: .medicaid)
    _ = try test.desk.explainBreach(of: .decision, of: id, reason: "Late", at: test.clock)
    _ = try test.desk.determine(
      try test.addRequest(number: "M-2"), .pended, reason: "Ask", at: test.clock)
    #expect(try test.soundness() == [])
    try test.withoutGuards(sql)
    let lines = try test.soundness().map { finding in
      [finding.kind.rawValue, finding.table].compactMap { $0 }.joined(separator: " ")
    }
    #expect(lines.contains(says), "\(lines)")
  }
}

extension Moment {
  /// The second before.
  fileprivate var before: Moment { Moment(seconds: seconds - 1) }
}
