import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// Reports over real decisions, samples that are judged twice, and how appeals ended.
@Suite struct QualityTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
  }

  private let year = day("2026-01-01")...day("2026-12-31")

  @Test func `a report counts first decisions, pends and appeals`() throws {
    _ = try test.approve(number: "R-1")
    let pended = try test.addRequest(number: "R-2")
    _ = try test.desk.determine(pended, .pended, reason: "More", at: test.clock)
    _ = try test.desk.addEvidence(.diagnosis, to: pended, at: test.clock)
    _ = try test.desk.determine(pended, .approved, reason: "Met", at: test.clock)
    let appealed = try test.addAppealed(number: "R-3")
    _ = try test.desk(.ana).decideAppeal(on: appealed, .overturned, at: test.clock)
    var seen: [Int] = []
    let sheet = try test.desk.report(ReportWish(year, by: .all)) { seen.append($0) }
    #expect(sheet.rows.count == 1 && seen == [])
    let row = sheet.rows[0].map(\.words)
    #expect(Array(row[2...8]) == ["3", "2", "66.7 %", "0", "0.0 %", "1", "33.3 %"])
    #expect(row[9] == "1" && row[12] == "1" && row[13] == "1")
    #expect(try test.desk.report(ReportWish(day("2020-01-01")...day("2020-01-31"), by: .drug)).rows == [])
    #expect(throws: DeskError.invalid(.smallest, .outside(2, 1000))) {
      try test.desk.report(ReportWish(year, by: .all, hidingBelow: 1))
    }
    let appeals = try test.desk.appealsByCriterion(year)
    #expect(appeals.rows.map { $0.map(\.words) } == [["TT.PHAR.1", "I.A.1", "1", "1", "0", "0", "100.0 %"]])
  }

  /// The day of a decision is the plan's, not that of Greenwich.
  @Test func `days begin at the plan's own midnight`() throws {
    try test.desk.setZone(.newYork, at: test.clock)
    let id = try test.addRequest(.diagnosis)
    let late = WallClock(now: moment("2026-07-01", 3), today: day("2026-06-30"))
    _ = try test.desk.determine(id, .approved, reason: "Met", at: late)
    func count(_ first: String, _ last: String) throws -> Int {
      try test.desk.report(ReportWish(day(first)...day(last), by: .all)).rows.count
    }
    #expect(try count("2026-06-30", "2026-06-30") == 1)
    #expect(try count("2026-07-01", "2026-07-01") == 0)
  }

  @Test func `a report is read from one index`() throws {
    let plan = try test.records.connection.plan(
      of: SQLiteRecords.decidedQuery(from: Moment(seconds: 0), until: Moment(seconds: 9)))
    let index = "COVERING INDEX determination_decided (decided>? AND decided<?)"
    #expect(plan.first == "SEARCH decision USING " + index)
    #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP") }, "\(plan)")
  }

  @Test func `a case is drawn once, and the same seed on the same record draws the same cases`() throws {
    let (other, wish) = (try TestDesk(), ReviewSample(seed: 3, from: year, size: 4))
    try other.enrolStaff()
    func drawn(_ desk: TestDesk) throws -> [Identifier<Determination>] {
      let sample = try desk.desk(.sue).drawSample(wish, at: desk.clock)
      return try desk.desk.cases(of: sample.id).map(\.determination)
    }
    for number in 1...6 {
      _ = try test.approve(number: "Q-\(number)")
      _ = try other.approve(number: "Q-\(number)")
    }
    let first = try drawn(test)
    let rest = try drawn(test)
    #expect(try first.count == 4 && first == drawn(other))
    #expect(rest.count == 2 && Set(first + rest).count == 6)
    #expect(throws: DeskError.quality(.nothingDecided(year))) { try drawn(test) }
  }

  @Test func `agreement follows from second judgements`() throws {
    for number in 1...6 { _ = try test.approve(number: "Q-\(number)") }
    let wish = ReviewSample(seed: 3, from: year, size: 3)
    let first = try test.desk(.sue).drawSample(wish, at: test.clock)
    let cases = try test.desk.cases(of: first.id)
    // What was drawn before samples left each other's cases out.
    let again = try test.records.writing {
      try test.records.insert(wish, cases.map(\.determination), Stamp(by: "sue", at: test.clock.now))
    }
    let blind = try test.desk(.rene).blindCase(1, of: first.id)
    #expect(blind.criteria.map(\.id) == ["I.A.1"] && !blind.lines.isEmpty)
    #expect(blind.judged == nil)
    #expect(!blind.lines.contains { $0.contains("Q-") || $0.contains("approved") }, "\(blind.lines)")
    #expect(throws: DeskError.quality(.ownDecision(1))) {
      try test.desk.review(
        1, of: first.id, as: SecondReview(.approved, findings: [:], reason: "x"), at: test.clock)
    }
    let rene = test.desk(.rene)
    #expect(throws: DeskError.quality(.noSuchCriterion("I.Z", known: ["I.A.1"]))) {
      try rene.review(
        1, of: first.id, as: SecondReview(.approved, findings: ["I.Z": "met"], reason: "x"), at: test.clock)
    }
    #expect(throws: DeskError.invalid(.criterion, .unknown)) {
      try rene.review(
        1, of: first.id, as: SecondReview(.approved, findings: ["I.A.1": "yes"], reason: "x"), at: test.clock)
    }
    try rene.review(
      1, of: first.id, as: SecondReview(.approved, findings: ["I.A.1": "met"], reason: "x"), at: test.clock)
    try rene.review(
      2, of: first.id, as: SecondReview(.denied, findings: ["I.A.1": "not_met"], reason: "x"), at: test.clock)
    #expect(throws: DeskError.quality(.reviewedBefore(1, Stamp(by: "rene", at: test.clock.now)))) {
      try rene.review(
        1, of: first.id, as: SecondReview(.approved, findings: [:], reason: "x"), at: test.clock)
    }
    // The other sample has the same case, and the first tells by now what was decided on it.
    for desk in [rene, test.desk(.mary)] {
      #expect(
        throws: DeskError.quality(.judgedBefore(1, in: first.id, Stamp(by: "rene", at: test.clock.now)))
      ) {
        try desk.review(1, of: again, as: SecondReview(.approved, findings: [:], reason: "x"), at: test.clock)
      }
    }
    let judged = try [1, 2, 3].map { try test.desk.blindCase($0, of: first.id).judged }
    #expect(judged.map { $0?.differing.map(\.criterion) } == [[], ["I.A.1"], nil])
    #expect(
      judged[1]?.lines(in: .utc).map { $0 } == [
        "Decided by ines: approved", "Judged by rene on \(test.clock.today): denied", "Reason: x",
        "I.A.1: first met, second not_met",
      ])
    #expect(judged[0]?.lines(in: .utc).last?.contains("the same") == true)
    let found = try test.desk.agreement(in: first.id)
    #expect(found.people.rows.map { $0.prefix(4).map(\.words) } == [["ines", "2", "1", "50.0 %"]])
    #expect(
      found.criteria.rows.map { $0.prefix(5).map(\.words) } == [["TT.PHAR.1 I.A.1", "2", "1", "50.0 %", "0"]])
    for (error, body) in [
      (DeskError.quality(.noSample(Identifier(9))), { _ = try test.desk.cases(of: Identifier(9)) }),
      (.quality(.noSuchCase(9, first.id)), { _ = try test.desk.blindCase(9, of: first.id) }),
      (
        .invalid(.sampleSize, .outside(1, 1000)),
        {
          _ = try test.desk(.sue).drawSample(ReviewSample(seed: 1, from: year, size: 0), at: test.clock)
        }
      ),
    ] as [(DeskError, () throws -> Void)] {
      #expect(throws: error) { try body() }
    }
    let never = day("2020-01-01")...day("2020-12-31")
    #expect(throws: DeskError.quality(.nothingDecided(never))) {
      try test.desk(.sue).drawSample(ReviewSample(seed: 1, from: never, size: 2), at: test.clock)
    }
  }
}

