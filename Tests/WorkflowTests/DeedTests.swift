import Testing

@testable import Workflow

@Suite struct DeedTests {
  @Test func `what somebody did to a case is told in words`() {
    #expect(Verb.retractEvidence.deed == "took back evidence")
    for verb in Verb.allCases { #expect(!verb.deed.contains { $0 == "-" }, "\(verb.rawValue): \(verb.deed)") }
  }
}
