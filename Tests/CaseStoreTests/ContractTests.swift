import Criteria
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// What the desk relies on, over a database in memory and one in a file.
@Suite struct ContractTests {
  @Test(arguments: TestDesk.Place.allCases)
  func `what goes in comes out`(place: TestDesk.Place) throws {
    let test = try TestDesk(place)
    let member = try test.desk.addMember(.sample(), coverages: [.sample], at: test.clock)
    #expect(member.member == .sample())
    #expect(member.coverages == [.sample])
    var request = Request.sample(member: member.id)
    let onFile = try test.desk.addRequest(request, at: test.clock)
    request.policyNumber = "TT.PHAR.1"
    #expect(onFile.request == request)
    #expect(onFile.state == .received)
    #expect(onFile.version == 1)
    #expect(onFile.stamp == Stamp(by: "ines", at: test.clock.now))

    let note = Array("Seen today. Ejection fraction sixty.".utf8)
    let document = try test.desk.attachDocument(
      note, named: "note.txt", kind: .chartNote, date: day("2026-06-01"), to: onFile.id, at: test.clock)
    #expect(document.value.text == String(decoding: note, as: UTF8.self))
    #expect(document.value.digest == SHA256.hex(note))
    #expect(try test.desk.content(of: document.id) == note)

    var evidence = Evidence.diagnosis
    evidence.source = "note.txt"
    evidence.span = TextSpan(first: 0, last: 3)
    let kept = try test.desk.addEvidence(evidence, to: onFile.id, at: test.clock)
    evidence.source = document.id.description
    #expect(kept.evidence == evidence)

    let answer = Answer(criterion: "I.A.1", finding: .met, reason: "As charted", source: "note.txt")
    let answered = try test.desk.answerCriterion(answer, of: onFile.id, at: test.clock)
    let found = try test.desk.request(onFile.id)
    #expect(found.evidence == [kept])
    #expect(found.answers == [answered])
    #expect(found.documents == [document])
    #expect(found.member == member)
    #expect(found.request.state == .inReview)
    #expect(found.request.version == 4)
  }

  @Test func `what is not known stays unknown`() throws {
    let test = try TestDesk(policies: [])
    let member = try test.addMember()
    let request = Request(
      member: member, received: test.clock.now, reviewType: .continued, lineOfBusiness: .medicaid,
      prescriber: Prescriber(), therapy: RequestedTherapy(drug: Drug(brand: "Testra")))
    #expect(try test.desk.addRequest(request, at: test.clock).request == request)
  }

  @Test func `a corrected item takes the place of the wrong one`() throws {
    let test = try TestDesk()
    let id = try test.addRequest(.lvef)
    let wrong = try #require(try test.desk.request(id).evidence.first)
    let right = try test.desk.addEvidence(.diagnosis, replacing: wrong.id, to: id, at: test.clock)
    #expect(try test.desk.request(id).evidence == [right])
    let struck = try #require(try test.desk.request(id).course.struck.first)
    #expect(throws: DeskError.evidenceChanged(struck, standing: right)) {
      try test.desk.addEvidence(.diagnosis, replacing: wrong.id, to: id, at: test.clock)
    }
    #expect(try test.count("evidence") == 2)
  }

  @Test func `the newest answer on a criterion counts`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    for finding in [Finding.notMet, .notApplicable, .met] {
      _ = try test.desk.answerCriterion(
        Answer(criterion: "I.A.1", finding: finding), of: id, at: test.clock)
    }
    #expect(try test.desk.request(id).answers.map(\.value.finding) == [.met])
  }

  @Test(arguments: TestDesk.Place.allCases)
  func `a refused verb changes nothing`(place: TestDesk.Place) throws {
    let test = try TestDesk(place)
    let id = try test.addRequest(.diagnosis)
    let before = try test.desk.request(id)
    let entries = try test.count("audit")
    #expect(throws: DeskError.self) {
      try test.desk.determine(id, .approved, reason: "Early", seen: 1, at: test.clock)
    }
    #expect(throws: DeskError.self) {
      try test.desk.addEvidence(
        Evidence(.response("stable"), source: "no such document"), to: id, at: test.clock)
    }
    #expect(try test.desk.request(id) == before)
    #expect(try test.count("audit") == entries)
  }

  @Test func `content is stored once and attached wherever it belongs`() throws {
    let test = try TestDesk()
    let note = Array("The same letter".utf8)
    let first = try test.addRequest()
    let second = try test.addRequest(number: "M-2")
    let attached = try test.desk.attachDocument(
      note, named: "a.txt", kind: .letter, to: first, at: test.clock)
    _ = try test.desk.attachDocument(note, named: "b.txt", kind: .letter, to: second, at: test.clock)
    #expect(throws: DeskError.refusedDocument(.attachedBefore(attached.id))) {
      try test.desk.attachDocument(note, named: "c.txt", kind: .other, to: first, at: test.clock)
    }
    #expect(try test.count("document") == 1)
    #expect(try test.count("attachment") == 2)
  }

  @Test func `two desks on one file see each other's work`() throws {
    let test = try TestDesk(.file)
    let id = try test.addRequest(.diagnosis)
    let other = CaseDesk(
      records: try SQLiteRecords.open(at: test.path, login: "ines"), login: "ines",
      evaluate: TestDesk.evaluate)
    let seen = try other.request(id).request
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    #expect(
      throws: DeskError.conflict(id, seen: seen.version, found: seen.version + 1, changed: seen.changed)
    ) {
      try other.determine(id, .pended, reason: "More", seen: seen.version, at: test.clock)
    }
    let decided = try other.determine(id, .pended, reason: "More", at: test.clock)
    #expect(try test.desk.request(id) == decided)
  }
}
