import Criteria
import PriorAuth
import Testing

/// Cases on the edge of a rule, worked out by hand from the rules before the engine saw them.
@Suite struct DraftBoundaryCasesTests {
  @Test(arguments: terms + results + uses + versions + renewals + leukemias + exceptions)
  func `a case on the edge of a rule comes out as the rule says`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static let away = "CP.PMN.53"
  private static let year = "2027-06-01"

  static let terms: [Scenario] = [
    Scenario(
      "renewal on the day the months end",
      .zenocutuzumab("2026-06-01", .commercial) { $0.member.renewalDate = day("2026-12-01") }, .meets,
      until: "2026-12-01"),
    Scenario(
      "renewal a day later",
      .zenocutuzumab("2026-06-01", .commercial) { $0.member.renewalDate = day("2026-12-02") }, .meets,
      until: "2026-12-02"),
    Scenario(
      "renewal long past",
      .zenocutuzumab("2026-06-01", .commercial) { $0.member.renewalDate = day("2026-01-01") }, .meets,
      until: "2026-12-01"),
    Scenario(
      "renewal in eighteen months",
      .zenocutuzumab("2026-06-01", .commercial) { $0.member.renewalDate = day("2027-12-01") }, .meets,
      until: "2027-12-01"),
    Scenario("from a leap day", .zenocutuzumab("2028-02-29"), .meets, until: "2029-02-28"),
    Scenario(
      "line of business that the policy is not for", .zenocutuzumab("2026-06-01", LineOfBusiness("Medicare")),
      .notApplicable),
  ]

