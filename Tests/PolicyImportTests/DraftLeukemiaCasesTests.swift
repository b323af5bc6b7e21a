import Criteria
import PriorAuth
import Testing

@Suite struct DraftLeukemiaCasesTests {
  @Test(arguments: diseases + inhibitors + doses + renewals)
  func `a request for the leukemia drug is decided as the rules say`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test func `residual disease below the share of the label is met with a warning`() {
    let file = disease("remission", .marker("MRD", .positive, percent: "0.05"))
    let evaluation = Scenario("", file, .meets).evaluation
    #expect(evaluation.warnings.map(\.code).sorted() == ["below-label-threshold", "policy-stale"])
  }

  private static let end = "2026-12-01"
  private static let away = "CP.PMN.53"

  private static func disease(_ status: String?, _ items: Evidence..., name: String = "B-ALL") -> CaseFile {
    .blinatumomab { file in
      file.evidence.removeAll { $0.fact.kind == "diagnosis" }
      file.evidence += [.disease(name, status: status)] + items
    }
  }

  private func disease(_ status: String?, _ item: Evidence) -> CaseFile { Self.disease(status, item) }

  static let diseases: [Scenario] = [
    Scenario("relapsed without the chromosome", .blinatumomab(), .meets, until: end),
    Scenario("refractory", disease("primary refractory"), .meets, until: end),
    Scenario("commercial", .blinatumomab { $0.lineOfBusiness = .commercial }, .meets, until: end),
    Scenario(
      "remission with residual disease", disease("first remission", .marker("MRD", .positive)), .meets,
      ["I.A.3.a": .met], until: end),
    Scenario(
      "residual disease by another name",
      disease("complete remission", .marker("measurable residual disease", .positive)), .meets, until: end),
    Scenario(
      "remission without residual disease", disease("remission", .marker("MRD", .negative)), .route,
      ["I.A.3": .notMet], route: away),
    Scenario("remission, residual disease open", disease("remission"), .insufficient, ["I.A.3": .unknown]),
    Scenario("remission, test pending", disease("remission", .marker("MRD", .pending)), .insufficient),
    Scenario("newly diagnosed", disease("newly diagnosed"), .route, route: away),
    Scenario("state open", disease(nil), .insufficient, ["I.A.3": .unknown]),
    Scenario(
      "long name", disease("relapsed", name: "B-cell acute lymphoblastic leukemia"), .meets, until: end),
    Scenario(
      "older long name", disease("relapsed", name: "precursor B-cell acute lymphocytic leukaemia"), .meets,
      until: end),
    Scenario(
      "lineage open", disease("relapsed", name: "acute lymphoblastic leukemia"), .insufficient,
      ["I.A.1": .unknown]),
    Scenario("T lineage", disease("relapsed", name: "T-ALL"), .route, ["I.A.1": .notMet], route: away),
    Scenario(
      "T lineage, long name", disease("relapsed", name: "T-cell acute lymphoblastic leukemia"), .route,
      route: away),
    Scenario("lymphoma", disease("relapsed", name: "follicular lymphoma"), .route, route: away),
    Scenario(
      "oncologist", .blinatumomab { $0.prescriber = Prescriber(specialty: "pediatric oncology") }, .meets,
      until: end),
    Scenario(
      "haematologist", .blinatumomab { $0.prescriber = Prescriber(specialty: "haematology") }, .meets,
      until: end),
    Scenario(
      "neither",
      .blinatumomab { $0.prescriber = Prescriber(specialty: "pediatrics", consultSpecialty: "none") },
      .notMet, ["I.A.2": .notMet]),
    Scenario(
      "relapse after remission",
      .blinatumomab {
        $0.replace(
          "diagnosis", by: .disease("B-ALL", status: "remission", on: "2025-06-01"),
          .disease("B-ALL", status: "relapsed", on: "2026-05-01"))
      }, .meets, until: end),
  ]

  private static func markers(_ items: Evidence..., nccn: Bool? = nil) -> CaseFile {
    .blinatumomab { file in
      file.therapy.nccnRecommended = nccn
      file.evidence.removeAll { $0.fact.kind == "biomarker" }
      file.evidence += items
    }
  }

  private static let positive: [Evidence] = [
    .marker("CD19", .positive), .marker("Philadelphia chromosome", .positive),
  ]

  private static func tried(_ items: Evidence..., complete: Bool? = true) -> CaseFile {
    .blinatumomab { file in
      file.evidence.removeAll { $0.fact.kind == "biomarker" }
      file.evidence += positive + items
      if let complete { file.evidence.append(.history("tyrosine kinase inhibitor", complete: complete)) }
    }
  }

