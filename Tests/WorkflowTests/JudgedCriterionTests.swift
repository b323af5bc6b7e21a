import PriorAuth
import Testing

@testable import Workflow

@Suite struct JudgedCriterionTests {
  private func judged(_ id: String, _ text: String, _ version: String) -> JudgedCriterion {
    JudgedCriterion(policy: "TT.1", version: Day(iso: version) ?? .earliest, id: id, text: text)
  }

  private func agreement(_ same: Int) -> Agreement {
    var agreement = Agreement()
    for _ in 0..<same { agreement.add("met", "met") }
    return agreement
  }

  @Test func `the same words are one criterion in every version, other words under its number another`() {
    let named = JudgedCriterion.named([
      judged("I.A.1", "Adult", "2025-03-01"): agreement(2),
      judged("I.A.1", "Adult", "2026-03-01"): agreement(3),
      judged("I.A.6", "[Reserved]", "2025-03-01"): agreement(4),
      judged("I.A.6", "LVEF of 50%", "2026-03-01"): agreement(5),
      judged("I.A.6", "LVEF of 50%", "2026-05-01"): agreement(6),
    ])
    #expect(
      named.mapValues(\.count) == [
        "TT.1 I.A.1": 5, "TT.1 I.A.6 of 2025-03-01": 4, "TT.1 I.A.6 of 2026-03-01": 11,
      ])
  }
}