  private static func measuring(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "measurement" }
      file.evidence += items
    }
  }

  static let results: [Scenario] = [
    Scenario(
      "range from the threshold up", measuring(.lvef(low: "50", high: "55", on: day("2026-05-15"))), .meets,
      until: year),
    Scenario(
      "range below", measuring(.lvef(low: "40", high: "45", on: day("2026-05-15"))), .notMet,
      ["I.A.6": .notMet]),
    Scenario("a hundredth below", measuring(.lvef("49.99", on: day("2026-05-15"))), .notMet),
    Scenario(
      "two values of one day",
      measuring(.lvef("45", on: day("2026-05-15")), .lvef("55", on: day("2026-05-15"))),
      .insufficient, ["I.A.6": .unknown]),
    Scenario(
      "low on file, higher without a document",
      measuring(
        .lvef("48", on: day("2026-05-01")), .lvef("60", on: day("2026-05-20"), documented: false)), .notMet),
    Scenario("two years old", measuring(.lvef("60", on: day("2024-05-01"))), .meets, until: year),
    Scenario(
      "a fraction without its unit",
      measuring(.lvef(low: "0.6", high: "0.6", unit: nil, on: day("2026-05-15"))),
      .insufficient, ["I.A.6": .unknown]),
  ]

  static let uses: [Scenario] = [
    Scenario(
      "a day short of eighteen", .zenocutuzumab { $0.member.birthDate = day("2008-06-02") }, .route,
      ["I.A.3": .notMet], route: away),
    Scenario(
      "eighteen before the first dose only",
      .zenocutuzumab {
        $0.member.birthDate = day("2008-06-10")
        $0.therapy.start = day("2026-06-15")
      }, .route, ["I.A.3": .notMet], route: away),
    Scenario(
      "the cap in micrograms", .zenocutuzumab { $0.therapy.dose = dose("750000", "mcg", 14) }, .meets,
      until: year),
    Scenario(
      "the cap in millilitres",
      .zenocutuzumab { $0.therapy.dose = dose("37.5", "mL", 14, concentration: 20) }, .meets, until: year),
    Scenario(
      "millilitres of an unknown strength", .zenocutuzumab { $0.therapy.dose = dose("37.5", "mL", 14) },
      .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "the cap by weight",
      .zenocutuzumab {
        $0.therapy.dose = dose("10", "mg/kg", 14)
        $0.member.bodySize.weightKg = 75
      }, .meets, until: year),
    Scenario(
      "a milligram over the cap",
      .zenocutuzumab {
        $0.therapy.dose = dose("751", "mg", 14)
        $0.therapy.nccnRecommended = false
      }, .route, ["I.A.7": .notMet, "I.A.7.a": .notMet], route: away),
    Scenario(
      "the same, recommendation open", .zenocutuzumab { $0.therapy.dose = dose("751", "mg", 14) },
      .insufficient, ["I.A.7": .unknown]),
    Scenario(
      "a week longer than labelled", .zenocutuzumab { $0.therapy.dose = dose("750", "mg", 21) },
      .insufficient,
      ["I.A.7.a": .met, "I.A.7": .unknown]),
    Scenario("interval open", .zenocutuzumab { $0.therapy.dose = dose("750", "mg") }, .insufficient),
    Scenario(
      "a label change of six months ago that the version knows",
      .zenocutuzumab {
        $0.replace("diagnosis", by: .disease("breast cancer", "metastatic"))
        $0.therapy.labelChangeDate = day("2025-12-01")
        $0.therapy.onFormulary = true
      }, .route, ["I.A.1": .notMet], route: away),
  ]

  private static func bileDucts(_ received: String, _ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile
  {
    .zenocutuzumab(received) {
      $0.replace("diagnosis", by: .disease("cholangiocarcinoma", "metastatic"))
      change(&$0)
    }
  }

  static let versions: [Scenario] = [
    Scenario("first day of the first version", .zenocutuzumab("2025-03-01"), .meets, until: "2025-09-01"),
    Scenario("day before it", .zenocutuzumab("2025-02-28"), .notApplicable),
    Scenario(
      "last day of the first version, nothing measured",
      .zenocutuzumab("2026-02-28") { $0.replace("measurement") }, .meets, until: "2026-08-28"),
    Scenario(
      "first day of the second, nothing measured",
      .zenocutuzumab("2026-03-01") { $0.replace("measurement") }, .insufficient, ["I.A.6": .unknown]),
    Scenario("before the label changed", bileDucts("2026-05-07"), .route, route: away),
    Scenario(
      "on the day it changed, listed",
      bileDucts("2026-05-08") {
        $0.therapy.labelChangeDate = day("2026-05-08")
        $0.therapy.onFormulary = true
      }, .route, route: "CP.PMN.255"),
    Scenario(
      "last day before the version knows, not listed",
      bileDucts("2026-05-18") {
        $0.therapy.labelChangeDate = day("2026-05-08")
        $0.therapy.onFormulary = false
      }, .route, route: "CP.PMN.16"),
    Scenario(
      "the same, listed or not is open",
      bileDucts("2026-05-18") { $0.therapy.labelChangeDate = day("2026-05-08") }, .route),
    Scenario("first day the version knows", bileDucts("2026-05-19"), .meets, until: "2027-05-19"),
  ]

  private static func going(_ items: Evidence...) -> CaseFile {
    .zenocutuzumabRenewal { file in
      for kind in Set(items.map(\.fact.kind)) { file.evidence.removeAll { $0.fact.kind == kind } }
      file.evidence += items
    }
  }

  private static func answering(_ response: String) -> CaseFile {
    going(Evidence(.response(response), documented: true))
  }

  static let renewals: [Scenario] = [
    Scenario(
      "thirty days with another payer",
      going(.current("other payer", from: "2026-05-02", to: "2026-05-30", covered: true)), .meets,
      until: year),
    Scenario(
      "twenty-nine days", going(.current("other payer", from: "2026-05-03", to: "2026-05-30", covered: true)),
      .notMet, ["II.A.1": .notMet]),
    Scenario(
      "ten days under the plan's own benefit",
      going(.current("Centene benefit", from: "2026-05-22", to: "2026-05-22")), .meets, until: year),
    Scenario(
      "two intervals without a dose",
      going(.current("Centene benefit", from: "2026-01-05", to: "2026-05-04")),
      .meets, until: year),
    Scenario(
      "a day more", going(.current("Centene benefit", from: "2026-01-05", to: "2026-05-03")), .insufficient,
      ["II.A.1": .unknown]),
    Scenario("relapse", answering("relapse"), .notMet, ["II.A.2": .notMet]),
    Scenario("progression suspected", answering("suspected progression"), .insufficient),
    Scenario("not evaluable", answering("response not evaluable"), .insufficient, ["II.A.2": .unknown]),
    Scenario("benefit unclear", answering("benefit unclear"), .insufficient, ["II.A.2": .unknown]),
    Scenario("mixed", answering("mixed response"), .insufficient, ["II.A.2": .unknown]),
  ]

  static let leukemias: [Scenario] = [
    Scenario(
      "exactly 45 kg takes the fixed dose",
      .blinatumomab { $0.member.bodySize = BodySize(weightKg: 45, surfaceM2: Decimal("1.4")) }, .meets,
      until: "2026-12-01"),
    Scenario(
      "44.9 kg by body surface",
      .blinatumomab {
        $0.member.bodySize = BodySize(weightKg: Decimal("44.9"), surfaceM2: Decimal("1.4"))
        $0.therapy.dose = dose("15", "mcg/m2", 1)
      }, .meets, until: "2026-12-01"),
    Scenario(
      "the fixed dose at an unknown weight", .blinatumomab { $0.member.bodySize = BodySize() },
      .insufficient, ["I.A.4": .unknown]),
    Scenario(
      "the cap in milligrams", .blinatumomab { $0.therapy.dose = dose("0.028", "mg", 1) }, .meets,
      until: "2026-12-01"),
  ]

  private static let preferred = ["Enhertu", "Kadcyla", "Perjeta", "Phesgo"]

  private static func also(_ items: [Evidence]) -> CaseFile {
    .margetuximab { file in
      for kind in Set(items.map(\.fact.kind)) { file.evidence.removeAll { $0.fact.kind == kind } }
      file.evidence += items
    }
  }

  private static func short(_ count: Int, complete: Bool) -> Evidence {
    Evidence(
      .shortage(.init(products: Array(preferred.prefix(count)), complete: complete)), documented: true)
  }

  static let exceptions: [Scenario] = [
    Scenario(
      "one product that failed twice",
      also([.product("Enhertu", "failure"), .product("Enhertu", "failure")]),
      .notMet, ["EC.1": .notMet]),
    Scenario(
      "contraindications that may be shared", also(preferred.map { .product($0, "contraindication") }),
      .insufficient, ["EC.1": .unknown]),
    Scenario(
      "contraindications of their own",
      also(preferred.map { .product($0, "contraindication", shared: false) }), .meets, until: year),
    Scenario("three of four short", also([short(3, complete: true)]), .notMet, ["EC.1": .notMet]),
    Scenario("three short, list open", also([short(3, complete: false)]), .insufficient),
    Scenario("all four short", also([short(4, complete: true)]), .meets, until: "2026-09-01"),
    Scenario(
      "all four short, and two failed",
      also([short(4, complete: true), .product("Enhertu", "failure"), .product("Perjeta", "failure")]),
      .meets, until: year),
    Scenario(
      "under way on samples",
      also([.current("samples", from: nil, unfinished: true, product: "Margenza")]), .notMet),
    Scenario(
      "under way, source open", also([.current(nil, from: nil, unfinished: true, product: "Margenza")]),
      .insufficient),
  ]
}
