import Criteria
import PriorAuth
import Testing

/// Cases at the edges of the demonstration policies, worked out by hand.
@Suite struct DraftEdgeCasesTests {
  @Test(arguments: waivers + specialists + values)
  func `the edge is on the side the policy puts it`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  /// A first-line case under a rule of state law.
  private static func firstLine(waiving id: String, from: String = "2026-01-01") -> CaseFile {
    .zenocutuzumab {
      $0.therapy.intent = .primary
      $0.evidence.removeAll { $0.fact.kind == "therapy" }
      $0.evidence.append(
        Evidence(.stateRule(.init(waives: id, citation: "a statute", from: day(from))), documented: true))
      $0.evidence.append(
        Evidence(.therapyHistory(.init(drugClass: "systemic", complete: true)), documented: true))
    }
  }

  static let waivers: [Scenario] = [
    Scenario(
      "the step is waived, in the footnote too", firstLine(waiving: "I.A.5"), .meets,
      ["I.A.5": .notApplicable, "I.A.7": .met], until: "2027-06-01"),
    Scenario(
      "one way to take the step is waived", firstLine(waiving: "I.A.5.a"), .meets,
      ["I.A.5": .met, "I.A.7": .met], until: "2027-06-01"),
    Scenario(
      "waived only later", firstLine(waiving: "I.A.5", from: "2026-06-02"), .route, ["I.A.5": .notMet],
      route: "CP.PMN.53"),
    Scenario(
      "another criterion is waived", firstLine(waiving: "I.A.6"), .route,
      ["I.A.6": .notApplicable, "I.A.5": .notMet], route: "CP.PMN.53"),
  ]

  private static func prescribed(by specialty: String, _ consulted: String? = "none") -> CaseFile {
    .zenocutuzumab {
      $0.prescriber.specialty = specialty
      $0.prescriber.consultSpecialty = consulted
    }
  }

  static let specialists: [Scenario] = [
    Scenario("radiation oncology", prescribed(by: "radiation oncology"), .notMet, ["I.A.2": .notMet]),
    Scenario("a consultation is open", prescribed(by: "radiation oncology", nil), .insufficient),
    Scenario("two specialties", prescribed(by: "hematology/oncology"), .meets, until: "2027-06-01"),
    Scenario(
      "consulted", prescribed(by: "family medicine", "medical oncologist"), .meets, until: "2027-06-01"),
    Scenario("a word nobody knows", prescribed(by: "equine oncology"), .insufficient, ["I.A.2": .unknown]),
  ]

  private static func measured(_ value: Decimal?, _ text: String?, on date: String) -> CaseFile {
    .zenocutuzumab {
      $0.replace(
        "measurement",
        by: Evidence(
          .measurement(.init(name: "LVEF", text: text, low: value, high: value, unit: "%")), documented: true,
          date: day(date)))
    }
  }

  static let values: [Scenario] = [
    Scenario("the text says more", measured(40, "60%", on: "2026-05-20"), .insufficient, ["I.A.6": .unknown]),
    Scenario("the text says the same", measured(60, "60 %", on: "2026-05-20"), .meets, until: "2027-06-01"),
    Scenario("sent after the request", measured(60, nil, on: "2026-06-08"), .meets, until: "2027-06-01"),
    Scenario("low, and sent after the request", measured(49, nil, on: "2026-06-08"), .notMet),
  ]

  @Test(arguments: [
    (Decimal(70), "28", "mcg", 127, 3423), (44, "15", "mcg/m2", 127, 3303),
  ])
  func `a relapsed course of six months is billed by its days`(
    weight: Decimal, amount: String, unit: String, doses: Int, total: Int
  ) {
    let file = CaseFile.blinatumomab {
      $0.member.bodySize = BodySize(weightKg: weight, surfaceM2: Decimal("1.8"))
      $0.therapy.dose = dose(amount, unit, 1)
    }
    let version = Scenario.versions.filter { $0.number == file.policy }
    let units = Engine(digest: { _ in "" }).evaluate(file, under: version).units
    #expect(units?.doses == doses)
    // Below 45 kg: 5 × 1.8 = 9 units in the first week, then 15 × 1.8 = 27.
    #expect(units?.total == total)
  }
}
