import Criteria
import JSON
import PriorAuth
import Testing

@testable import Workflow

@Suite struct CaseFileBuildingTests {
  private let stamp = Stamp(by: "ines", at: Moment(seconds: 0))

  private func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

  private func coverage(_ line: LineOfBusiness, _ from: String, _ until: String?, renewal: String) -> Coverage
  {
    Coverage(
      lineOfBusiness: line, plan: "Meadow", days: DayRange(from: day(from), until: until.map(day)),
      renewalDate: day(renewal))
  }

  private func onFile(_ coverages: [Coverage]) -> CaseOnFile {
    let member = Member(
      number: "M-1", familyName: "Oakes", givenName: "Rowan", birthDate: day("1961-03-04"), sex: .female,
      state: "OH")
    let request = Request(
      member: Identifier(1), received: Moment(startOf: day("2026-06-15")), reviewType: .initial,
      lineOfBusiness: .commercial, prescriber: Prescriber(specialty: "oncology"),
      therapy: RequestedTherapy(drug: Drug(brand: "Testra")), bodySize: BodySize(weightKg: 70))
    return CaseOnFile(
      request: RequestOnFile(
        id: Identifier(1), request: request, state: .inReview, version: 3, changed: stamp, stamp: stamp),
      member: MemberOnFile(id: Identifier(1), member: member, coverages: coverages, stamp: stamp),
      evidence: [EvidenceOnFile(id: Identifier(5), evidence: Evidence(.response("stable")), stamp: stamp)],
      answers: [OnFile(id: Identifier(2), value: Answer(criterion: "I.A.1", finding: .met), stamp: stamp)])
  }

  @Test func `the case file holds the facts and nothing that names the member`() {
    let file = CaseFile(onFile([]), policy: "TT.1", receivedOn: day("2026-06-15"))
    #expect(file.policy == "TT.1")
    #expect(file.received == day("2026-06-15"))
    #expect(file.member.birthDate == day("1961-03-04"))
    #expect(file.member.bodySize.weightKg == 70)
    #expect(file.member.renewalDate == nil)
    #expect(file.evidence == [Evidence(.response("stable"))])
    #expect(file.answers == [Answer(criterion: "I.A.1", finding: .met)])
    let text = file.json.compact
    for word in ["Oakes", "Rowan", "M-1"] { #expect(!text.contains(word)) }
  }

  @Test(
    arguments: [
      ("2026-06-15", "2027-01-01"), ("2025-12-31", "2026-01-01"), ("2024-06-01", nil),
    ] as [(String, String?)])
  func `the renewal date is that of the coverage on the day of receipt`(received: String, renewal: String?) {
    let coverages = [
      coverage(.commercial, "2025-01-01", "2026-01-01", renewal: "2026-01-01"),
      coverage(.medicaid, "2026-01-01", nil, renewal: "2028-01-01"),
      coverage(.commercial, "2026-01-01", nil, renewal: "2027-01-01"),
    ]
    let file = CaseFile(onFile(coverages), policy: "TT.1", receivedOn: day(received))
    #expect(file.member.renewalDate == renewal.map(day))
  }
}
