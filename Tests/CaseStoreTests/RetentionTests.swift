import Criteria
import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

extension RetentionRule {
  /// Twelve years for decided cases.
  static func sample(_ months: Int = 144, from first: Day) -> RetentionRule {
    RetentionRule(.decided, months: months, from: first, reason: "State contract")
  }
}

extension TestDesk {
  /// A request with a document and a diagnosis that was dismissed.
  func dismiss(number: String) throws -> Identifier<Request> {
    let id = try addRequest(.diagnosis, number: number)
    let document = try desk.attachDocument(
      Array("note of \(number)".utf8), named: "n.txt", kind: .chartNote, to: id, at: clock)
    try desk.noteOpening(of: document.id, at: clock)
    _ = try desk.dismiss(id, Closing(.notEligible, words: "No coverage"), at: clock)
    return id
  }

  /// An approval of which notice was given.
  func approveAndTell() throws -> OnFile<Authorization> {
    let authorization = try approve()
    _ = try desk.recordNotice(of: authorization.value.request, by: "telephone", at: clock)
    return authorization
  }

  /// The desk's clock on a later day.
  func clock(on text: String) -> WallClock { WallClock(now: moment(text, 9), today: day(text)) }
}

@Suite struct RetentionTests {
  private let test: TestDesk

  init() throws { test = try TestDesk() }

