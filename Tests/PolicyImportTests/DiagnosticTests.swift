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

  @Test(arguments: [
    ("Blincyte Blincyto", true), ("Tassigna Tasigna", true), ("Kadcyla Kadcylas", false),
    ("Tablet Tablets", false),
    ("Member member Membar", false), ("Enhertu Perjeta", false),
  ])
  func `names that differ by a letter are told, plurals are not`(text: String, expected: Bool) {
    #expect(Names.misspelt(in: Array(text.utf8)).isEmpty != expected)
  }
}
