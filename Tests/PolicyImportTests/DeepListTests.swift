import PriorAuth
import Testing

@testable import PolicyImport

@Suite struct DeepListTests {
  /// Were each list drafted twice, twenty levels would take a million times as long as one.
  @Test func `a list as deep as any is drafted once`() throws {
    let labels = ["a.", "1.", "i.", "(1)"]
    let list = (1...22).map { depth in
      String(repeating: "   ", count: depth) + labels[depth % 4] + " Refer to this:"
    }
    let text = """
      # T

      ### I. Initial Approval Criteria
      **A. Cancer** (must meet all):
      1. Diagnosis of cancer;

      ### III. Other Diagnoses/Indications
      1. First use;
      2. See these:
      """
    let source = try SourceText(
      ([text] + list + [String(repeating: " ", count: 70) + "- use this"]).joined(separator: "\n"))
    #expect(PolicyOutline(reading: source).sections.last?.kind == .other)
    #expect(throws: PolicyDraftError.tooDeep(limit: 10)) {
      try PolicyDraft(reading: source, numbered: "X.1", inForceFrom: .earliest, digest: "")
    }
  }
}
