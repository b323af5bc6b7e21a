import Letters
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct RenewTests {
  @Test func `a renewal starts with what carries over`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.addEvidence(Evidence(.response("stable disease")), to: id, at: test.clock)
    let decided = try test.desk.determine(id, .approved, reason: "All met", at: test.clock)
    let authorization = try #require(decided.authorization)
    let renewal = try test.desk.renew(authorization.id, at: test.clock)
    let request = renewal.request.request
    #expect(request.reviewType == .continued)
    #expect(request.renews == authorization.id)
    #expect(request.member == decided.request.request.member)
    #expect(request.prescriber == decided.request.request.prescriber)
    #expect(request.policyNumber == "TT.PHAR.1")
    #expect(request.therapy.drug == authorization.value.drug)
    #expect(request.therapy.previousDose == authorization.value.dose)
    #expect(request.therapy.dose == authorization.value.dose)
    #expect(request.therapy.start == day("2027-07-01"))
    #expect(renewal.evidence.map(\.evidence) == [.diagnosis])
    #expect(renewal.evidence.map(\.carriedFrom) == decided.evidence.prefix(1).map(\.id))
    #expect(renewal.renewed == authorization)
  }

  @Test func `a renewal brings along what its carried evidence cites, opened there or here`() throws {
    let test = try TestDesk()
    try test.enrolStaff()
    let id = try test.addRequest()
    let cited = try test.desk.attachDocument(
      Array("meadow carcinoma".utf8), named: "a.txt", kind: .pathology, to: id, at: test.clock)
    _ = try test.desk.attachDocument([65], named: "b.txt", kind: .other, to: id, at: test.clock)
    var diagnosis = Evidence.diagnosis
    diagnosis.source = "a.txt"
    diagnosis.span = TextSpan(first: 0, last: 5)
    _ = try test.desk.addEvidence(diagnosis, to: id, at: test.clock)
    let granted = try #require(
      try test.desk.determine(id, .approved, reason: "All met", at: test.clock).authorization)
    let renewal = try test.desk.renew(granted.id, at: test.clock)
    #expect(renewal.documents.map(\.id) == [cited.id])
    #expect(renewal.documents.map(\.value.carriedFrom) == [id])
    #expect(try test.desk.request(id).documents.allSatisfy { $0.value.carriedFrom == nil })
    let export = try test.desk.exportCase(renewal.request.id, at: test.clock) { _ in "" }
    #expect(export.onFile.documents.map(\.value.digest) == [cited.value.digest])
    #expect(export.citations.map(\.words) == ["meadow"])
    // Nobody has opened it; whoever does, on either case, has.
    _ = try test.desk.addEvidence(.lvef, to: renewal.request.id, at: test.clock)
    _ = try test.desk.determine(
      renewal.request.id, .referredToClinician, reason: "Not met", at: test.clock)
    #expect(throws: DeskError.decision(.unopened(renewal.request.id, [cited.id]))) {
      try test.desk(.mary).determine(renewal.request.id, .denial, at: test.clock)
    }
    try test.desk(.mary).noteOpening(of: cited.id, at: test.clock)
    let denied = try test.desk(.mary).determine(renewal.request.id, .denial, at: test.clock)
    #expect(denied.course.openings.map(\.value.document) == [cited.id])
    let letter = try test.desk.prepareLetter(on: denied.request.id, at: test.clock).letter.text
    #expect(letter.contains("- a.txt, a report on tissue, from the earlier request"), "\(letter)")
    #expect(!letter.contains("b.txt"))
    #expect(try test.check().lines == [])
  }

  @Test func `an authorization is active until its renewal begins, and can be ended until then`() throws {
    let test = try TestDesk()
    let first = try test.approve()
    let renewal = try test.desk.renew(first.id, at: test.clock).request.id
    let next = try #require(
      try test.desk.determine(renewal, .approved, reason: "Still met", at: test.clock).authorization)
    let begins = next.value.days.first
    #expect(begins > test.clock.today)
    let renewed = try test.desk.authorization(first.id).value
    #expect(renewed.succeededFrom == begins)
    #expect(renewed.state(on: begins.adding(days: -1)) == .active)
    #expect(renewed.state(on: begins) == .superseded)
    let ended = try test.desk.terminateAuthorization(
      first.id, Termination(from: first.value.days.first, .error, words: "Wrong drug"), at: test.clock)
    #expect(ended.value.state == .terminated)
    #expect(try test.check().lines == [])
  }

  @Test func `a renewal after a lapse starts today`() throws {
    let test = try TestDesk()
    let authorization = try test.approve()
    test.clock = WallClock(now: moment("2027-09-10"), today: day("2027-09-10"))
    let renewal = try test.desk.renew(authorization.id, at: test.clock)
    #expect(renewal.request.request.therapy.start == day("2027-09-10"))
  }

  @Test func `an authorization is renewed once at a time`() throws {
    let test = try TestDesk()
    let authorization = try test.approve()
    let renewal = try test.desk.renew(authorization.id, at: test.clock).request.id
    #expect(throws: DeskError.renewalOpen(authorization.id, by: renewal)) {
      try test.desk.renew(authorization.id, at: test.clock)
    }
    let member = authorization.value.member
    #expect(throws: DeskError.renewalOpen(authorization.id, by: renewal)) {
      try test.desk.addRequest(.sample(member: member, renews: authorization.id), at: test.clock)
    }
    _ = try test.desk.determine(renewal, .routed(to: "TT.PMN.9"), reason: "Elsewhere", at: test.clock)
    _ = try test.desk.renew(authorization.id, at: test.clock)
  }

  @Test func `an approved renewal takes the place of its predecessor`() throws {
    let test = try TestDesk()
    let authorization = try test.approve()
    let renewal = try test.desk.renew(authorization.id, at: test.clock).request.id
    let decided = try test.desk.determine(renewal, .approved, reason: "Still met", at: test.clock)
    #expect(decided.authorization?.value.predecessor == authorization.id)
    #expect(try test.desk.authorization(authorization.id).value.state == .superseded)
    let window = ExpiringWindow(day("2026-01-01")...day("2030-01-01"))
    let rows = try test.desk.expiring(window, PageCall(limit: 10)).rows
    #expect(rows.map(\.id) == [decided.authorization?.id])
    #expect(throws: DeskError.notRenewable(authorization.id, .superseded)) {
      try test.desk.renew(authorization.id, at: test.clock)
    }
  }

  @Test func `an unknown authorization can't be renewed`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.notFound(.authorization(Identifier(9)))) {
      try test.desk.renew(Identifier(9), at: test.clock)
    }
  }
}
