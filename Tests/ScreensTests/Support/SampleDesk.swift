import Criteria
import PriorAuth

@testable import Screens

extension FakeDesk {
  static let today = day("2026-05-20")

  /// Invented members and cases in several states.
  static var sample: FakeDesk {
    var desk = FakeDesk(today: today)
    let people = [
      ("M-2001", "Marlow", "Ines", "1961-03-04", LineOfBusiness.medicaid),
      ("M-2002", "Okafor", "Tobias", "1974-11-30", .commercial),
      ("M-2003", "Lindqvist", "Åsa", "1988-07-15", .medicaid),
      ("M-2004", "Tanaka", "Yuki 由紀", "1955-01-09", .medicaid),
    ]
    for (number, family, given, born, line) in people {
      let member = Member(
        number: number, familyName: family, givenName: given, birthDate: day(born), sex: .female, state: "OH")
      let coverage = Coverage(
        lineOfBusiness: line, plan: "Buckeye Sample", days: DayRange(from: day("2025-01-01")),
        renewalDate: day("2027-01-01"))
      desk.members.append((member, coverage))
    }
    desk.cases = [
      Case(request: request(1, "2026-05-11"), evidence: review, documents: [note]),
      Case(request: request(2, "2026-05-18", .expedited), state: .pended),
      Case(request: request(3, "2026-05-19"), evidence: Array(review.prefix(2))),
      Case(
        request: request(4, "2025-05-28"), state: .received, evidence: review + [lvef("60", 60, 60)],
        documents: [note]),
      Case(request: request(3, "2025-04-01"), state: .received, evidence: review + [lvef("60", 60, 60)]),
    ]
    // The two oldest are decided as people would decide them, so that there are approvals to renew.
    for number in [Int64(4), 5] {
      guard case .caseView(let view)? = desk.reply(to: .loadCase(Identifier(number))) else { continue }
      _ = desk.reply(to: .decide(view.seen, .approved, reason: "All met."))
    }
    desk.policies.assessment = desk.assessment
    return desk
  }

  static func request(_ member: Int64, _ received: String, _ urgency: Urgency = .standard) -> Request {
    Request(
      member: Identifier(member), received: Moment(startOf: day(received)), reviewType: .initial,
      urgency: urgency,
      lineOfBusiness: .medicaid, prescriber: Prescriber(name: "Dr. Sample", specialty: "oncology"),
      therapy: RequestedTherapy(
        drug: SamplePolicy.drug, dose: Dose(amount: 750, unit: DoseUnit(.milligram), everyDays: 14)))
  }

  static let note = OnFile<Document>(
    id: Identifier(1),
    value: Document(
      kind: .chartNote, name: "oncology visit", date: day("2026-05-08"), digest: "", mediaType: "text/plain",
      text:
        "Visit of 8 May.\nLung cancer with liver metastases.\nRNA panel of the biopsy: NRG1 fusion found.\nEcho planned."
    ),
    stamp: Stamp(by: "rita", at: Moment(startOf: today)))

  static func lvef(_ text: String, _ low: Decimal, _ high: Decimal) -> Evidence {
    Evidence(
      .measurement(
        Fact.Measurement(name: "LVEF", text: text, low: low, high: high, unit: "%", method: "MUGA")),
      documented: true, date: day("2025-05-02"), source: "1")
  }

  static let review = [
    Evidence(
      .diagnosis(
        Fact.Diagnosis(
          name: "non-small cell lung cancer", code: "C34.90", system: "ICD-10-CM", extent: "metastatic")),
      documented: true, date: day("2025-04-28"), source: "1", span: TextSpan(first: 16, last: 49)),
    Evidence(
      .biomarker(Fact.Biomarker(name: "NRG1 fusion", result: .positive, assay: "RNA", specimen: "tissue")),
      documented: true, date: day("2025-05-01"), source: "1"),
    Evidence(
      .therapy(
        Fact.Therapy(
          regimen: "carboplatin and pemetrexed", drugClass: "systemic therapy", outcome: "progression")),
      documented: true, date: day("2025-03-15"), source: "1"),
  ]
}