  @Test func `the program's own rules count until one is set`() throws {
    let clock = test.clock
    #expect(try test.desk.retention(on: clock.today).map(\.rule.months) == [120, 72])
    let set = try test.desk.setRetention(.sample(from: day("2027-01-01")), at: clock)
    #expect(try test.desk.retention(on: day("2026-12-31")).map(\.rule.months) == [120, 72])
    #expect(try test.desk.retention(on: day("2027-01-01")).first?.id == set.id)
    #expect(throws: DeskError.retention(.sameRule(.decided, months: 144))) {
      try test.desk.setRetention(.sample(from: day("2027-02-01")), at: clock)
    }
    #expect(throws: DeskError.retention(.laterRule(.decided, from: day("2027-01-01")))) {
      try test.desk.setRetention(.sample(100, from: clock.today), at: clock)
    }
    #expect(throws: DeskError.invalid(.retentionDay, .before(clock.today))) {
      try test.desk.setRetention(.sample(from: day("2026-06-14")), at: clock)
    }
    #expect(throws: DeskError.invalid(.retentionMonths, .outside(12, 1200))) {
      try test.desk.setRetention(.sample(11, from: clock.today), at: clock)
    }
    #expect(try test.check().lines == [])
  }

  @Test func `a case is due when its months are over, not a day before`() throws {
    let id = try test.dismiss(number: "M-1")
    // It ended on 15 June 2026, and 72 months count.
    let last = test.clock(on: "2032-06-14")
    #expect(try test.desk.duePurges(on: last.today, limit: 9) == [])
    #expect(throws: DeskError.retention(.notDue(id, on: day("2032-06-15")))) {
      try test.desk.purge(id, expecting: 1, limit: 9, at: last)
    }
    #expect(throws: DeskError.retention(.nothingDue)) {
      try test.desk.purge(expecting: 1, limit: 9, at: last)
    }
    let due = try test.desk.duePurges(on: day("2032-06-15"), limit: 9)
    #expect(due.map(\.ended.id) == [id])
    #expect(due.first?.documents == 1)
  }

  @Test func `an approval is kept until its last day and the months after it`() throws {
    let id = try test.approveAndTell().value.request
    let end = try #require(try test.desk.request(id).authorization?.value.days.firstDayAfter)
    let since = end.adding(days: -1).adding(months: 120)
    #expect(try test.desk.duePurges(on: since.adding(days: -1), limit: 9) == [])
    #expect(try test.desk.duePurges(on: since, limit: 9).map(\.ended.id) == [id])
  }

  @Test func `an open case, one on hold and one that is gone are refused`() throws {
    let clock = test.clock(on: "2060-01-01")
    let open = try test.addRequest()
    #expect(throws: DeskError.retention(.open(open, .received))) {
      try test.desk.purge(open, expecting: 1, limit: 9, at: clock)
    }
    let id = try test.dismiss(number: "M-1")
    let hold = try test.desk.placeHold(on: id, reason: "Subpoena", at: test.clock)
    #expect(throws: DeskError.retention(.heldBefore(id, hold.stamp))) {
      try test.desk.placeHold(on: id, reason: "Again", at: test.clock)
    }
    #expect(try test.desk.duePurges(on: clock.today, limit: 9) == [])
    #expect(throws: DeskError.retention(.onHold(id, hold.stamp))) {
      try test.desk.purge(id, expecting: 1, limit: 9, at: clock)
    }
    try test.desk.liftHold(on: id, reason: "Settled", at: test.clock)
    #expect(throws: DeskError.retention(.notHeld(id))) {
      try test.desk.liftHold(on: id, reason: "Settled", at: test.clock)
    }
    #expect(throws: DeskError.retention(.countDiffers(due: 1, said: 2))) {
      try test.desk.purge(expecting: 2, limit: 9, at: clock)
    }
    let gone = try #require(try test.desk.purge(expecting: 1, limit: 9, at: clock).first)
    #expect(throws: DeskError.retention(.purgedBefore(id, gone.stamp))) {
      try test.desk.purge(id, expecting: 1, limit: 9, at: clock)
    }
    #expect(throws: DeskError.retention(.purged(id, gone.stamp))) {
      try test.desk.add(Addendum("Late note"), to: id, at: clock)
    }
    #expect(throws: DeskError.retention(.purged(id, gone.stamp))) {
      try test.desk.placeHold(on: id, reason: "Too late", at: clock)
    }
    #expect(try test.check().lines == [])
  }

  @Test func `a case whose notice is owed is kept until it is given`() throws {
    let id = try test.approve().value.request
    let clock = test.clock(on: "2060-01-01")
    #expect(try test.desk.duePurges(on: clock.today, limit: 9) == [])
    #expect(throws: DeskError.retention(.owed(id))) {
      try test.desk.purge(id, expecting: 1, limit: 9, at: clock)
    }
    _ = try test.desk.recordNotice(of: id, by: "telephone", at: test.clock)
    #expect(try test.desk.duePurges(on: clock.today, limit: 9).map(\.ended.id) == [id])
  }

  @Test func `a purge leaves a row, takes the words, and the trail is whole`() throws {
    let id = try test.dismiss(number: "M-1")
    let kept = try test.dismiss(number: "M-2")
    let gone = try #require(
      try test.desk.purge(id, expecting: 1, limit: 9, at: test.clock(on: "2060-01-01")).first)
    #expect(gone.value.documents == 1)
    #expect(gone.value.digest.count == 64)
    #expect(try test.desk.purge(of: id) == gone)
    let left = try test.desk.request(id)
    #expect(left.documents.isEmpty && left.evidence.isEmpty && left.answers.isEmpty)
    #expect(left.course.closing?.value.words == "purged")
    #expect(try test.desk.request(kept).documents.count == 1)
    #expect(try test.count("document") == 1)
    #expect(try test.check().lines == [])
  }

  @Test func `an approval whose case was purged has lapsed in no list`() throws {
    let approval = try test.approveAndTell()
    let clock = test.clock(on: "2060-01-01")
    func lapsed() throws -> [Identifier<Authorization>] {
      try test.desk.expiring(.lapsed(before: clock.today), PageCall(.last, limit: 9)).rows.map(\.id)
    }
    #expect(try lapsed() == [approval.id])
    _ = try test.desk.purge(approval.value.request, expecting: 1, limit: 9, at: clock)
    #expect(try lapsed() == [])
    #expect(try test.desk.expiringDays(.lapsed(before: clock.today)) == [])
    #expect(try test.check().lines == [])
  }

  @Test func `approvals that an older program listed after the purge are taken out`() throws {
    let approval = try test.approveAndTell()
    let lists = ["expiring", "expiring_by_line", "expiring_day"]
    let connection = test.records.connection
    for list in lists {
      try connection.execute(script: "create temp table kept_\(list) as select * from \(list)")
    }
    _ = try test.desk.purge(
      approval.value.request, expecting: 1, limit: 9, at: test.clock(on: "2060-01-01"))
    for list in lists { try connection.execute(script: "insert into \(list) select * from kept_\(list)") }
    #expect(try test.check().lines != [])
    let migration = try #require(Schema.migrations.first { $0.name.contains("purged_approvals") })
    try connection.execute(script: migration.sql)
    #expect(try test.check().lines == [])
  }

  @Test func `a case ended on the plan's day`() throws {
    let id = try test.dismiss(number: "M-1")
    try test.desk.setZone(try #require(PlanZone(name: "Pacific/Pago_Pago", rule: "SST11")), at: test.clock)
    // It was dismissed in the evening of 14 June there.
    #expect(try test.desk.duePurges(on: day("2032-06-13"), limit: 9) == [])
    let due = try test.desk.duePurges(on: day("2032-06-14"), limit: 9).map(\.ended)
    #expect(due.map(\.id) == [id] && due.map(\.lastDay) == [day("2026-06-14")])
  }

  @Test func `the name of a member goes with the last case, once no coverage runs`() throws {
    let id = try test.dismiss(number: "M-1")
    let member = try test.desk.request(id).member
    try test.records.connection.execute(
      "update coverage set first_day_after = \(day("2030-01-01")) where member_id = \(member.id)")
    let other = try test.dismiss(number: "M-1")
    let clock = test.clock(on: "2060-01-01")
    #expect(try test.desk.purge(other, expecting: 1, limit: 9, at: clock).map(\.value.tookMember) == [false])
    #expect(try test.desk.request(id).member.member.familyName == member.member.familyName)
    #expect(try test.desk.purge(id, expecting: 1, limit: 9, at: clock).map(\.value.tookMember) == [true])
    let left = try test.desk.request(id).member
    #expect(left.member.familyName == "purged")
    #expect(left.coverages.isEmpty)
    // The coverage was ended behind the program's back, which is noticed as long as it is there.
    #expect(try test.check().lines == [])
  }

  @Test func `a decision that was purged is not compared, and says so`() throws {
    let id = try test.approveAndTell().value.request
    #expect(try test.desk.replay(id).allSatisfy(\.isIdentical))
    let gone = try test.desk.purge(id, expecting: 1, limit: 9, at: test.clock(on: "2060-01-01"))
    let replays = try test.desk.replay(id)
    #expect(replays.map(\.purge) == gone)
    #expect(replays.allSatisfy { $0.differences.isEmpty && !$0.isIdentical })
    #expect(replays.map(\.determination.value.outcome) == [.approved])
    #expect(try test.check().lines == [])
  }

  @Test func `a case that a renewal goes on with waits for the renewal`() throws {
    let authorization = try test.approveAndTell()
    let first = authorization.value.request
    let renewal = try test.desk.renew(authorization.id, at: test.clock).request.id
    let clock = test.clock(on: "2060-01-01")
    #expect(throws: DeskError.retention(.neededBy(first, renewal))) {
      try test.desk.purge(first, expecting: 1, limit: 9, at: clock)
    }
    #expect(try test.desk.duePurges(on: clock.today, limit: 9) == [])
    _ = try test.desk.dismiss(renewal, Closing(.notEligible, words: "Left"), at: test.clock)
    #expect(try test.desk.duePurges(on: clock.today, limit: 9).map(\.ended.id) == [renewal, first])
    #expect(try test.desk.purge(expecting: 2, limit: 9, at: clock).count == 2)
    #expect(try test.count("evidence") == 0)
    #expect(try test.check().lines == [])
  }

  @Test func `a document that another case has stays for that one`() throws {
    let first = try test.addRequest(number: "M-1")
    let second = try test.addRequest(number: "M-1")
    for id in [first, second] {
      _ = try test.desk.attachDocument([65, 66], named: "a.txt", kind: .other, to: id, at: test.clock)
    }
    _ = try test.desk.dismiss(first, Closing(.notEligible, words: "No"), at: test.clock)
    let gone = try test.desk.purge(first, expecting: 1, limit: 9, at: test.clock(on: "2060-01-01"))
    #expect(gone.map(\.value.documents) == [0])
    #expect(try test.desk.request(second).documents.count == 1)
    #expect(try test.check().lines == [])
  }

  @Test func `nothing of a case is deleted or changed that is not purged`() throws {
    _ = try test.dismiss(number: "M-1")
    _ = try test.addRequest()
    for statement in [
      "delete from evidence", "delete from attachment", "delete from document",
      "update closing set words = 'x'",
      """
      insert into purge (request_id, subject, months, last_day, took_member, purged, purged_by)
      select request_id, 'undecided', 1, 1, 0, 1, 'x' from request where state = 'received'
      """,
    ] {
      #expect(throws: SQLiteError.self, "\(statement)") {
        try test.records.connection.execute(script: statement)
      }
    }
    #expect(try test.check().lines == [])
  }

  @Test func `a purge knows every table that belongs to cases`() throws {
    let known =
      Set(PurgedRows.removed.map(\.table.rawValue) + PurgedRows.blanked.map(\.table.rawValue))
      .union(Self.withoutContent)
    let tables = try test.records.connection.rows(
      """
      select distinct m.name from sqlite_schema m join pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f."table" in ('request', 'attachment', 'evidence', 'determination', 'member',
        'authorization', 'appeal', 'review_sample_case')
      order by 1
      """
    ) { row throws(SQLiteError) in try row.text() }
    #expect(tables.filter { !known.contains($0) } == [])
  }

  /// What a purge leaves as it is, and why that may stay: days, numbers, names of staff; nothing about a member. Coverage and
  /// relations go with the member.
  private static let withoutContent: Set<String> = [
    "request", "authorization", "planned_course", "legal_hold", "purge", "lease", "review_sample_case",
    "coverage", "relation",
  ]
}
