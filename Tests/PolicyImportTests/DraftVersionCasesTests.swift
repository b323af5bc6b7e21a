import Criteria
import PriorAuth
import Testing

@Suite struct DraftVersionCasesTests {
  @Test(arguments: versions + changes)
  func `the version in force on the day of receipt decides`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test(arguments: renewals)
  func `a renewal is decided by its own criteria`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test func `a renewal that fails for want of therapy shows the first criteria beside`() {
    let short = CaseFile.zenocutuzumabRenewal {
      $0.replace("currentTherapy", by: .current("other payer", from: "2026-05-03", covered: true))
    }
    #expect(Scenario("short", short, .notMet).evaluation.fallback?.section == "I.A")
  }

  private static func without(_ kind: String, _ received: String, _ line: LineOfBusiness = .medicaid)
    -> CaseFile
  {
    .zenocutuzumab(received, line) { file in
      file.evidence.removeAll { $0.fact.kind == kind }
      file.member.renewalDate = file.received.adding(days: 10)
    }
  }

  static let versions: [Scenario] = [
    Scenario("the day before the first", without("measurement", "2025-02-28"), .notApplicable),
    Scenario(
      "the first day", without("measurement", "2025-03-01"), .meets, ["I.A.6": .notApplicable],
      until: "2025-09-01"),
    Scenario(
      "the last day without a heart criterion", without("measurement", "2026-02-28"), .meets,
      until: "2026-08-28"),
    Scenario(
      "the first day with one", without("measurement", "2026-03-01"), .insufficient, ["I.A.6": .unknown]),
    Scenario("twelve months since", without("literature", "2026-03-01"), .meets, until: "2027-03-01"),
    Scenario(
      "marketplace before", without("measurement", "2025-10-10", .marketplace), .meets, until: "2026-04-10"),
    Scenario(
      "commercial before", without("measurement", "2025-10-10", .commercial), .meets, until: "2026-04-10"),
  ]

  private static func bileDucts(
    _ received: String, _ line: LineOfBusiness = .medicaid, changed: String? = "2026-05-08",
    listed: Bool? = true
  ) -> CaseFile {
    .zenocutuzumab(received, line) {
      $0.therapy.labelChangeDate = changed.map { day($0) }
      $0.therapy.onFormulary = listed
      $0.replace("diagnosis", by: .disease("cholangiocarcinoma", "metastatic"))
    }
  }

  static let changes: [Scenario] = [
    Scenario(
      "before the label changed", bileDucts("2026-05-07", changed: nil), .route,
      ["I.A.1": .notMet, "I.B.1": .notMet, "I.B.2": .met], route: "CP.PMN.53"),
    Scenario(
      "the day it changed", bileDucts("2026-05-08"), .route, ["I.B.1": .met], route: "CP.PMN.255"),
    Scenario("the day before the text follows", bileDucts("2026-05-18"), .route, route: "CP.PMN.255"),
    Scenario("the day the text follows", bileDucts("2026-05-19"), .meets, until: "2027-05-19"),
    Scenario("Medicaid, not listed", bileDucts("2026-05-10", listed: false), .route, route: "CP.PMN.16"),
    Scenario("marketplace, listed", bileDucts("2026-05-10", .marketplace), .route, route: "HIM.PA.33"),
    Scenario(
      "marketplace, not listed", bileDucts("2026-05-10", .marketplace, listed: false), .route,
      route: "HIM.PA.103"),
    Scenario(
      "commercial, listing not known", bileDucts("2026-05-10", .commercial, listed: nil), .route,
      ["I.B.1": .met], route: "CP.CPA.190"),
    Scenario(
      "Medicaid, listing not known", bileDucts("2026-05-10", listed: nil), .route, ["I.B.1": .met]),
    Scenario(
      "commercial before the change", bileDucts("2026-05-01", .commercial, changed: nil), .route,
      route: "CP.CPA.09"),
    Scenario(
      "marketplace before the change", bileDucts("2026-05-01", .marketplace, changed: nil), .route,
      route: "HIM.PA.154"),
    Scenario(
      "a change that is still to come", bileDucts("2026-05-01", changed: "2026-05-08"), .route,
      route: "CP.PMN.53"),
    Scenario(
      "a change the text reflects", bileDucts("2026-05-10", changed: "2026-02-01"), .route,
      route: "CP.PMN.53"),
  ]

  private static func on(_ therapy: Evidence...) -> CaseFile {
    .zenocutuzumabRenewal { file in
      file.evidence.removeAll { $0.fact.kind == "currentTherapy" }
      file.evidence += therapy
    }
  }

