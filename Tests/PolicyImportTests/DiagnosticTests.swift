import Testing

@testable import PolicyImport

@Suite struct DiagnosticTests {
  @Test func `what needs a person's eye is reported where it stands`() throws {
    let found = try outline(of: labelledForm).diagnostics
    let expected: [(ImportDiagnostic.Code, Int, String)] = [
      (.unusedParagraph, 36, "Residents of one state are exempt from step therapy"),
      (.collidingCode, 94, "J93.82"),
      (.misspeltName, 102, "Tessara"),
    ]
    for (code, line, detail) in expected {
      #expect(found.contains { $0.code == code && $0.line == line && $0.detail == detail })
    }
  }

  @Test(arguments: [
    ("Nothing of the kind.", [ImportDiagnostic.Code.noCriteria]),
    (
      "Initial Approval Criteria\n1. First; and\n2. Second; or\n3. Third.",
      [.mixedConnectives, .missingDuration, .cutOff]
    ),
    ("Initial Approval Criteria\n1. First\n2. Second\n\nApproval duration: 6 months", [.guessedCombinator]),
    (
      "Initial Approval Criteria\nAll of the following:\n1. First*\n2. Second*\n*One\n\n*Two\n\nApproval duration: 6 months",
      [.ambiguousFootnote]
    ),
    (
      "Initial Approval Criteria\nAll of the following:\n1. First†\n2. Second\n\nApproval duration: 6 months\n\nApproval duration: 7 months",
      [.missingFootnote, .overlappingDuration]
    ),
  ])
  func `each kind of finding has its code`(text: String, expected: [ImportDiagnostic.Code]) throws {
    let codes = try outline(of: text).diagnostics.map(\.code)
    #expect(Set(codes) == Set(expected))
  }

  @Test func `of very many findings of a kind the first are listed, and how many more there are`() throws {
    let head = "Initial Approval Criteria\nAll of the following:\n1. First\n2. Second\n"
    func broken(_ count: Int) throws -> [ImportDiagnostic] {
      try outline(of: head + String(repeating: "2. Again\n", count: count)).diagnostics.filter {
        $0.code == .brokenNumbering || $0.code == .findingsLeftOut
      }
    }
    #expect(try broken(1000).map(\.code) == Array(repeating: .brokenNumbering, count: 1000))
    let found = try broken(1002)
    #expect(found.prefix(1000).allSatisfy { $0.code == .brokenNumbering })
    #expect(found.dropFirst(1000).map(\.code) == [.findingsLeftOut])
    #expect(found.last?.detail == "2 of broken-numbering")
    #expect(found.last?.line == 1005)
  }

  @Test(arguments: [(2, true), (2_500, false)])
  func `a note as long as a chapter is no footnote`(words: Int, isNote: Bool) throws {
    let note = String(repeating: "word ", count: words)
    let found = try outline(
      of: "Initial Approval Criteria\nAll of the following:\n1. First*\n2. Second\n*\(note)\n\n"
        + "Approval duration: 6 months")
    #expect((found.sections.first?.children.first?.footnote != nil) == isNote)
    #expect(found.diagnostics.contains { $0.code == .missingFootnote } == !isNote)
  }

  @Test
  func `a note that a criterion is marked with twice is told once`() throws {
    let text = """
      I. Initial Approval Criteria
      A. Sample Disease (must meet all):
      1. Diagnosis of sample disease* or of its like* that is advanced^;
      *By a biopsy
      ^By imaging
      """
    let criterion = try PolicyOutline(reading: SourceText(text)).sections.first?.children.first
    #expect(criterion?.footnote == "By a biopsy; By imaging")
  }

  @Test(arguments: [
    ("J9382", "J93.82"), ("Q5120", "Q51.20"), ("J9355", nil), ("Q5112", nil), ("A4206", nil), ("S0145", nil),
  ])
  func `only a code that is one of another system is said to collide`(code: String, expected: String?) throws
  {
    let found = try outline(of: "Coding Implications\nHCPCS Codes\tDescription\n\(code)\tInjection, one")
    #expect(
      found.diagnostics.filter { $0.code == .collidingCode }.map(\.detail) == [expected].compactMap { $0 })
  }

  @Test func `a code collides with a diagnosis the document prints`() throws {
    let found = try outline(
      of: "Codes\nHCPCS   J9355   Injection\nICD-10   J93.55   A diagnosis made up for this table")
    #expect(found.diagnostics.contains { $0.code == .collidingCode && $0.detail == "J93.55" })
  }

  @Test(arguments: [
    ("Blincyte Blincyto", true), ("Tassigna Tasigna", true), ("Kadcyla Kadcylas", false),
    ("Tablet Tablets", false),
    ("Member member Membar", false), ("Enhertu Perjeta", false),
  ])
  func `names that differ by a letter are told, plurals are not`(text: String, expected: Bool) {
    #expect(Names.misspelt(in: Array(text.utf8)).isEmpty != expected)
  }
}