/// Tables of codes and the plan's own lists.
@Suite struct CodeTableTests {
  private let test: TestDesk

  init() throws { test = try TestDesk() }

  private func take(_ codes: [String], from first: String, _ system: CodeSystem = .hcpcs) throws {
    let rows = codes.map { "\($0),Demo,K,1" }.joined(separator: "\n")
    _ = try test.desk.importCodes(
      Array(("HCPCS,Descriptor,SI,Rate\n" + rows).utf8), named: "t.csv", system, from: day(first),
      at: test.clock)
  }

  private func standing(_ code: String, on date: String) throws -> CodeStanding {
    try test.desk.code(SystemCode(.hcpcs, code), on: day(date)).standing
  }

  @Test func `a code stands as the table of the day has it`() throws {
    #expect(try standing("J0001", on: "2026-06-15") == .noTable)
    try take(["J0001", "J0002"], from: "2026-01-01")
    try take(["J0002", "J0003"], from: "2026-04-01")
    try take(["J0002", "J0004"], from: "2026-07-01")
    #expect(
      try standing("J0001", on: "2026-03-31") == .valid(CodeEntry("J0001", "Demo", status: "K", rate: 1)))
    #expect(try standing("J0001", on: "2026-04-01") == .retired(from: day("2026-04-01")))
    #expect(try standing("J0001", on: "2026-12-31") == .retired(from: day("2026-04-01")))
    #expect(try standing("J0004", on: "2026-06-30") == .notYet(from: day("2026-07-01")))
    #expect(try standing("J0009", on: "2026-06-30") == .unknown)
    #expect(try standing("J0001", on: "2025-12-31") == .noTable)
    #expect(throws: DeskError.code(.editionExists(.hcpcs, day("2026-01-01")))) {
      try take(["J0001"], from: "2026-01-01")
    }
    #expect(try test.desk.codeEditions().map(\.codes) == [2, 2, 2])
  }

  @Test func `a withdrawn table counts no more, and another one takes its place`() throws {
    try take(["J0001", "J0002"], from: "2026-01-01")
    try take(["J0001"], from: "2026-04-01")
    #expect(try standing("J0002", on: "2026-06-15") == .retired(from: day("2026-04-01")))
    let withdrawn = try test.desk.withdrawCodes(
      .hcpcs, from: day("2026-04-01"), reason: "The draft of April", at: test.clock)
    #expect(withdrawn.withdrawal?.reason == "The draft of April")
    #expect(
      try standing("J0002", on: "2026-06-15") == .valid(CodeEntry("J0002", "Demo", status: "K", rate: 1)))
    #expect(throws: DeskError.code(.noEdition(.hcpcs, day("2026-04-01")))) {
      try test.desk.withdrawCodes(.hcpcs, from: day("2026-04-01"), reason: "Again", at: test.clock)
    }
    try take(["J0003"], from: "2026-04-01")
    #expect(try standing("J0001", on: "2026-06-15") == .retired(from: day("2026-04-01")))
    #expect(try standing("J0003", on: "2026-03-31") == .notYet(from: day("2026-04-01")))
    let editions = try test.desk.codeEditions()
    #expect(editions.map { $0.withdrawal?.reason } == [nil, "The draft of April", nil])
    #expect(editions.map(\.codes) == [2, 1, 1])
    #expect(
      try test.desk.code(SystemCode(.hcpcs, "J0001"), on: day("2026-06-15")).entries.map(\.firstDay) == [
        day("2026-01-01")
      ])
  }

  @Test func `a table is withdrawn with a reason, or not at all`() throws {
    try take(["J0001"], from: "2026-01-01")
    #expect(throws: DeskError.self) {
      try test.desk.withdrawCodes(.hcpcs, from: day("2026-01-01"), reason: " ", at: test.clock)
    }
    #expect(throws: DeskError.code(.noEdition(.icd10, day("2026-01-01")))) {
      try test.desk.withdrawCodes(.icd10, from: day("2026-01-01"), reason: "None", at: test.clock)
    }
    #expect(try test.desk.codeEditions().map(\.withdrawal) == [nil])
  }

  @Test func `a bad table leaves nothing behind`() throws {
    #expect(throws: DeskError.self) {
      try test.desk.importCodes(
        Array("HCPCS,Descriptor\nJ0001,A\nJ0001,B\n".utf8), named: "t.csv", .hcpcs, from: test.clock.today,
        at: test.clock)
    }
    #expect(throws: DeskError.self) {
      try test.desk.importCodes([0xFF, 0xFE], named: "t.csv", .hcpcs, from: test.clock.today, at: test.clock)
    }
    #expect(try test.count("code_edition") == 0 && test.count("code_entry") == 0)
  }

  @Test func `a request with a retired code is flagged`() throws {
    let id = try test.addRequest()
    #expect(try test.desk.codeFlags(of: id) == [])
    try take(["J0001"], from: "2026-01-01")
    let drug = try test.desk.request(id).request.request.therapy.drug.hcpcs
    #expect(try test.desk.codeFlags(of: id).map(\.code.code) == [try #require(drug)])
    #expect(try test.desk.codeFlags(of: id).map(\.standing) == [.unknown])
  }

  @Test func `a code that a later table has no more is flagged with the day`() throws {
    let id = try test.addRequest()
    let drug = try #require(try test.desk.request(id).request.request.therapy.drug.hcpcs)
    try take([drug, "J0001"], from: "2026-01-01")
    try take([drug], from: "2026-10-01")
    #expect(try test.desk.codeFlags(of: id) == [])
    try take(["J0001"], from: "2027-01-01")
    try take([drug], from: "2027-04-01")
    #expect(
      try test.desk.codeFlags(of: id).map(\.words).first?.contains("retired from 2027-01-01 on") == true)
  }

  @Test func `a unit that the table has otherwise than the policy is flagged`() throws {
    let id = try test.addRequest()
    let drug = try #require(try test.desk.request(id).request.request.therapy.drug.hcpcs)
    let counted = try #require(
      try test.desk.governedDrugs().first { $0.hcpcs == drug }?.perUnit)
    for (unit, isFlagged) in [(counted.amount, false), (Decimal(7), true)] {
      let table = "HCPCS,Descriptor,Dosage\n\(drug),Demo,\(unit) \(counted.base.rawValue)\n"
      _ = try test.desk.importCodes(
        Array(table.utf8), named: "t.csv", .hcpcs, from: day(isFlagged ? "2026-04-01" : "2026-01-01"),
        at: test.clock)
      let flags = try test.desk.codeFlags(of: id)
      #expect(flags.count == (isFlagged ? 1 : 0), "\(flags)")
      #expect(flags.allSatisfy { $0.words.contains("by which units are counted") })
    }
  }

  @Test func `a change touches the cases for the drug, by any of its names, and those with a code`() throws {
    let id = try test.addRequest()
    let drug = try test.desk.request(id).request.request.therapy.drug
    for name in [drug.brand, drug.name, drug.hcpcs].compactMap({ $0 }) {
      #expect(
        try test.desk.openCases(in: OpenCaseScope(drug: name.uppercased()), limit: 9) == [id], "\(name)")
    }
    #expect(try test.desk.openCases(in: OpenCaseScope(drug: "Otherumab"), limit: 9) == [])
    #expect(try test.desk.openCases(in: OpenCaseScope(codes: .hcpcs), limit: 9) == [id])
    #expect(try test.desk.openCases(in: OpenCaseScope(codes: .icd10), limit: 9) == [])
    _ = try test.desk.addEvidence(
      Evidence(.diagnosis(.init(name: "Sarcoma", code: "C49.9"))), to: id, at: test.clock)
    #expect(try test.desk.openCases(in: OpenCaseScope(codes: .icd10), limit: 9) == [id])
    for (subject, touched) in [(ClockRule.Subject.any, [id]), (.drug, [id]), (.exception, []), (.other, [])] {
      var scope = OpenCaseScope()
      scope.subject = subject
      #expect(try test.desk.openCases(in: scope, limit: 9) == touched, "\(subject)")
    }
    let scope = StateOverlay.Scope(state: "OH", drug: "Otherumab")
    #expect(try test.desk.unknownDrug(in: scope)?.name == "Otherumab")
    #expect(
      try test.desk.unknownDrug(in: StateOverlay.Scope(state: "OH", drug: drug.hcpcs)) == nil)
  }

  @Test func `a list keeps what held on every day, and says which open cases a change touches`() throws {
    let member = try test.addMember()
    var request = Request.sample(member: member)
    request.prescriber = Prescriber(name: "Dr. Fern", npi: "1245319599")
    let id = try test.desk.addRequest(request, at: test.clock).id
    let june = day("2026-06-01")
    let first = try test.desk.change(.sample(from: june), at: test.clock)
    #expect(first.touched == [id] && !first.hasMore)
    _ = try test.desk.change(.sample(from: day("2026-07-01"), name: "Dr. Fern-Lee"), at: test.clock)
    func name(_ date: String) throws -> [String?] {
      try test.desk.register(.prescriber, on: day(date)).map { $0.value.content?.words }
    }
    #expect(try name("2026-05-31") == [])
    #expect(
      try name("2026-06-30") == ["Dr. Fern, oncology"] && name("2026-07-01") == ["Dr. Fern-Lee, oncology"])
    #expect(throws: DeskError.code(.laterEntry(.prescriber, "1245319599", june))) {
      try test.desk.change(.sample(from: day("2026-05-01"), name: "X"), at: test.clock)
    }
    #expect(throws: DeskError.code(.listedBefore(.prescriber, "1245319599"))) {
      try test.desk.change(.sample(from: day("2026-08-01"), name: "Dr. Fern-Lee"), at: test.clock)
    }
    let end = RegisterEntry(.prescriber, "1245319599", from: day("2026-09-01"), nil, reason: "Left")
    _ = try test.desk.change(end, at: test.clock)
    #expect(try name("2026-09-01") == [] && test.desk.register(.prescriber).count == 3)
    #expect(throws: DeskError.code(.notListed(.prescriber, "1245319599"))) {
      try test.desk.change(end, at: test.clock)
    }
    #expect(throws: DeskError.code(.badNPI("1245319598"))) {
      try test.desk.change(
        RegisterEntry(
          .prescriber, "1245319598", from: june, .prescriber(name: "X", specialty: nil), reason: "x"),
        at: test.clock)
    }
    let drug = request.therapy.drug.listName
    let listed = RegisterEntry(
      .formulary, RegisterEntry.formularyKey(request.lineOfBusiness, drug), from: june,
      .formulary(.preferred), reason: "x")
    #expect(try test.desk.change(listed, at: test.clock).touched == [id])
    var findings: [AuditFinding] = []
    _ = try test.records.checkAudit(against: [], at: test.clock.now, progress: { _ in }) {
      findings.append($0)
    }
    #expect(findings == [])
  }

  @Test func `the desk's sheet of a list says through which day a row holds, and which never held`() throws {
    func sheet(_ date: String) throws -> [[String]] {
      try test.desk.sheet(of: .prescriber, on: day(date)).rows.map { $0[2...4].map(\.words) }
    }
    _ = try test.desk.change(.sample(from: day("2026-06-01")), at: test.clock)
    _ = try test.desk.change(.sample(from: day("2062-07-01"), name: "Dr. Slip"), at: test.clock)
    _ = try test.desk.change(.sample(from: day("2026-07-01"), name: "Dr. Fern-Lee"), at: test.clock)
    #expect(
      try Set(sheet("2026-06-15")) == [
        ["2026-06-01", "2026-06-30", "counts"], ["2062-07-01", "never held", "-"], ["2026-07-01", "-", "-"],
      ])
    #expect(try test.desk.sheet(of: .plan, on: test.clock.today).rows == [])
  }

  @Test func `a row whose day was a slip gives way to the one entered after it`() throws {
    _ = try test.desk.change(.sample(from: day("2062-07-01"), name: "Dr. Slip"), at: test.clock)
    let right = try test.desk.change(.sample(from: day("2026-07-01")), at: test.clock)
    #expect(right.overtaken == day("2062-07-01"))
    func words(_ date: String) throws -> [String?] {
      try test.desk.register(.prescriber, on: day(date)).map { $0.value.content?.words }
    }
    #expect(try words("2026-06-30") == [] && words("2026-07-01") == ["Dr. Fern, oncology"])
    #expect(try words("2070-01-01") == ["Dr. Fern, oncology"])
    #expect(try test.desk.register(.prescriber).count == 2, "what was entered stays on record")
    let end = RegisterEntry(.prescriber, "1245319599", from: test.clock.today, nil, reason: "A slip")
    #expect(try test.desk.change(end, at: test.clock).overtaken == day("2026-07-01"))
    #expect(try words("2026-07-01") == [] && words("2070-01-01") == [])
    let later = try test.desk.change(.sample(from: day("2027-01-01")), at: test.clock)
    #expect(later.overtaken == nil)
  }
}