  private static func responding(_ value: String?, documented: Bool = true) -> CaseFile {
    .zenocutuzumabRenewal { file in
      file.evidence.removeAll { $0.fact.kind == "response" }
      if let value { file.evidence.append(Evidence(.response(value), documented: documented)) }
    }
  }

  private static func dosed(
    _ now: String, before: String?, increase: Bool?, nccn: Bool? = nil
  ) -> CaseFile {
    .zenocutuzumabRenewal {
      $0.therapy.dose = dose(now, "mg", 14)
      $0.therapy.previousDose = before.map { dose($0, "mg", 14) }
      $0.therapy.doseIncrease = increase
      $0.therapy.nccnRecommended = nccn
    }
  }

  static let renewals: [Scenario] = [
    Scenario(
      "own benefit", .zenocutuzumabRenewal(), .meets, ["II.A.3": .notApplicable], until: "2027-06-01"),
    Scenario(
      "own benefit since a week", on(.current("Centene benefit", from: "2026-05-25")), .meets,
      until: "2027-06-01"),
    Scenario(
      "31 days", on(.current("other payer", from: "2026-05-01", covered: true)), .meets, until: "2027-06-01"),
    Scenario(
      "30 days", on(.current("other payer", from: "2026-05-02", covered: true)), .meets, until: "2027-06-01"),
    Scenario(
      "29 days", on(.current("other payer", from: "2026-05-03", covered: true)), .notMet,
      ["II.A.1": .notMet]),
    Scenario("first dose open", on(.current("other payer", from: nil, covered: true)), .insufficient),
    Scenario(
      "indication open", on(.current("other payer", from: "2026-01-01")), .insufficient, ["II.A.1": .unknown]),
    Scenario(
      "another indication", on(.current("other payer", from: "2026-01-01", covered: false)), .route,
      ["II.A.1": .notMet], route: "CP.PMN.53"),
    Scenario("source open", on(.current(nil, from: "2026-01-01", covered: true)), .insufficient),
    Scenario("nothing stated", on(), .insufficient, ["II.A.1": .unknown]),
    Scenario(
      "two intervals ago", on(.current("Centene benefit", from: "2026-01-05", to: "2026-05-04")), .meets,
      until: "2027-06-01"),
    Scenario(
      "more than two intervals ago", on(.current("Centene benefit", from: "2026-01-05", to: "2026-05-03")),
      .insufficient, ["II.A.1": .unknown]),
    Scenario("complete response", responding("complete response"), .meets, until: "2027-06-01"),
    Scenario("no sign of disease", responding("no evidence of disease"), .meets, until: "2027-06-01"),
    Scenario("stable", responding("stable disease"), .insufficient, ["II.A.2": .unknown]),
    Scenario("progressive", responding("progressive disease"), .notMet, ["II.A.2": .notMet]),
    Scenario("no response", responding("no response"), .notMet),
    Scenario("response lost", responding("loss of response"), .notMet),
    Scenario("mixed", responding("mixed response"), .insufficient),
    Scenario("not stated", responding(nil), .insufficient, ["II.A.2": .unknown]),
    Scenario("not documented", responding("partial response", documented: false), .insufficient),
    Scenario(
      "raised to the limit", dosed("750", before: "375", increase: true), .meets, ["II.A.3": .met],
      until: "2027-06-01"),
    Scenario(
      "raised above, not recommended", dosed("1000", before: "750", increase: true, nccn: false), .route,
      ["II.A.3": .notMet], route: "CP.PMN.53"),
    Scenario(
      "raised above, recommended, nothing sent", dosed("1000", before: "750", increase: true, nccn: true),
      .insufficient, ["II.A.3": .unknown]),
    Scenario("raised above, open", dosed("1000", before: "750", increase: true), .insufficient),
    Scenario(
      "increase open, within the limit", dosed("750", before: nil, increase: nil), .meets,
      until: "2027-06-01"),
    Scenario(
      "increase open, above the limit", dosed("1000", before: nil, increase: nil, nccn: false),
      .insufficient, ["II.A.3": .unknown]),
    Scenario(
      "no increase stated, dose higher", dosed("1000", before: "750", increase: false, nccn: false),
      .insufficient, ["II.A.3": .unknown]),
    Scenario(
      "increase seen from the doses", dosed("1000", before: "750", increase: nil, nccn: false), .route,
      route: "CP.PMN.53"),
    Scenario(
      "unchanged above the limit", dosed("1000", before: "1000", increase: false), .meets,
      ["II.A.3": .notApplicable], until: "2027-06-01"),
  ]
}
