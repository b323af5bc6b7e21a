import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct LeaseTests {
  private let test: TestDesk
  private let id: Identifier<Request>

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
    id = try test.addRequest(.diagnosis)
  }

  private static let filing = Appeal.Filing(.standard, by: .member, words: "A new scan")

  /// The time so many minutes after the desk's own.
  private func later(_ minutes: Int64) -> WallClock {
    WallClock(now: Moment(seconds: test.clock.now.seconds + minutes * 60), today: test.clock.today)
  }

  @Test func `who has a case works on it, and others are told who has it`() throws {
    let lease = try #require(try test.desk(.rene).takeCase(id, at: test.clock))
    #expect(lease.holder == "rene")
    #expect(try test.desk.takeCase(id, at: test.clock) == lease)
    #expect(try test.desk.request(id).course.lease == lease)
    #expect(throws: DeskError.leased(id, lease)) {
      try test.desk.determine(id, .approved, reason: "Met", at: test.clock)
    }
    #expect(Wording(.leased(id, lease)).message.contains("rene has been working on request"))
    #expect(
      try test.desk(.rene).determine(id, .approved, reason: "Met", at: test.clock).request.state == .approved)
    #expect(try test.count("lease") == 0)
  }

  @Test func `a case that is taken into review is leased to whoever takes it`() throws {
    let received = try test.addRequest()
    _ = try test.desk(.rene).startReview(received, at: test.clock)
    #expect(try test.desk.request(received).course.lease?.holder == "rene")
    #expect(throws: DeskError.self) {
      try test.desk.determine(received, .pended, reason: "More", at: test.clock)
    }
  }

  @Test func `what comes in the post is attached whoever has the case`() throws {
    _ = try test.desk(.rene).takeCase(id, at: test.clock)
    _ = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: id, at: test.clock)
  }

  @Test func `a document that comes first leaves the case to whoever begins to review it`() throws {
    let received = try test.addRequest()
    _ = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: received, at: test.clock)
    #expect(try test.desk.request(received).request.state == .received)
    _ = try test.desk(.rene).startReview(received, at: test.clock)
    #expect(try test.desk.request(received).course.lease?.holder == "rene")
    _ = try test.desk(.rene).determine(received, .pended, reason: "More", at: test.clock)
    _ = try test.desk.attachDocument([66], named: "b.txt", kind: .other, to: received, at: test.clock)
    #expect(try test.desk.request(received).request.state == .inReview)
    #expect(try test.desk(.rene).claimCase(received, at: test.clock).holder == "rene")
  }

  @Test func `a case is claimed in every state of work, and who can't have it is told why`() throws {
    let lease = try test.desk(.rene).claimCase(id, at: test.clock)
    #expect(try test.desk(.rene).claimCase(id, at: later(3)).since == lease.since)
    #expect(throws: DeskError.leased(id, try #require(try test.desk.request(id).course.lease))) {
      try test.desk.claimCase(id, at: later(4))
    }
    let referred = try test.addReferred(number: "M-2")
    #expect(throws: DeskError.notPermittedHere(referred, .clinicalReview, .takeCase, has: [.reviewer])) {
      try test.desk(.rene).claimCase(referred, at: test.clock)
    }
    #expect(try test.desk(.phil).claimCase(referred, at: test.clock).holder == "phil")
    let denied = try test.addDenied(number: "M-3")
    #expect(throws: DeskError.wrongState(denied, .denied, .takeCase)) {
      try test.desk(.rene).claimCase(denied, at: test.clock)
    }
  }

  @Test func `a lease runs out, is renewed while the case is open, and is given back`() throws {
    _ = try test.desk(.rene).takeCase(id, at: test.clock)
    #expect(try test.desk(.rene).takeCase(id, at: later(2))?.until == later(15).now)
    #expect(try test.desk(.rene).takeCase(id, at: later(10))?.until == later(25).now)
    #expect(try test.desk.takeCase(id, at: later(24))?.holder == "rene")
    #expect(try test.desk.takeCase(id, at: later(25))?.holder == "ines")
    try test.desk(.rene).leaveCase(id, at: later(26))
    #expect(try test.desk.request(id).course.lease?.holder == "ines")
    try test.desk.leaveCase(id, at: later(26))
    #expect(try test.desk.request(id).course.lease == nil)
  }

  @Test func `a supervisor takes a case over for a reason`() throws {
    _ = try test.desk(.rene).takeCase(id, at: test.clock)
    #expect(throws: DeskError.notPermitted(.takeOver, has: [.pharmacist])) {
      try test.desk(.phil).takeOver(id, reason: "Mine", at: test.clock)
    }
    #expect(throws: DeskError.invalid(.reason, .missing)) {
      try test.desk(.sue).takeOver(id, reason: "", at: test.clock)
    }
    #expect(try test.desk(.sue).takeOver(id, reason: "On leave", at: test.clock).holder == "sue")
    #expect(throws: DeskError.self) {
      try test.desk(.rene).determine(id, .approved, reason: "Met", at: test.clock)
    }
  }

  @Test func `who may not work on a case does not take it`() throws {
    #expect(try test.desk(.ana).takeCase(id, at: test.clock) == nil)
    let referred = try test.addReferred(number: "M-2")
    #expect(try test.desk(.rene).takeCase(referred, at: test.clock) == nil)
    #expect(try test.desk(.phil).takeCase(referred, at: test.clock)?.holder == "phil")
  }

  @Test func `a case whose reply is overdue is handed out again`() throws {
    try test.endAccreditation()
    let pended = try test.addRequest(number: "M-3")
    _ = try test.desk.determine(pended, .pended, reason: "Waiting", at: test.clock)
    #expect(try test.desk(.rene).takeNextCase(at: test.clock)?.id == id)
    #expect(try test.desk(.rene).takeNextCase(at: test.clock) == nil)
    _ = try test.desk(.rene).determine(id, .approved, reason: "Met", at: test.clock)
    #expect(try test.desk(.rene).takeNextCase(at: test.later(24 * 44)) == nil)
    #expect(try test.desk(.rene).takeNextCase(at: test.later(24 * 46))?.id == pended)
  }

  @Test func `a supervisor who gives a case away works on it no more`() throws {
    _ = try test.desk(.rene).takeCase(id, at: test.clock)
    _ = try test.desk(.sue).takeOver(id, reason: "On leave", at: test.clock)
    _ = try test.desk(.sue).assign(id, to: "rene", reason: "Back again", at: test.clock)
    #expect(try test.desk.request(id).course.lease == nil)
    #expect(try test.desk(.rene).claimCase(id, at: test.clock).holder == "rene")
  }

  @Test func `an appeal is not for whoever decided against the request, however it is handed out`() throws {
    let denied = try test.addReferred(number: "M-5")
    _ = try test.desk(.otto).determine(denied, .denial, at: test.clock)
    _ = try test.desk.openAppeal(on: denied, Self.filing, at: test.clock)
    let own = DeskError.decision(.ownDecision(denied, login: "otto"))
    #expect(throws: own) { try test.desk(.otto).claimCase(denied, at: test.clock) }
    #expect(Wording(own).message.contains("otto decided against request R\(denied)"))
    #expect(try test.desk(.otto).takeCase(denied, at: test.clock) == nil)
    #expect(try test.desk(.otto).takeNextCase(at: test.clock)?.id == id)
    #expect(try test.desk(.otto).takeNextCase(at: test.clock) == nil)
    let given = DeskError.work(.assigneeDecided(denied, login: "otto"))
    #expect(throws: given) {
      try test.desk(.sue).assign(denied, to: "otto", reason: "Knows it", at: test.clock)
    }
    #expect(Wording(given).message.contains("choose somebody else"))
    let moves = try test.desk(.sue).balance(at: test.clock).moves
    #expect(moves.first { $0.request == denied }?.to == "ana")
    #expect(try test.desk(.ana).claimCase(denied, at: test.clock).holder == "ana")
    #expect(try test.check().lines == [])
  }

  @Test func `who was to work on a case they denied is not to work on the appeal`() throws {
    let denied = try test.addReferred(number: "M-5")
    _ = try test.desk(.sue).assign(denied, to: "otto", reason: "Knows it", at: test.clock)
    _ = try test.desk(.otto).determine(denied, .denial, at: test.clock)
    _ = try test.desk.openAppeal(on: denied, Self.filing, at: test.clock)
    #expect(try test.desk.worklist(PageCall(limit: 9)).rows.first { $0.id == denied }?.assignee == nil)
  }

  @Test func `the next case is the most urgent one that nobody has`() throws {
    let urgent = try test.addRequest(number: "M-2", urgency: .expedited)
    let pended = try test.addRequest(number: "M-3", urgency: .expedited)
    _ = try test.desk.determine(pended, .pended, reason: "Waiting", at: test.clock)
    let appealed = try test.addAppealed(number: "M-4")
    #expect(try test.desk(.rene).takeNextCase(at: test.clock)?.id == urgent)
    #expect(try test.desk.takeNextCase(at: test.clock)?.id == id)
    #expect(try test.desk(.mary).takeNextCase(at: test.clock) == nil)
    #expect(try test.desk(.ana).takeNextCase(at: test.clock)?.id == appealed)
    #expect(try test.desk(.ana).takeNextCase(at: test.clock) == nil)
    #expect(try test.check().lines == [])
  }

  @Test func `a change prepared on an older case is refused by every verb`() throws {
    let seen = try test.desk.request(id).request.version
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    let (desk, clock, id) = (test.desk, test.clock, id)
    let attempts: [() throws -> Void] = [
      { _ = try desk.determine(id, .pended, reason: "Why", seen: seen, at: clock) },
      { _ = try desk.withdraw(id, by: .member, words: "Why", seen: seen, at: clock) },
      { _ = try desk.dismiss(id, Closing(.notEligible, words: "Why"), seen: seen, at: clock) },
      { _ = try desk.proposeVoid(id, reason: "Why", seen: seen, at: clock) },
      { _ = try desk.amendRequest(id, to: .otherDose, seen: seen, at: clock) },
      { _ = try desk.choosePolicy("TT.PHAR.1", for: id, seen: seen, at: clock) },
    ]
    for attempt in attempts {
      #expect(
        throws: DeskError.conflict(id, seen: seen, found: seen + 1, changed: Stamp(by: "ines", at: clock.now))
      ) {
        try attempt()
      }
    }
  }
}
