import Criteria
import PriorAuth
import Testing

@testable import Screens

/// The day on which something was done, where the plan has another than UTC.
@Suite struct ToldDayTests {
  private let zone = PlanZone(name: "Pacific/Kiritimati", rule: "<+14>-14") ?? .utc
  private let stamp = Stamp(by: "rita", at: Moment(seconds: 1_781_524_800))  // 2026-06-15 at noon

  @Test func `evidence was struck on the plan's day`() {
    let item = EvidenceOnFile(
      id: Identifier(1), evidence: Evidence(.biomarker(Fact.Biomarker(name: "HER2", result: .positive))),
      stamp: stamp)
    let struck = StruckEvidence(item, successor: nil, reason: "Another member", stamp: stamp)
    #expect(Wording.struck(struck, in: zone) == "Taken back by rita on 2026-06-16: Another member")
  }

  @Test func `a version was imported on the plan's day`() {
    let row = PolicyRow(
      id: Identifier(1), number: "TT.1", title: "Test", inForce: DayRange(from: stamp.at.day),
      lastReview: nil, sourceName: "t.md", stamp: stamp, life: PolicyLife(.draft))
    #expect(Wording.history(row, in: zone) == ["imported by rita 2026-06-16"])
  }
}
