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
}
