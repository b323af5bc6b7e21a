import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// Who is to work on which case: giving, taking back, sharing out, and who is away.
@Suite struct WorkloadTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  private var sue: CaseDesk { test.desk(.sue) }

  private func holders() throws -> [String?] {
    try test.desk.worklist(PageCall(limit: 99)).rows.sorted { $0.id < $1.id }.map(\.assignee)
  }

  @Test func `a case is given to somebody, and taken back, each with a reason on record`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try sue.assign(id, to: "rene", reason: "Knows the drug", at: test.clock)
    #expect(try holders() == ["rene"])
    #expect(try sue.worklist(of: "rene", PageCall(limit: 9)).rows.map(\.id) == [id])
    #expect(throws: DeskError.work(.assignedBefore(id, login: "rene"))) {
      try sue.assign(id, to: "rene", reason: "Again", at: test.clock)
    }
    _ = try sue.takeBack(id, reason: "Too many", at: test.clock)
    #expect(try holders() == [nil])
    #expect(throws: DeskError.work(.notAssigned(id))) {
      try sue.takeBack(id, reason: "Again", at: test.clock)
    }
    #expect(
      try sue.auditTrail(of: id).suffix(2).map { $0.payload.contains("assign-case") } == [true, true])
    #expect(try sue.assignment(of: id)?.value == Assignment(to: nil, reason: "Too many"))
  }

  @Test func `whoever decides a case that somebody else was given can tell whose it was`() throws {
    let id = try test.addRequest(.diagnosis)
    #expect(try test.desk(.rene).otherAssignee(of: id) == nil)
    _ = try sue.assign(id, to: "ines", reason: "x", at: test.clock)
    #expect(try test.desk(.rene).otherAssignee(of: id) == "ines" && test.desk.otherAssignee(of: id) == nil)
  }

  @Test func `several cases are given together, all of them or none`() throws {
    let ids = try (1...3).map { try test.addRequest(number: "M-\($0)") }
    _ = try sue.assign(ids[1], to: "rene", reason: "x", at: test.clock)
    #expect(throws: DeskError.work(.assignedBefore(ids[1], login: "rene"))) {
      try sue.assign(ids, to: "rene", reason: "Knows the drug", at: test.clock)
    }
    #expect(try holders() == [nil, "rene", nil], "nothing is done by halves")
    try sue.assign([ids[0], ids[2]], to: "rene", reason: "Knows the drug", at: test.clock)
    #expect(try holders() == ["rene", "rene", "rene"])
    #expect(try sue.assignment(of: ids[2])?.value == Assignment(to: "rene", reason: "Knows the drug"))
    #expect(try sue.auditTrail(of: ids[0]).last?.payload.contains("assign-case") == true)
  }

  @Test func `nobody gets what they may not work on`() throws {
    let id = try test.addRequest(.diagnosis)
    let free = try sue.assignees(of: id, on: test.clock.today).map(\.login)
    #expect(free.contains("rene") && free.contains("phil") && free.contains("mary") && !free.contains("sue"))
    #expect(throws: DeskError.work(.cannotWork(id, .inReview, login: "sue"))) {
      try sue.assign(id, to: "sue", reason: "x", at: test.clock)
    }
    #expect(throws: DeskError.notFound(.person(login: "xx"))) {
      try sue.assign(id, to: "xx", reason: "x", at: test.clock)
    }
    let member = try test.desk.request(id).member.id
    _ = try test.desk(.rene).declareRelation(.family, to: member, at: test.clock)
    #expect(throws: DeskError.work(.assigneeRelated(id, login: "rene"))) {
      try sue.assign(id, to: "rene", reason: "x", at: test.clock)
    }
    try test.desk.lockPerson("phil", reason: "Left", at: test.clock)
    #expect(throws: DeskError.work(.assigneeLocked(login: "phil"))) {
      try sue.assign(id, to: "phil", reason: "x", at: test.clock)
    }
    let today = test.clock.today
    _ = try sue.recordAbsence(Absence("mary", today...today, cover: "phil", reason: "Leave"), at: test.clock)
    #expect(throws: DeskError.work(.away(login: "mary", until: today, cover: "phil"))) {
      try sue.assign(id, to: "mary", reason: "x", at: test.clock)
    }
    let left = try sue.assignees(of: id, on: today).map(\.login)
    #expect(left == free.filter { !["rene", "phil", "mary"].contains($0) })
    #expect(try holders() == [nil])
  }

  @Test func `an assignment ends where the case goes on to somebody else`() throws {
    let id = try test.addFailing()
    _ = try sue.assign(id, to: "rene", reason: "x", at: test.clock)
    _ = try test.desk(.rene).determine(id, .referredToClinician, reason: "Not met", at: test.clock)
    #expect(try holders() == [nil])
    let other = try test.addRequest(.diagnosis, number: "M-2")
    _ = try sue.assign(other, to: "rene", reason: "x", at: test.clock)
    _ = try test.desk(.rene).determine(other, .pended, reason: "More", at: test.clock)
    #expect(try sue.worklist(of: "rene", PageCall(limit: 9)).rows.map(\.id) == [other])
  }

  @Test func `sharing out gives to whoever has least, and to the cover of who is away`() throws {
    try test.desk.enrol(Reviewer(login: "rolf", name: "Rolf", roles: [.reviewer]), at: test.clock)
    let ids = try (1...4).map { try test.addRequest(.diagnosis, number: "B-\($0)") }
    _ = try sue.assign(ids[0], to: "rene", reason: "x", at: test.clock)
    _ = try sue.assign(ids[1], to: "rene", reason: "x", at: test.clock)
    let planned = try sue.balance(isTrial: true, at: test.clock).moves
    #expect(try holders() == ["rene", "rene", nil, nil])
    let moves = try sue.balance(at: test.clock).moves
    #expect(moves == planned && Set(moves.map(\.request)) == Set(ids[2...]))
    #expect(moves.allSatisfy { $0.from == nil && ["rolf", "ines"].contains($0.to) })
    #expect(try sue.balance(at: test.clock).moves == [])
    let today = test.clock.today
    _ = try sue.recordAbsence(Absence("rene", today...today, cover: "ines", reason: "Ill"), at: test.clock)
    let handed = try sue.balance(at: test.clock).moves
    #expect(handed.map(\.from) == ["rene", "rene"] && handed.allSatisfy { $0.to == "ines" })
    let counts = try sue.workload(doneWithin: 30, at: test.clock).filter { $0.open > 0 }
    #expect(counts.map(\.open).reduce(0, +) == 4)
    _ = try sue.balance(levels: true, at: test.clock)
    let level = try sue.workload(doneWithin: 30, at: test.clock).filter {
      ["ines", "rolf"].contains($0.login)
    }
    #expect(level.map(\.open) == [2, 2])
  }

  @Test func `a case that nobody who is there may work on is named`() throws {
    let id = try test.addRequest(.diagnosis)
    let today = test.clock.today
    for person in try sue.assignees(of: id, on: today) {
      let leave = Absence(person.login, today...today, cover: nil, reason: "Ill")
      _ = try sue.recordAbsence(leave, at: test.clock)
    }
    let work = try sue.balance(isTrial: true, at: test.clock)
    #expect(work == SharedWork(moves: [], left: [id]))
  }

  @Test func `what waits for a clinician is shared among those whose licence is good`() throws {
    try test.desk.enrol(
      Reviewer(login: "nell", name: "Dr. Nell", roles: [.reviewer, .medicalDirector]), at: test.clock)
    let ids = try (1...4).map { try test.addReferred(number: "K-\($0)") }
    let takers = ["mary", "otto", "phil"]
    #expect(try sue.balance(isTrial: true, at: test.clock).moves.allSatisfy { takers.contains($0.to) })
    let today = test.clock.today
    for login in takers {
      _ = try sue.recordAbsence(Absence(login, today...today, cover: nil, reason: "Ill"), at: test.clock)
    }
    let work = try sue.balance(isTrial: true, at: test.clock)
    #expect(work.moves == [] && Set(work.left) == Set(ids) && work.unlicensed == work.left)
    let words = work.wordsOnLeft(naming: 2) { "R\($0)" }
    #expect(words.map { $0.contains("and 2 more a clinician has to decide") } == [true])
    try test.desk.recordLicence(.good(.physician), of: "nell", at: test.clock)
    #expect(try sue.balance(at: test.clock).moves.map(\.to) == ["nell", "nell", "nell", "nell"])
    for absence in try sue.absences(at: test.clock) {
      _ = try sue.withdrawAbsence(absence.id, at: test.clock)
    }
    let evened = try sue.balance(levels: true, at: test.clock).moves
    #expect(Set(evened.map(\.to)) == Set(takers), "whether or not who had them is a reviewer as well")
  }

  @Test func `who takes the next case gets their own first, and nobody else's`() throws {
    let ids = try (1...3).map { try test.addRequest(.diagnosis, number: "N-\($0)") }
    _ = try sue.assign(ids[0], to: "ines", reason: "x", at: test.clock)
    _ = try sue.assign(ids[2], to: "rene", reason: "x", at: test.clock)
    #expect(try test.desk(.rene).takeNextCase(at: test.clock)?.id == ids[2])
    #expect(try test.desk(.rene).takeNextCase(at: test.clock)?.id == ids[1])
    #expect(try test.desk(.rene).takeNextCase(at: test.clock) == nil)
    let today = test.clock.today
    _ = try sue.recordAbsence(Absence("ines", today...today, cover: nil, reason: "Ill"), at: test.clock)
    #expect(try test.desk(.rene).takeNextCase(at: test.clock)?.id == ids[0])
  }

  @Test func `work is counted by person`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.addRequest(.diagnosis, number: "C-2")
    _ = try sue.assign(id, to: "rene", reason: "x", at: test.clock)
    _ = try test.desk(.rene).determine(id, .pended, reason: "More", at: test.clock)
    let rows = try sue.workload(doneWithin: 1, at: test.clock)
    #expect(rows.first?.login == nil && rows.first?.open == 1)
    let rene = try #require(rows.first { $0.login == "rene" })
    #expect((rene.open, rene.pended, rene.decisions, rene.pends, rene.done) == (1, 1, 1, 1, 0))
    #expect(rene.oldest == day("2026-06-14"))
    let there = try #require(PlanZone(name: "Pacific/Pago_Pago", rule: "SST11"))
    try test.desk.setZone(there, at: test.clock)
    let told = try sue.workload(doneWithin: 1, at: test.clock).first { $0.login == "rene" }?.oldest
    #expect(told == day("2026-06-13"), "08:00 UTC is the evening before")
    #expect(!rows.contains { $0.login == "sue" })
    #expect(throws: DeskError.invalid(.window, .outside(1, 36_525))) {
      try sue.workload(doneWithin: 0, at: test.clock)
    }
  }

  @Test func `a case is theirs who were given it, whoever worked on it`() throws {
    func mine(_ desk: CaseDesk, _ view: WorklistChoice.View = .mine) throws -> [Identifier<Request>] {
      try desk.worklist(WorklistChoice(view), PageCall(limit: 9), at: test.clock).rows.map(\.id)
    }
    let rene = test.desk(.rene)
    let id = try test.addRequest(.diagnosis)
    _ = try rene.determine(id, .pended, reason: "More", at: test.clock)
    #expect(try mine(rene) == [id])
    _ = try sue.assign(id, to: "ines", reason: "x", at: test.clock)
    #expect(try mine(rene) == [] && mine(test.desk) == [id] && mine(test.desk, .unassigned) == [])
    _ = try sue.takeBack(id, reason: "x", at: test.clock)
    #expect(try mine(rene) == [id])
  }

  @Test func `what is to do in all is counted by state`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.addRequest(.diagnosis, number: "T-2")
    _ = try sue.assign(id, to: "rene", reason: "x", at: test.clock)
    #expect(
      try sue.workCounts(at: test.clock)
        == WorkCounts(requests: [.inReview: 2], overdue: 0, unassigned: 1))
    _ = try test.desk(.rene).determine(id, .pended, reason: "More", at: test.clock)
    let later = WallClock(now: Moment(seconds: test.clock.now.seconds + 20 * 86_400), today: test.clock.today)
    let counts = try sue.workCounts(at: later)
    #expect(counts.requests == [.inReview: 1, .pended: 1] && counts.toDo == 2)
    #expect(
      (counts.overdue, counts.unassigned) == (2, 1), "waiting for facts does not stop the clock of this line")
  }

  @Test func `a case proposed to be made void is told until somebody answers`() throws {
    let id = try test.addRequest(.diagnosis)
    #expect(try sue.workCounts(at: test.clock).words == nil)
    _ = try test.desk.proposeVoid(id, reason: "Entered twice", at: test.clock)
    let counts = try sue.workCounts(at: test.clock)
    #expect(counts.voidsProposed == [WorkCounts.ProposedVoid(id, by: "ines")])
    #expect(counts.words?.contains("R\(id) (ines)") == true)
    _ = try test.desk(.rene).answerVoid(id, agreeing: false, at: test.clock)
    #expect(try sue.workCounts(at: test.clock).words == nil)
  }

  @Test func `what is overdue is counted by one rule for each, for all, and in the lists`() throws {
    let (open, decided) = (try test.addRequest(.diagnosis), try test.addRequest(.diagnosis, number: "O-2"))
    _ = try test.addRequest(.diagnosis, number: "O-3")
    _ = try sue.assign(open, to: "rene", reason: "x", at: test.clock)
    _ = try sue.assign(decided, to: "ines", reason: "x", at: test.clock)
    _ = try test.desk.determine(decided, .routed(to: "TT.PHAR.2"), reason: "Other use", at: test.clock)
    func overdue(_ clock: WallClock) throws -> [String: Int] {
      let rows = try sue.workload(doneWithin: 1, at: clock).filter { $0.overdue > 0 }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.login ?? "", $0.overdue) })
    }
    #expect(try overdue(test.clock) == [:])
    let late = test.later(24 * 60)
    #expect(try overdue(late) == ["": 1, "rene": 1, "ines": 1])
    let decidedOnly = try sue.workload(doneWithin: 1, at: late).filter { $0.overdueDecided > 0 }
    #expect(decidedOnly.map(\.login) == ["ines"] && decidedOnly.first?.overdueDecided == 1)
    #expect(try sue.workCounts(at: late).overdue == 3)
    let shown = try sue.worklist(WorklistChoice(.overdue), PageCall(limit: 9), at: late).rows
    let listed = try sue.due(withinHours: 0, PageCall(limit: 9), at: late).rows
    #expect(shown.map(\.id) == listed.map(\.request) && shown.map(\.owed) == listed.map(\.owed))
    #expect(listed.first { $0.request == decided }?.what == "notice")
    _ = try test.desk.recordNotice(of: decided, by: "phone", at: late)
    #expect(try overdue(late) == ["": 1, "rene": 1])
  }

  @Test func `nobody covers for somebody by whom they are covered themselves on one of the days`() throws {
    let today = test.clock.today
    func absence(_ login: String, _ first: Int, _ last: Int, cover: String?) -> Absence {
      Absence(login, today.adding(days: first)...today.adding(days: last), cover: cover, reason: "Leave")
    }
    let phil = absence("phil", 0, 4, cover: "mary")
    let id = try sue.recordAbsence(phil, at: test.clock)
    #expect(throws: DeskError.work(.circularCover(login: "mary", away: phil))) {
      try sue.recordAbsence(absence("mary", 4, 9, cover: "phil"), at: test.clock)
    }
    _ = try sue.recordAbsence(absence("mary", 5, 9, cover: "phil"), at: test.clock)
    _ = try sue.recordAbsence(absence("rene", 3, 4, cover: "phil"), at: test.clock)
    #expect(throws: DeskError.work(.circularCover(login: "mary", away: phil))) {
      try sue.recordAbsence(absence("mary", 1, 3, cover: "rene"), at: test.clock)
    }
    _ = try sue.withdrawAbsence(id, at: test.clock)
    _ = try sue.recordAbsence(absence("mary", 1, 3, cover: "rene"), at: test.clock)
  }

  @Test func `absences are checked, and taken back once`() throws {
    let today = test.clock.today
    let week = Absence("rene", today...today.adding(days: 6), cover: "phil", reason: "Leave")
    let id = try sue.recordAbsence(week, at: test.clock)
    for (absence, error) in [
      (
        Absence("rene", today.adding(days: 6)...today.adding(days: 9), cover: nil, reason: "x"),
        DeskError.work(.absenceOverlaps(login: "rene", week.days))
      ),
      (
        Absence("rene", today.adding(days: -9)...today.adding(days: -1), cover: nil, reason: "x"),
        .invalid(.absenceDays, .before(today))
      ),
      (
        Absence("rene", today.adding(days: 8)...Day.latest, cover: nil, reason: "x"),
        .invalid(.absenceDays, .after(today.adding(days: 8).adding(months: 24)))
      ),
      (
        Absence("rene", today.adding(days: 8)...today.adding(days: 9), cover: "rene", reason: "x"),
        .work(.ownCover(login: "rene"))
      ),
      (Absence("nn", today...today, cover: nil, reason: "x"), .notFound(.person(login: "nn"))),
      (
        Absence("rene", today.adding(days: 8)...today.adding(days: 9), cover: "nn", reason: "x"),
        .invalid(.cover, .unknown)
      ),
    ] {
      #expect(throws: error) { try sue.recordAbsence(absence, at: test.clock) }
    }
    _ = try sue.withdrawAbsence(id, at: test.clock)
    #expect(throws: DeskError.work(.absenceWithdrawn(id))) { try sue.withdrawAbsence(id, at: test.clock) }
    #expect(throws: DeskError.work(.noAbsence(Identifier(9)))) {
      try sue.withdrawAbsence(Identifier(9), at: test.clock)
    }
    #expect(try sue.absences(at: test.clock) == [])
    var findings: [AuditFinding] = []
    _ = try test.records.checkAudit(against: [], at: test.clock.now, progress: { _ in }) {
      findings.append($0)
    }
    #expect(findings == [])
  }
}
