import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct RefusalTests {
  @Test(arguments: [
    (Field.memberNumber, "", DeskError.invalid(.memberNumber, .missing)),
    (.memberNumber, "M\u{202E}1", .invalid(.memberNumber, .hiddenCharacter(0x202E, at: 2))),
    (.memberNumber, "M\n1", .invalid(.memberNumber, .controlCharacter(at: 2))),
    (.memberNumber, "\u{41C}1", .invalid(.memberNumber, .foreignCharacter(0x41C, at: 1))),
    (.memberNumber, "M-1001", .duplicate(.memberNumber)),
    (.familyName, "  ", .invalid(.familyName, .blank)),
    (.givenName, "A\u{1B}[31m", .invalid(.givenName, .controlCharacter(at: 2))),
    (
      .familyName, String(repeating: "x", count: 201),
      .invalid(.familyName, .tooLong(bytes: 201, limit: 200))
    ),
  ])
  func `a member with unfit text is refused`(field: Field, text: String, error: DeskError) throws {
    let test = try TestDesk()
    _ = try test.addMember()
    let member = Member.sample(
      number: field == .memberNumber ? text : "M-2", family: field == .familyName ? text : "Oakes",
      given: field == .givenName ? text : "Rowan")
    #expect(throws: error) { try test.desk.addMember(member, coverages: [], at: test.clock) }
    #expect(try test.count("member") == 1)
  }

  @Test(arguments: [
    ("2026-06-16", DeskError.invalid(.birthDate, .inFuture)),
    ("1899-12-31", .invalid(.birthDate, .before(day("1900-01-01")))),
  ])
  func `a birth date has to be one`(birth: String, error: DeskError) throws {
    let test = try TestDesk()
    var member = Member.sample()
    member.birthDate = day(birth)
    #expect(throws: error) { try test.desk.addMember(member, coverages: [], at: test.clock) }
  }

  @Test(arguments: ["ZZ", "Ohioo", "Q", "a state", "O H I O"])
  func `a state of residence has to be one`(state: String) throws {
    let test = try TestDesk()
    var member = Member.sample()
    member.state = state
    #expect(throws: DeskError.invalid(.residence, .noState)) {
      try test.desk.addMember(member, coverages: [], at: test.clock)
    }
    #expect(try test.count("member") == 0)
  }

  @Test(arguments: [("oh", "OH"), ("Ohio", "OH"), ("new york", "NY"), ("PR", "PR"), (nil, nil)])
  func `a state is kept by its letters, which deadlines go by`(state: String?, kept: String?) throws {
    let test = try TestDesk()
    var member = Member.sample()
    member.state = state
    #expect(try test.desk.addMember(member, coverages: [], at: test.clock).member.state == kept)
  }

  @Test func `a member with another state on record still opens`() throws {
    let test = try TestDesk()
    let id = try test.addMember()
    try test.records.connection.execute("update member set residence = 'ZZ' where member_id = \(id)")
    #expect(try test.desk.member(id).member.member.state == "ZZ")
  }

  private static let amounts = DoseUnit(.milligram).amounts
  private static let hour = Dose.intervals.lowerBound

  private static func altered(_ change: (inout Request) -> Void) -> Request {
    var request = Request.sample(member: Identifier(1))
    change(&request)
    return request
  }

  @Test(arguments: [
    (Self.altered { $0.member = Identifier(9) }, DeskError.notFound(.member(Identifier(9)))),
    (Self.altered { $0.received = moment("2026-06-15", 10) }, .invalid(.received, .inFuture)),
    (Self.altered { $0.received = moment("1950-01-01") }, .invalid(.received, .before(day("1961-03-04")))),
    (Self.altered { $0.prescriber.npi = "12345" }, .invalid(.npi, .malformed)),
    (Self.altered { $0.therapy.drug = Drug() }, .invalid(.drug, .missing)),
    (Self.altered { $0.therapy.drug.hcpcs = "J93822" }, .invalid(.hcpcs, .malformed)),
    (Self.altered { $0.therapy.drug.hcpcs = "j9382" }, .invalid(.hcpcs, .malformed)),
    (Self.altered { $0.therapy.dose?.amount = 0 }, .invalid(.dose, .notPositive)),
    (Self.altered { $0.therapy.dose?.amount = -5 }, .invalid(.dose, .notPositive)),
    (Self.altered { $0.therapy.dose?.everyDays = 0 }, .invalid(.doseInterval, .notPositive)),
    (
      Self.altered { $0.therapy.dose?.amount = Decimal(Int.max) },
      .invalid(.dose, .outside(Self.amounts.lowerBound, 1_000_000))
    ),
    (
      Self.altered { $0.therapy.dose?.everyDays = 3_661 }, .invalid(.doseInterval, .outside(Self.hour, 3_660))
    ),
    (
      Self.altered { $0.therapy.dose?.everyDays = Decimal("0.03") },
      .invalid(.doseInterval, .outside(Self.hour, 3_660))
    ),
    (Self.altered { $0.bodySize.weightKg = -1 }, .invalid(.weight, .notPositive)),
    (
      Self.altered { $0.bodySize.weightKg = Decimal("0.1") },
      .invalid(.weight, .outside(BodySize.weights.lowerBound, 700))
    ),
    (
      Self.altered { $0.bodySize.surfaceM2 = 6 },
      .invalid(.bodySurface, .outside(BodySize.surfaces.lowerBound, 5))
    ),
    (Self.altered { $0.lineOfBusiness = LineOfBusiness("") }, .invalid(.lineOfBusiness, .missing)),
    (
      Self.altered { $0.policyNumber = "TT.NONE" },
      .notFound(.policy(number: "TT.NONE", version: nil))
    ),
    (Self.altered { $0.renews = Identifier(4) }, .notFound(.authorization(Identifier(4)))),
  ])
  func `a request that can't be right is refused`(request: Request, error: DeskError) throws {
    let test = try TestDesk()
    _ = try test.addMember()
    #expect(throws: error) { try test.desk.addRequest(request, at: test.clock) }
    #expect(try test.count("request") == 0)
  }

  @Test(arguments: [
    (
      Evidence(.measurement(.init(name: "LVEF", low: 500, high: 500))),
      DeskError.invalid(.measurement, .outside(0, 100))
    ),
    (
      Evidence(.measurement(.init(name: "Share", low: -1, high: 5, unit: "%"))),
      .invalid(.measurement, .outside(0, 100))
    ),
    (Evidence(.measurement(.init(name: "ANC", low: 9, high: 5))), .invalid(.measurement, .lowAboveHigh)),
    (Evidence(.measurement(.init(name: "", low: 5, high: 9))), .invalid(.evidence, .missing)),
    (Evidence(.biomarker(.init(name: " ", result: .positive))), .invalid(.evidence, .missing)),
    (Evidence(.diagnosis(.init(name: ""))), .invalid(.evidence, .missing)),
    (
      Evidence(.biomarker(.init(name: "MRD", result: .positive, percent: 101))),
      .invalid(.measurement, .outside(0, 100))
    ),
    (Evidence(.response("stable"), date: day("2026-06-16")), .invalid(.evidenceDate, .inFuture)),
    (
      Evidence(.response("stable"), date: day("1961-03-03")),
      .invalid(.evidenceDate, .before(day("1961-03-04")))
    ),
    (
      Evidence(.therapy(.init(product: "A", firstDose: day("2026-02-01"), lastDose: day("2026-01-01")))),
      .invalid(.evidenceDate, .endBeforeStart)
    ),
    (Evidence(.response("stable"), source: "99"), .invalid(.source, .unknown)),
    (Evidence(.response("stable"), span: TextSpan(first: 0, last: 1)), .invalid(.source, .missing)),
    (
      Evidence(.response("stable"), source: "a.txt", span: TextSpan(first: 0, last: 5)),
      .invalid(.span, .unknown)
    ),
    (
      Evidence(.response("stable"), source: "a.txt", span: TextSpan(first: -1, last: 2)),
      .invalid(.span, .unknown)
    ),
    (
      Evidence(.response("stable"), source: "a.txt", span: TextSpan(first: 3, last: 2)),
      .invalid(.span, .unknown)
    ),
  ])
  func `evidence that can't be right is refused`(evidence: Evidence, error: DeskError) throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    _ = try test.desk.attachDocument(
      Array("Seen.".utf8), named: "a.txt", kind: .chartNote, to: id, at: test.clock)
    #expect(throws: error) { try test.desk.addEvidence(evidence, to: id, at: test.clock) }
    #expect(try test.count("evidence") == 0)
  }

  @Test func `old literature is no mistake`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    let item = Evidence(.literature("A study"), date: day("1950-01-01"))
    #expect(try test.desk.addEvidence(item, to: id, at: test.clock).evidence == item)
  }

  @Test func `an answer has to be to a criterion of the policy`() throws {
    let test = try TestDesk()
    let id = try test.addRequest()
    #expect(throws: DeskError.invalid(.criterion, .unknown)) {
      try test.desk.answerCriterion(Answer(criterion: "I.A.9", finding: .met), of: id, at: test.clock)
    }
  }

  @Test func `what is not there is not found`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.notFound(.request(Identifier(9)))) { try test.desk.request(Identifier(9)) }
    #expect(throws: DeskError.notFound(.member(Identifier(9)))) { try test.desk.member(Identifier(9)) }
    #expect(throws: DeskError.notFound(.document(Identifier(9)))) { try test.desk.document(Identifier(9)) }
    #expect(throws: DeskError.notFound(.policy(number: "X", version: nil))) {
      try test.desk.policy("X", at: test.clock)
    }
  }

  @Test func `a stranger may do nothing`() throws {
    let test = try TestDesk()
    let stranger = test.desk(of: "mallory")
    #expect(throws: DeskError.notEnrolled(login: "mallory")) { try stranger.worklist(PageCall(limit: 1)) }
    #expect(throws: DeskError.notEnrolled(login: "mallory")) {
      try stranger.addMember(.sample(), coverages: [], at: test.clock)
    }
    #expect(throws: DeskError.alreadyFounded) { try stranger.enrolFounder(name: "M", at: test.clock) }
  }
}
