import Criteria
import Testing

@testable import PolicyImport

@Suite struct ClauseReaderTests {
  @Test func `a clause is read as it would be alone, whatever was read before it`() {
    let clauses = [
      "In remission but MRD-positive", "MRD-positive", "In remission",
      "Age at least 18 years and prescribed by an oncologist", "Prescribed by an oncologist",
      "Failure of Kadcyla and Enhertu, and LVEF at least 50% with no progression", "LVEF at least 50%",
      "Diagnosis of NSCLC and one of the following", "Diagnosis of NSCLC",
    ]
    let shared = ClauseReader(context: DraftContext())
    for clause in clauses + clauses.reversed() {
      let alone = ClauseReader(context: DraftContext())
      #expect(shared.leaf(clause) == alone.leaf(clause))
      #expect(shared.lead(of: clause) == alone.lead(of: clause))
    }
  }

  @Test(arguments: [
    (
      "Failure of one of the following (a or b), unless contraindicated:",
      "Failure of one of the following, unless contraindicated"
    ),
    (
      "Documentation of ONE of the following within the past 12 months:",
      "Documentation of ONE of the following within the past 12 months"
    ),
    ("Active disease, as defined by BOTH of the following:", "Active disease"),
    ("For acute treatment (Samplix, Examplix), all of the following:", "For acute treatment"),
  ])
  func `a reviewer is asked for what a head says before and behind its list`(head: String, asked: String) {
    #expect(ClauseReader(context: DraftContext()).lead(of: head) == .attested(asked))
  }

  @Test func `what is said behind a list is asked for beside the rule before it`() {
    let lead = ClauseReader(context: DraftContext()).lead(
      of: "Member is responding positively to therapy as evidenced by one of the following, without toxicity:"
    )
    #expect(lead == .all([.kind(.response), .attested("without toxicity")]))
  }

  @Test(arguments: ["None of the following:", "Neither of the following:", "Free of the following:"])
  func `a head that only denies its list asks for nothing itself`(head: String) {
    #expect(ClauseReader(context: DraftContext()).lead(of: head) == nil)
  }
}
