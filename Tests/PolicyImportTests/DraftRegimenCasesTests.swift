import Criteria
import PriorAuth
import Testing

@Suite struct DraftRegimenCasesTests {
  @Test(arguments: doses + regimens + identities)
  func `drug, dose and regimen are read as they were meant`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static let away = "CP.PMN.53"

  private static func given(_ dose: Dose?, nccn: Bool? = nil, literature: Bool = false) -> CaseFile {
    .zenocutuzumab { file in
      file.therapy.dose = dose
      file.therapy.nccnRecommended = nccn
      if literature { file.evidence.append(Evidence(.literature("an article"), documented: true)) }
    }
  }

  static let doses: [Scenario] = [
    Scenario("in grams", given(dose("0.75", "g", 14)), .meets, until: "2027-06-01"),
    Scenario("in micrograms", given(dose("750000", "mcg", 14)), .meets, until: "2027-06-01"),
    Scenario("as a volume", given(dose("37.5", "mL", 14, concentration: 20)), .meets, until: "2027-06-01"),
    Scenario("as a volume, strength open", given(dose("37.5", "mL", 14)), .insufficient),
    Scenario(
      "a slip of the unit", given(dose("750", "mcg", 14), nccn: false), .insufficient, ["I.A.7": .unknown]),
    Scenario("a slip upwards", given(dose("750", "g", 14), nccn: false), .insufficient, ["I.A.7": .unknown]),
    Scenario("not stated", given(nil), .insufficient, ["I.A.7": .unknown]),
    Scenario("interval open", given(dose("750", "mg")), .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "half a dose every week", given(dose("375", "mg", 7), nccn: false), .route,
      ["I.A.7": .notMet, "I.A.7.a": .met], route: away),
    Scenario(
      "two doses every four weeks", given(dose("1500", "mg", 28), nccn: false), .route,
      ["I.A.7": .notMet, "I.A.7.a": .notMet], route: away),
    Scenario(
      "every three weeks", given(dose("750", "mg", 21), nccn: false), .insufficient,
      ["I.A.7": .unknown, "I.A.7.a": .met]),
    Scenario(
      "half a dose every week, recommended", given(dose("375", "mg", 7), nccn: true), .meets,
      until: "2027-06-01"),
    Scenario("half a dose every week, open", given(dose("375", "mg", 7)), .insufficient),
    Scenario(
      "more, recommended, nothing sent", given(dose("1000", "mg", 14), nccn: true), .insufficient,
      ["I.A.7": .unknown, "I.A.7.b": .unknown]),
    Scenario("more, not recommended", given(dose("1000", "mg", 14), nccn: false), .route, route: away),
    Scenario("more, open", given(dose("1000", "mg", 14)), .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "more, by literature alone", given(dose("1000", "mg", 14), nccn: false, literature: true), .route,
      ["I.A.7.b": .met, "I.A.7": .notMet], route: away),
    Scenario(
      "more, by literature and recommendation", given(dose("1000", "mg", 14), nccn: true, literature: true),
      .meets, until: "2027-06-01"),
  ]

  private static func combined(_ regimen: String?, nccn: Bool?) -> CaseFile {
    .zenocutuzumab {
      $0.therapy.regimen = regimen
      $0.therapy.nccnRecommended = nccn
    }
  }

  static let regimens: [Scenario] = [
    Scenario("alone", combined("single agent", nccn: false), .meets, until: "2027-06-01"),
    Scenario("alone, in short", combined("mono", nccn: false), .meets, until: "2027-06-01"),
    Scenario("alone, as an agent", combined("Single-agent", nccn: false), .meets, until: "2027-06-01"),
    Scenario("alone, by its name", combined("Bizengri alone", nccn: false), .meets, until: "2027-06-01"),
    Scenario(
      "a word nobody knows", combined("as per protocl", nccn: false), .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "with a word nobody knows", combined("Bizengri with premeds", nccn: false), .insufficient,
      ["I.A.7": .unknown]),
    Scenario(
      "when, in two words", combined("Bizengri induction and maintenance", nccn: false), .meets,
      until: "2027-06-01"),
    Scenario(
      "alone with another drug", combined("monotherapy with afatinib", nccn: false), .insufficient,
      ["I.A.7": .unknown]),
    Scenario(
      "with what goes beside it", combined("Bizengri with dexamethasone premedication", nccn: false),
      .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "alone with what goes beside it", combined("monotherapy with dexamethasone", nccn: false), .meets,
      until: "2027-06-01"),
    Scenario(
      "with another drug and no sign of it", combined("Bizengri afatinib", nccn: false), .route,
      ["I.A.7": .notMet], route: away),
    Scenario(
      "not alone", combined("not as mono", nccn: false), .route, ["I.A.7": .notMet], route: away),
    Scenario(
      "combined with a brand", combined("Bizengri and Keytruda", nccn: false), .route, ["I.A.7": .notMet],
      route: away),
    Scenario(
      "combined with what is not said", combined("in combination", nccn: false), .route, ["I.A.7": .notMet],
      route: away),
    Scenario("by its own name", combined("zenocutuzumab", nccn: false), .meets, until: "2027-06-01"),
    Scenario("not stated", combined(nil, nccn: false), .meets, until: "2027-06-01"),
    Scenario(
      "combined, not recommended", combined("gemcitabine", nccn: false), .route, ["I.A.7": .notMet],
      route: away),
    Scenario(
      "combined in a sentence", combined("zenocutuzumab with afatinib", nccn: false), .route, route: away),
    Scenario(
      "combined, open", combined("zenocutuzumab + afatinib", nccn: nil), .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "combined, recommended", combined("zenocutuzumab + afatinib", nccn: true), .meets, until: "2027-06-01"),
  ]

  private static func named(_ drug: Drug, _ received: String = "2026-06-01") -> CaseFile {
    .zenocutuzumab(received) { $0.therapy.drug = drug }
  }

  static let identities: [Scenario] = [
    Scenario("by brand", named(Drug(brand: "Bizengri")), .meets, until: "2027-06-01"),
    Scenario("by stem", named(Drug(name: "zenocutuzumab")), .meets, until: "2027-06-01"),
    Scenario("by code", named(Drug(hcpcs: "j9382")), .meets, until: "2027-06-01"),
    Scenario(
      "under a general code", named(Drug(name: "zenocutuzumab-zbco", hcpcs: "J3590")), .meets,
      until: "2027-06-01"),
    Scenario(
      "another drug under a general code", named(Drug(name: "amivantamab-vmjw", hcpcs: "J3590")),
      .notApplicable),
    Scenario("another drug", named(Drug(name: "amivantamab-vmjw", hcpcs: "J9061")), .notApplicable),
  ]
}
