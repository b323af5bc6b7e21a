import Criteria
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct DocumentTests {
  private let test: TestDesk
  private let request: Identifier<Request>
  private let old: OnFile<Document>
  private let cited: EvidenceOnFile

  private static let report = "Echo of 2 May.\nEjection fraction 60 percent.\n"

  init() throws {
    test = try TestDesk()
    request = try test.addRequest(number: "M-1")
    old = try test.desk.attachDocument(
      DocumentFile(
        Array(Self.report.utf8), named: "echo.txt", date: day("2026-05-02"), sender: "Fern Clinic"),
      kind: .labReport, to: request, at: test.clock)
    cited = try test.desk.addEvidence(
      Evidence(
        Evidence.diagnosis.fact, documented: true, date: day("2026-05-02"), source: old.id.description,
        span: TextSpan(first: 15, last: 43)),
      to: request, at: test.clock)
  }

  private func replace(_ id: Identifier<Document>, by text: String) throws -> OnFile<Document> {
    try test.desk.replaceDocument(
      id, by: DocumentFile(Array(text.utf8), named: "new.txt"), reason: "Page 2 was missing", at: test.clock)
  }

  @Test func `a document is kept with who sent it, who attached it and when`() throws {
    let kept = try test.desk.document(old.id)
    #expect(kept.value.sender == "Fern Clinic")
    #expect(kept.stamp == Stamp(by: "ines", at: test.clock.now))
    #expect(try test.desk.content(of: old.id) == Array(Self.report.utf8))
  }

  @Test func `the same bytes with two requests are one blob`() throws {
    let second = try test.addRequest(number: "M-2")
    let again = try test.desk.attachDocument(
      Array(Self.report.utf8), named: "fax.txt", kind: .other, to: second, at: test.clock)
    #expect(again.value.digest == old.value.digest)
    #expect(try test.count("document") == 1)
    #expect(try test.count("attachment") == 2)
  }

  @Test
  func `a document that was attached in error is taken back, and counts again once it is attached again`()
    throws
  {
    let file = DocumentFile(Array("Another member's note.\n".utf8), named: "stray.txt")
    let stray = try test.desk.attachDocument(file, kind: .chartNote, to: request, at: test.clock)
    let unopened = try Set(test.records.unopenedDocuments(of: request))
    #expect(unopened.contains(stray.id))
    try test.desk.retractDocument(stray.id, reason: "Another member's", at: test.clock)
    let taken = try test.desk.document(stray.id)
    #expect(taken.value.isTakenBack)
    #expect(taken.value.replacement?.reason == "Another member's")
    #expect(
      try Set(test.records.unopenedDocuments(of: request)) == unopened.subtracting([stray.id]),
      "nobody has to read it")
    let evidence = Evidence(
      Evidence.lvef.fact, documented: true, date: day("2026-05-02"), source: stray.id.description)
    #expect(throws: DeskError.refusedDocument(.replaced(stray.id, by: nil))) {
      try test.desk.addEvidence(evidence, to: request, at: test.clock)
    }
    #expect(throws: DeskError.refusedDocument(.replaced(stray.id, by: nil))) {
      try test.desk.retractDocument(stray.id, reason: "Twice", at: test.clock)
    }
    let again = try test.desk.attachDocument(file, kind: .chartNote, to: request, at: test.clock)
    #expect(again.id == stray.id)
    #expect(again.value.replacement == nil)
    #expect(try Set(test.records.unopenedDocuments(of: request)) == unopened)
    #expect(throws: DeskError.refusedDocument(.attachedBefore(stray.id))) {
      try test.desk.attachDocument(file, kind: .chartNote, to: request, at: test.clock)
    }
    try test.desk.retractDocument(stray.id, reason: "After all", at: test.clock)
    #expect(try test.desk.document(stray.id).value.isTakenBack)
    var findings: [AuditFinding] = []
    _ = try test.desk.verifyAudit(at: test.clock) { findings.append($0) }
    #expect(findings == [])
  }

  @Test func `a document that is cited, replaced or of a decided case is not taken back`() throws {
    #expect(throws: DeskError.refusedDocument(.cited(old.id, by: [cited.id], []))) {
      try test.desk.retractDocument(old.id, reason: "Error", at: test.clock)
    }
    let new = try replace(old.id, by: Self.report + "Page 2.\n")
    #expect(throws: DeskError.refusedDocument(.replaced(old.id, by: new.id))) {
      try test.desk.retractDocument(old.id, reason: "Error", at: test.clock)
    }
    #expect(throws: DeskError.notFound(.document(Identifier(99)))) {
      try test.desk.retractDocument(Identifier(99), reason: "Error", at: test.clock)
    }
    _ = try test.desk.withdraw(request, by: .member, words: "Called", at: test.clock)
    #expect(throws: DeskError.wrongState(request, .withdrawn, .retractDocument)) {
      try test.desk.retractDocument(new.id, reason: "Error", at: test.clock)
    }
  }

  @Test func `what cites a replaced document does not count until it cites the new one`() throws {
    let new = try replace(old.id, by: Self.report + "Page 2.\n")
    let replaced = try test.desk.document(old.id)
    #expect(replaced.value.replacement?.successor == new.id)
    #expect(replaced.value.replacement?.reason == "Page 2 was missing")
    #expect(new.value.kind == .labReport)

    let item = try #require(try test.desk.request(request).evidence.first)
    #expect(item.evidence.sourceReplaced && !item.evidence.counts)
    let citing = try test.desk.citing(old.id)
    #expect(citing.evidence == [cited.id])

    var anew = item.evidence
    anew.source = new.id.description
    _ = try test.desk.addEvidence(anew, replacing: item.id, to: request, at: test.clock)
    let standing = try #require(try test.desk.request(request).evidence.first)
    #expect(!standing.evidence.sourceReplaced && standing.evidence.counts)
    #expect(try test.check().lines == [])
  }

  @Test func `a replacement made in error is undone by replacing back`() throws {
    let new = try replace(old.id, by: "Another member's.\n")
    let back = try replace(new.id, by: Self.report)
    #expect(back.id == old.id)
    #expect(back.value.replacement == nil)
    #expect(try test.desk.document(new.id).value.replacement?.successor == old.id)
    #expect(try test.desk.request(request).evidence.first?.evidence.counts == true)
  }

  @Test func `a replaced document is neither cited nor replaced again`() throws {
    let new = try replace(old.id, by: "New\n")
    let refusal = DeskError.refusedDocument(.replaced(old.id, by: new.id))
    #expect(throws: refusal) { try replace(old.id, by: "Newer\n") }
    #expect(throws: refusal) {
      try test.desk.addEvidence(cited.evidence, to: request, at: test.clock)
    }
    #expect(throws: refusal) {
      try test.desk.answerCriterion(
        Answer(criterion: "I.A.1", finding: .met, source: old.id.description), of: request, at: test.clock)
    }
    #expect(throws: DeskError.refusedDocument(.attachedBefore(new.id))) { try replace(new.id, by: "New\n") }
    #expect(throws: DeskError.notFound(.document(Identifier(99)))) { try replace(Identifier(99), by: "x") }
  }

  @Test func `an answer that cites a replaced document is left out of what is evaluated`() throws {
    _ = try test.desk.answerCriterion(
      Answer(criterion: "I.A.1", finding: .met, source: old.id.description), of: request, at: test.clock)
    _ = try replace(old.id, by: "New\n")
    let answer = try #require(try test.desk.request(request).answers.first)
    #expect(answer.value.sourceReplaced)
    #expect(try test.desk.caseFile(of: request, under: nil).answers.first?.sourceReplaced == true)
  }

  @Test func `a request and the database hold no more than is allowed`() throws {
    try test.desk.change(.requestMegabytes, to: "1", at: test.clock)
    let big = DocumentFile([UInt8](repeating: 65, count: 1_048_576), named: "big.txt")
    let limit = DeskError.refusedDocument(
      .requestFull(request, bytes: 1_048_576 + Self.report.utf8.count, limit: 1_048_576))
    #expect(throws: limit) {
      try test.desk.attachDocument(big, kind: .other, to: request, at: test.clock)
    }
    #expect(throws: limit) {
      try test.desk.replaceDocument(old.id, by: big, reason: "Whole", at: test.clock)
    }
    #expect(try test.count("document") == 1)
  }

  @Test(arguments: [
    ("ejection", ["ejection"]), ("EJECTION fraction", ["Ejection", "fraction"]),
    ("fraction ejec", ["fraction"]),
    ("\"ejection\" - 60*", ["60"]), ("écho", ["Echo"]),
  ])
  func `words are found in any order, the last one by its beginning`(words: String, found: [String]) throws {
    let hits = try test.desk.documents(of: Identifier(1), holding: words)
    #expect(hits.map(\.id) == [old.id])
    let marked = hits.flatMap(\.excerpt).filter(\.isFound).map { $0.text.lowercased() }
    for word in found { #expect(marked.contains(word.lowercased()), "\(marked)") }
  }

  @Test func `words are looked for among the member's own documents only`() throws {
    let other = try test.addRequest(number: "M-2")
    _ = try test.desk.attachDocument(
      Array("Another echo".utf8), named: "b.txt", kind: .other, to: other, at: test.clock)
    let member = try test.desk.request(other).member.id
    #expect(try test.desk.documents(of: member, holding: "echo").map(\.request) == [other])
    #expect(try test.desk.documents(of: member, holding: "ejection") == [])
    #expect(throws: DeskError.invalid(.searchWords, .missing)) {
      try test.desk.documents(of: member, holding: "-- *")
    }
    #expect(throws: DeskError.notFound(.member(Identifier(77)))) {
      try test.desk.documents(of: Identifier(77), holding: "echo")
    }
  }

  @Test func `the newest documents come first, also where they are looked through in bundles`() throws {
    for index in 1...3 {
      let large = DocumentFile(
        Array("Echo \(index)\n".utf8) + [UInt8](repeating: 97, count: 6_000_000), named: "b\(index).txt")
      _ = try test.desk.attachDocument(large, kind: .other, to: request, at: test.clock)
    }
    let all = try test.desk.documents(of: Identifier(1), holding: "echo")
    #expect(all.map(\.name) == ["b3.txt", "b2.txt", "b1.txt", "echo.txt"])
    let two = try test.desk.documents(of: Identifier(1), holding: "echo", limit: 2)
    #expect(two == Array(all.prefix(2)))
    #expect(try test.desk.documents(of: Identifier(1), holding: "echo") == all)
    _ = try test.desk.attachDocument(
      Array("An echo".utf8), named: "new.txt", kind: .other, to: request, at: test.clock)
    #expect(try test.desk.documents(of: Identifier(1), holding: "echo", limit: 1).map(\.name) == ["new.txt"])
  }

  @Test func `a search leaves nothing behind that could be altered`() throws {
    _ = try test.desk.documents(of: Identifier(1), holding: "echo")
    let tables = try test.records.connection.rows("select name from sqlite_schema where sql like '%fts5%'") {
      row throws(SQLiteError) in try row.text()
    }
    #expect(tables == [])
  }

  @Test(arguments: [Evidence.Basis.attestation, .inference])
  func `what no document says needs somebody or a reason to stand for it, and does not count`(
    basis: Evidence.Basis
  ) throws {
    let bare = Evidence(Evidence.lvef.fact, documented: false, restsOn: basis)
    #expect(throws: DeskError.invalid(.grounds, .missing)) {
      try test.desk.addEvidence(bare, to: request, at: test.clock)
    }
    var stated = bare
    stated.documented = nil
    stated.grounds = "Dr. Fern, by phone"
    let kept = try test.desk.addEvidence(stated, to: request, at: test.clock)
    let read = try #require(try test.desk.request(request).evidence.last)
    #expect(read.id == kept.id && read.evidence == stated)
    #expect(read.evidence.basis == basis && !read.evidence.counts)
  }
}
