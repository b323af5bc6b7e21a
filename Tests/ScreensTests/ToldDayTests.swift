import Criteria
import PriorAuth
import TerminalUI
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

  @Test func `the screens of what somebody has and of a sample tell the plan's day`() {
    var sampled = SampledCasesScreen(Identifier(1), today: FakeDesk.today)
    let second = OnFile(
      id: Identifier<SecondReview>(1), value: SecondReview(.denied, findings: [:], reason: "x"), stamp: stamp)
    let judged = SampledCase(
      number: 1, determination: Identifier(1), request: Identifier(1), decidedBy: "ravi", outcome: "approved",
      second: second)
    #expect(
      shown(
        &sampled, after: .office(.sampledCases([judged], in: zone)), to: .ask(.sampledCases(Identifier(1)))
      )
      .contains("2026-06-16"))
    var assigned = AssignedCasesScreen(of: WorkloadRow(login: "rita", name: "Rita"), today: FakeDesk.today)
    let row = WorklistRow(
      id: Identifier(1), urgency: .standard, received: stamp.at, state: .inReview, reviewType: .initial,
      lineOfBusiness: .commercial, member: "Lanternby, Oswin", memberNumber: "M-1", drug: "Bizengri",
      policyNumber: nil)
    let (call, page) = (PageCall<WorklistKey>(limit: 9), Page<WorklistRow, WorklistKey>(rows: [row]))
    _ = assigned.load()
    #expect(
      shown(
        &assigned, after: .office(.cases(page, now: stamp.at, in: zone)),
        to: .ask(.cases(of: "rita", call))
      ).contains("2026-06-16"))
  }

  /// What a screen shows once it has an answer.
  private func shown(_ screen: inout some DeskScreen, after reply: Reply, to question: Effect) -> String {
    var canvas = Canvas(rows: 20, columns: 80)
    screen.layout(in: canvas.bounds, charset: .unicode)
    _ = screen.receive(reply, to: question)
    screen.draw(on: &canvas, in: canvas.bounds)
    return canvas.text
  }
}
