import Criteria
import PriorAuth
import Testing

@Suite struct DraftExceptionCasesTests {
  @Test(arguments: tried + shortages + courses + statements)
  func `an exception from preferred products is decided as the rules say`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test(arguments: [
    ("J9353", "1000", "mg", 200), ("J9353", "1001", "mg", 201), ("J9358", "400", "mg", 400),
    ("J9354", "250", "mg", 250), ("J9306", "420", "mg", 420), ("J9316", "600", "mg", 60),
    ("J9316", "1.2", "g", 120),
  ])
  func `a dose counts in units of the billing code`(code: String, amount: String, unit: String, units: Int) {
    let file = CaseFile.margetuximab {
      $0.therapy.drug = Drug(hcpcs: code)
      $0.therapy.dose = dose(amount, unit)
    }
    #expect(Scenario("", file, .meets).evaluation.units?.perDose == units)
  }

  private static let year = "2027-06-01"
  private static let brands = ["Enhertu", "Kadcyla", "Perjeta", "Phesgo"]

  private static func with(_ items: Evidence...) -> CaseFile { .margetuximab { $0.evidence += items } }

  private static func all(_ outcome: String, shared: Bool? = nil) -> CaseFile {
    .margetuximab { $0.evidence += brands.map { .product($0, outcome, shared: shared) } }
  }

  static let tried: [Scenario] = [
    Scenario("nothing", .margetuximab(), .notMet, ["EC.1": .notMet, "EC.2": .met]),
    Scenario(
      "one failed", with(.product("Enhertu", "failure")), .notMet, ["EC.1.a": .notMet]),
    Scenario(
      "two failed", with(.product("Enhertu", "failure"), .product("Kadcyla", "progression")), .meets,
      ["EC.1.a": .met], until: year),
    Scenario(
      "the same one twice",
      with(.product("Enhertu", "failure"), .product("fam-trastuzumab deruxtecan-nxki", "failure")),
      .notMet),
    Scenario(
      "a product and the one that holds it",
      with(
        .product("Perjeta", "failure"),
        .product("Phesgo (pertuzumab/trastuzumab/hyaluronidase-zzxf)", "failure")), .meets, until: year),
    Scenario(
      "one product with its substances",
      with(.product("Phesgo (pertuzumab/trastuzumab/hyaluronidase-zzxf)", "failure")), .notMet),
    Scenario(
      "two of another list", with(.product("Herceptin", "failure"), .product("Nerlynx", "failure")), .notMet),
    Scenario(
      "one failed, one open", with(.product("Enhertu", "failure"), .product("Kadcyla", nil)), .insufficient,
      ["EC.1.a": .unknown]),
    Scenario(
      "one failed, record not complete",
      .margetuximab {
        $0.replace("therapyHistory", by: .history("preferred HER2 product", complete: false))
        $0.evidence.append(.product("Enhertu", "failure"))
      }, .insufficient, ["EC.1": .unknown]),
    Scenario(
      "one failed, one not tolerated",
      with(.product("Enhertu", "failure"), .product("Kadcyla", "intolerance")),
      .insufficient, ["EC.1.a": .notMet, "EC.1.b": .unknown]),
    Scenario("none tolerated", all("intolerance"), .meets, ["EC.1.b": .met], until: year),
    Scenario(
      "two not tolerated", with(.product("Enhertu", "intolerance"), .product("Perjeta", "intolerance")),
      .insufficient),
    Scenario(
      "all contraindicated", all("contraindication", shared: false), .meets, ["EC.1.c": .met], until: year),
    Scenario(
      "all contraindicated, as the requested one", all("contraindication", shared: true), .notMet,
      ["EC.1.c": .notMet]),
    Scenario("all contraindicated, open", all("contraindication"), .insufficient, ["EC.1.c": .unknown]),
    Scenario(
      "one contraindicated", with(.product("Kadcyla", "contraindication", shared: false)), .insufficient),
  ]

  private static func lacking(_ products: [String], complete: Bool? = true, _ more: Evidence...) -> CaseFile {
    .margetuximab {
      $0.replace(
        "shortage",
        by: Evidence(.shortage(.init(products: products, complete: complete)), documented: true))
      $0.evidence += more
    }
  }

  static let shortages: [Scenario] = [
    Scenario("all", lacking(brands), .meets, ["EC.1.d": .met], until: "2026-09-01"),
    Scenario("three, list complete", lacking(Array(brands.dropLast())), .notMet, ["EC.1.d": .notMet]),
    Scenario(
      "three, list open", lacking(Array(brands.dropLast()), complete: nil), .insufficient,
      ["EC.1.d": .unknown]),
    Scenario(
      "three with their substances, list complete",
      lacking(["Enhertu", "Kadcyla", "Phesgo (pertuzumab/trastuzumab/hyaluronidase-zzxf)"]), .notMet),
    Scenario(
      "all, and two failed",
      lacking(brands, .product("Enhertu", "failure"), .product("Kadcyla", "failure")), .meets, until: year),
    Scenario(
      "extension",
      .margetuximab {
        $0.reviewType = .continued
        $0.replace(
          "shortage", by: Evidence(.shortage(.init(products: brands, complete: true)), documented: true))
      }, .meets, until: "2026-09-01"),
    Scenario(
      "stated without a document",
      .margetuximab {
        $0.replace(
          "shortage", by: Evidence(.shortage(.init(products: brands, complete: true)), documented: false))
      }, .insufficient, ["EC.1.d": .unknown]),
  ]

