import Testing

@testable import PolicyImport

/// Which documents are found to break off, and which end as documents do.
@Suite struct CutOffTests {
  private static let head = """
    Clinical Policy: Samplix
    Reference Number: XY.1
    Effective Date: 01.01.26

    I. Initial Approval Criteria
    A. Psoriasis (must meet all):
    1. Diagnosis of psoriasis;
    2. Age is one of the following (a, b, or c):
    a. 18 years or older;
    b. 12 years or older, with weight of at least 40 kg;

    """

  private func breaksOff(_ text: String) throws -> Bool {
    try outline(of: text).diagnostics.contains { $0.code == .cutOff }
  }

  @Test(arguments: [
    "c. younger, when the",
    "c. younger, when the treatment was begun before",
    "",
    "c. younger;\n3. Prescribed by a dermatologist;",
    "c. younger;\n3. Prescribed by a dermatologist;\nApproval duration: 6 months\nB. Gout (must meet all):\n1. Diagnosis of gout;",
    "c. younger;\n3. Prescribed by a dermatologist;\nApproval duration: 6 months\n\nII. Continued Therapy",
    "c. younger;\nApproval duration: 6 months\n\nAppendix B\nThe other drugs for psoriasis that were tried before",
    "c. younger;\nApproval duration: 6 months\n\nPage 1 of 5",
    "c. younger;\nAND",
  ])
  func `a document that stops in the middle is found`(end: String) throws {
    #expect(try breaksOff(Self.head + end))
  }

  @Test(arguments: [
    "c. younger;\nApproval duration: 6 months",
    "c. younger;\n3. Prescribed by a dermatologist.\nApproval duration: 6 months\n\nReferences\n1. Samplix label. 2025.",
    "c. younger;\nApproval duration: 6 months\n\nRevision log\nPolicy created    01.01.26    02.26",
    "c. younger;\nApproval duration: 6 months\n\nPage 5 of 5",
    "c. younger;\nApproval duration: 6 months\n\nLast Review Date: 01.01.26",
  ])
  func `a whole document is not`(end: String) throws {
    #expect(try !breaksOff(Self.head + end))
  }

  @Test func `it is an error at the last line`() throws {
    let finding = try #require(
      outline(of: Self.head + "c. younger, when the").diagnostics.first { $0.code == .cutOff })
    #expect(finding.severity == .error)
    #expect(finding.line == 11)
    #expect(finding.detail == "c. younger, when the")
  }
}