  static let inhibitors: [Scenario] = [
    Scenario("intolerant", tried(.product("dasatinib", "intolerance")), .meets, until: end),
    Scenario("refractory by brand", tried(.product("Iclusig", "refractory")), .meets, until: end),
    Scenario("first generation, listed", tried(.product("imatinib", "refractory")), .meets, until: end),
    Scenario("not tolerated", tried(.product("bosutinib (Bosulif)", "not tolerated")), .meets, until: end),
    Scenario("none tried", tried(), .notMet, ["I.A.3": .notMet]),
    Scenario("responding", tried(.product("nilotinib", "response")), .notMet),
    Scenario("outcome open", tried(.product("nilotinib", nil)), .insufficient, ["I.A.3": .unknown]),
    Scenario("record not complete", tried(complete: false), .insufficient, ["I.A.3": .unknown]),
    Scenario(
      "chromosome open", markers(.marker("CD19", .positive)), .insufficient, ["I.A.3": .unknown]),
    Scenario(
      "chromosome by its gene", markers(.marker("CD19", .positive), .marker("BCR-ABL1", .negative)), .meets,
      until: end),
    Scenario(
      "resembling the chromosome", markers(.marker("CD19", .positive), .marker("Ph-like", .negative)),
      .insufficient),
    Scenario(
      "CD19 open", markers(.marker("Ph", .negative)), .insufficient, ["I.A.3": .met, "I.A.4": .unknown]),
    Scenario(
      "CD19 negative", markers(.marker("Ph", .negative), .marker("CD19", .negative), nccn: false), .route,
      ["I.A.4": .notMet], route: away),
    Scenario(
      "CD19 negative, recommendation open", markers(.marker("Ph", .negative), .marker("CD19", .negative)),
      .insufficient, ["I.A.4": .unknown]),
    Scenario(
      "CD19 negative, recommended",
      markers(.marker("Ph", .negative), .marker("CD19", .negative), nccn: true), .meets, until: end),
  ]

  private static func given(
    _ dose: Dose?, weight: String?, surface: String? = nil, nccn: Bool? = false
  ) -> CaseFile {
    .blinatumomab {
      $0.therapy.dose = dose
      $0.therapy.nccnRecommended = nccn
      $0.member.bodySize = BodySize(
        weightKg: weight.flatMap { Decimal($0) }, surfaceM2: surface.flatMap { Decimal($0) })
    }
  }

  static let doses: [Scenario] = [
    Scenario("45 kg, flat", given(dose("28", "mcg", 1), weight: "45"), .meets, until: end),
    Scenario("first week", given(dose("9", "mcg", 1), weight: "70"), .meets, until: end),
    Scenario(
      "44.9 kg, flat", given(dose("28", "mcg", 1), weight: "44.9", surface: "1.4"), .route,
      ["I.A.4": .notMet, "I.A.4.a": .met], route: away),
    Scenario(
      "44.9 kg, by surface", given(dose("15", "mcg/m2", 1), weight: "44.9", surface: "1.4"), .meets,
      until: end),
    Scenario(
      "under 45 kg, the same amount flat", given(dose("15.75", "mcg", 1), weight: "30", surface: "1.05"),
      .meets, until: end),
    Scenario(
      "first week by surface", given(dose("5", "mcg/m2", 1), weight: "20", surface: "0.8"), .meets,
      until: end),
    Scenario("by surface, surface open", given(dose("15", "mcg/m2", 1), weight: "30"), .insufficient),
    Scenario(
      "under 45 kg, flat, surface open", given(dose("14", "mcg", 1), weight: "30"), .insufficient,
      ["I.A.4": .unknown]),
    Scenario("weight open", given(dose("28", "mcg", 1), weight: nil), .insufficient, ["I.A.4": .unknown]),
    Scenario("above the limit", given(dose("30", "mcg", 1), weight: "70"), .route, route: away),
    Scenario(
      "a slip to milligrams", given(dose("28", "mg", 1), weight: "70"), .insufficient, ["I.A.4": .unknown]),
    Scenario("in milligrams", given(dose("0.028", "mg", 1), weight: "70"), .meets, until: end),
    Scenario("interval open", given(dose("28", "mcg"), weight: "70"), .insufficient),
  ]

  private static func renewal(_ change: (inout CaseFile) -> Void) -> CaseFile {
    .blinatumomab {
      $0.reviewType = .continued
      $0.therapy.doseIncrease = false
      $0.evidence += [
        .current("Centene benefit", from: "2026-01-01"),
        Evidence(.response("complete remission"), documented: true),
      ]
      change(&$0)
    }
  }

  static let renewals: [Scenario] = [
    Scenario(
      "commercial, renewal date or not",
      renewal {
        $0.lineOfBusiness = .commercial
        $0.member.renewalDate = day("2026-09-01")
      }, .meets, until: "2027-06-01"),
    Scenario(
      "raised to the limit",
      renewal {
        $0.therapy.doseIncrease = true
        $0.therapy.previousDose = dose("9", "mcg", 1)
      }, .meets, ["II.A.3": .met], until: "2027-06-01"),
    Scenario(
      "raised above",
      renewal {
        $0.therapy.doseIncrease = true
        $0.therapy.dose = dose("56", "mcg", 1)
        $0.therapy.nccnRecommended = false
      }, .route, ["II.A.3": .notMet], route: away),
    Scenario(
      "between cycles",
      renewal {
        $0.replace("currentTherapy", by: .current("Centene benefit", from: "2026-01-01", to: "2026-05-18"))
      },
      .meets, until: "2027-06-01"),
    Scenario(
      "long since",
      renewal {
        $0.replace("currentTherapy", by: .current("Centene benefit", from: "2026-01-01", to: "2026-03-01"))
      },
      .insufficient, ["II.A.1": .unknown]),
  ]
}