  private static func on(_ source: String?, unfinished: Bool? = true, _ product: String = "Margenza")
    -> CaseFile
  {
    with(.current(source, from: nil, unfinished: unfinished, product: product))
  }

  static let courses: [Scenario] = [
    Scenario("previous plan", on("previous plan"), .meets, ["EC.1.e": .met], until: year),
    Scenario("samples", on("samples"), .notMet, ["EC.1.e": .notMet]),
    Scenario("assistance", on("manufacturer assistance"), .notMet),
    Scenario("source open", on(nil), .insufficient, ["EC.1.e": .unknown]),
    Scenario("course open", on("previous plan", unfinished: nil), .insufficient),
    Scenario("course finished", on("previous plan", unfinished: false), .notMet),
    Scenario("another product", on("previous plan", "Kadcyla"), .notMet),
  ]

  private static func guided(_ value: String, over: String?) -> CaseFile {
    .margetuximab {
      $0.replace(
        "guidelinePreference",
        by: Evidence(.guidelinePreference(.init(over: over, value: value)), documented: true))
    }
  }

  private static func ruled(_ prohibits: Bool, from: String?) -> CaseFile {
    .margetuximab {
      let rule = Fact.StateRule(
        prohibitsPrerequisiteTrials: prohibits, citation: "a statute", from: from.map { day($0) })
      $0.replace("stateRule", by: Evidence(.stateRule(rule), documented: true))
    }
  }

  private static func without(_ kind: String) -> CaseFile {
    .margetuximab {
      $0.replace(kind)
      $0.evidence += [.product("Enhertu", "failure"), .product("Kadcyla", "failure")]
    }
  }

  private static func labelled(_ use: Bool?, _ more: Evidence...) -> CaseFile {
    .margetuximab {
      $0.replace(
        "diagnosis",
        by: Evidence(.diagnosis(.init(name: "gastric cancer", labelledUse: use)), documented: true))
      $0.evidence += [.product("Enhertu", "failure"), .product("Kadcyla", "failure")] + more
    }
  }

  static let statements: [Scenario] = [
    Scenario(
      "preferred over all", guided("preferred", over: "all preferred products"), .meets, ["EC.1.f": .met],
      until: year),
    Scenario(
      "preferred over each", guided("preferred", over: "Enhertu, Kadcyla, Perjeta and Phesgo"), .meets,
      until: year),
    Scenario("preferred over one", guided("preferred", over: "Kadcyla"), .insufficient, ["EC.1.f": .unknown]),
    Scenario(
      "preferred over all but one", guided("preferred", over: "all preferred products except Phesgo"),
      .insufficient, ["EC.1.f": .unknown]),
    Scenario(
      "preferred by a person", guided("preferred by the prescriber", over: "all preferred products"),
      .insufficient, ["EC.1.f": .unknown]),
    Scenario("less preferred", guided("less preferred", over: "all preferred products"), .notMet),
    Scenario("preferred over some", guided("preferred", over: "some preferred products"), .notMet),
    Scenario("not preferred", guided("not preferred", over: nil), .notMet, ["EC.1.f": .notMet]),
    Scenario("no guideline stated", .margetuximab { $0.replace("guidelinePreference") }, .insufficient),
    Scenario("state prohibits", ruled(true, from: nil), .meets, ["EC.1.g": .met], until: year),
    Scenario("state prohibits from today", ruled(true, from: "2026-06-01"), .meets, until: year),
    Scenario("state prohibits from tomorrow", ruled(true, from: "2026-06-02"), .notMet, ["EC.1.g": .notMet]),
    Scenario(
      "state not stated", .margetuximab { $0.replace("stateRule") }, .insufficient, ["EC.1": .unknown]),
    Scenario(
      "no documentation stated", without("supportingDocumentation"), .insufficient, ["EC.2": .unknown]),
    Scenario("outside the label", labelled(false), .notMet, ["EC.1": .met]),
    Scenario(
      "outside the label, with an article",
      labelled(false, Evidence(.literature("an article"), documented: true)), .insufficient),
    Scenario("label not stated", labelled(nil), .insufficient),
    Scenario(
      "a preferred product", .margetuximab { $0.therapy.drug = Drug(brand: "Enhertu", hcpcs: "J9358") },
      .notApplicable),
    Scenario(
      "a drug of neither list", .margetuximab { $0.therapy.drug = Drug(name: "zenocutuzumab-zbco") },
      .notApplicable),
    Scenario("before this version", .margetuximab { $0.received = day("2025-12-31") }, .notApplicable),
    Scenario(
      "a minimum by state law",
      ruledTerm(months: 18), .meets, until: "2027-12-01"),
  ]

  private static func ruledTerm(months: Int) -> CaseFile {
    .margetuximab {
      $0.evidence += [
        .product("Enhertu", "failure"), .product("Kadcyla", "failure"),
        Evidence(.stateRule(.init(minimumMonths: months, citation: "a statute")), documented: true),
      ]
    }
  }
}
