import Criteria
import PriorAuth
import Testing

@Suite struct DraftInitialCasesTests {
  @Test(arguments: terms + hearts + people + diseases)
  func `a first request is decided as the rules say`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test(arguments: earlierTherapies + fusions + doses + regimens + identities)
  func `the use asked for is told from what is asked of it`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static func renewing(_ date: String?, start: String? = nil) -> CaseFile {
    .zenocutuzumab("2026-06-01", .commercial) {
      $0.member.renewalDate = date.map { day($0) }
      $0.therapy.start = day(start ?? "2026-06-01")
    }
  }

  static let terms: [Scenario] = [
    Scenario("Medicaid", .zenocutuzumab(), .meets, until: "2027-06-01"),
    Scenario("marketplace", .zenocutuzumab("2026-06-01", .marketplace), .meets, until: "2027-06-01"),
    Scenario(
      "marketplace by its long name",
      .zenocutuzumab("2026-06-01", LineOfBusiness("Health Insurance Marketplace")), .meets,
      until: "2027-06-01"),
    Scenario("renewal before six months", renewing("2026-09-01"), .meets, until: "2026-12-01"),
    Scenario("renewal on the same day", renewing("2026-12-01"), .meets, until: "2026-12-01"),
    Scenario("renewal after six months", renewing("2026-12-02"), .meets, until: "2026-12-02"),
    Scenario("renewal more than a year ahead", renewing("2027-09-01"), .meets, until: "2027-09-01"),
    Scenario("renewal past", renewing("2026-03-01"), .meets, until: "2026-12-01"),
    Scenario("renewal on the first day", renewing("2026-06-01"), .meets, until: "2026-12-01"),
    Scenario("renewal not on file", renewing(nil), .meets, until: "2026-12-01"),
    Scenario("later start", renewing("2026-10-01", start: "2026-07-15"), .meets, until: "2027-01-15"),
    Scenario("start on the 31st", renewing("2026-10-01", start: "2026-08-31"), .meets, until: "2027-02-28"),
    Scenario(
      "another line of business", .zenocutuzumab("2026-06-01", LineOfBusiness("Medicare")), .notApplicable),
    Scenario("line not stated", .zenocutuzumab { $0.lineOfBusiness = nil }, .meets),
  ]

  private static func heart(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "measurement" }
      file.evidence += items
    }
  }

  private static let recent = day("2026-05-20")

  static let hearts: [Scenario] = [
    Scenario("at the threshold", heart(.lvef("50.0", on: recent)), .meets, until: "2027-06-01"),
    Scenario("just below", heart(.lvef("49.9", on: recent)), .notMet, ["I.A.6": .notMet, "I.A.7": .met]),
    Scenario("none", heart(), .insufficient, ["I.A.6": .unknown]),
    Scenario(
      "without a document", heart(.lvef("60", on: recent, documented: false)), .insufficient,
      ["I.A.6": .unknown]),
    Scenario("in words", heart(.lvef(low: nil, high: nil, on: recent)), .insufficient, ["I.A.6": .unknown]),
    Scenario("range above", heart(.lvef(low: "50", high: "55", on: recent)), .meets, until: "2027-06-01"),
    Scenario("range across", heart(.lvef(low: "48", high: "52", on: recent)), .insufficient),
    Scenario("range below", heart(.lvef(low: "40", high: "49", on: recent)), .notMet),
    Scenario("at least", heart(.lvef(low: "55", high: nil, on: recent)), .meets, until: "2027-06-01"),
    Scenario("at most, above", heart(.lvef(low: nil, high: "55", on: recent)), .insufficient),
    Scenario("at most, below", heart(.lvef(low: nil, high: "45", on: recent)), .notMet),
    Scenario("undated", heart(.lvef("60", on: nil)), .meets, until: "2027-06-01"),
    Scenario("old", heart(.lvef("60", on: day("2025-02-01"))), .meets, until: "2027-06-01"),
    Scenario(
      "newer one low", heart(.lvef("60", on: day("2026-01-01")), .lvef("45", on: recent)), .notMet),
    Scenario(
      "newer one high", heart(.lvef("60", on: recent), .lvef("45", on: day("2026-01-01"))), .meets,
      until: "2027-06-01"),
    Scenario("same day, in conflict", heart(.lvef("60", on: recent), .lvef("45", on: recent)), .insufficient),
    Scenario(
      "same day, agreeing", heart(.lvef("60", on: recent), .lvef("55", on: recent)), .meets,
      until: "2027-06-01"),
    Scenario(
      "number and words of a day",
      heart(.lvef(low: nil, high: nil, on: recent), .lvef("60", on: recent)), .meets, until: "2027-06-01"),
    Scenario("undated against dated", heart(.lvef("45", on: nil), .lvef("60", on: recent)), .insufficient),
    Scenario(
      "newer without a document",
      heart(.lvef("60", on: day("2026-01-01")), .lvef("45", on: recent, documented: false)), .meets,
      until: "2027-06-01"),
    Scenario(
      "as a share of one", heart(.lvef(low: "0.6", high: "0.6", unit: nil, on: recent)), .insufficient),
    Scenario(
      "in another unit", heart(.lvef(low: "60", high: "60", unit: "mL", on: recent)), .insufficient),
  ]

  private static func by(_ specialty: String?, _ consulted: String?) -> CaseFile {
    .zenocutuzumab { $0.prescriber = Prescriber(specialty: specialty, consultSpecialty: consulted) }
  }

  private static func born(_ date: String?, _ received: String = "2026-06-01") -> CaseFile {
    .zenocutuzumab(received, .commercial) {
      $0.member.birthDate = date.map { day($0) }
      $0.member.renewalDate = $0.received.adding(days: 30)
    }
  }

  static let people: [Scenario] = [
    Scenario("medical oncologist", by("Medical Oncology", nil), .meets, until: "2027-06-01"),
    Scenario("both specialties", by("hematology/oncology", nil), .meets, until: "2027-06-01"),
    Scenario("oncologist consulted", by("internal medicine", "oncology"), .meets, until: "2027-06-01"),
    Scenario("oncologist consulted, else unknown", by(nil, "oncology"), .meets, until: "2027-06-01"),
    Scenario("hematologist alone", by("hematology", "none"), .notMet, ["I.A.2": .notMet]),
    Scenario("hematologist, consultation open", by("hematology", nil), .insufficient, ["I.A.2": .unknown]),
    Scenario("another specialist consulted", by("family medicine", "cardiology"), .notMet),
    Scenario("prescriber open, nobody consulted", by(nil, "none"), .insufficient, ["I.A.2": .unknown]),
    Scenario("nothing stated", by(nil, nil), .insufficient, ["I.A.2": .unknown]),
    Scenario("oncology nurse", by("oncology nurse practitioner", nil), .insufficient),
    Scenario("birthday today", born("2008-06-01"), .meets, until: "2026-12-01"),
    Scenario(
      "birthday tomorrow", born("2008-06-02"), .route, ["I.A.3": .notMet], route: "CP.CPA.09"),
    Scenario(
      "leap day, common year", born("2008-02-29", "2026-02-28"), .meets, until: "2026-08-28"),
    Scenario(
      "leap day, the day before", born("2008-02-29", "2026-02-27"), .route, route: "CP.CPA.09"),
    Scenario("no birth date", born(nil), .insufficient, ["I.A.3": .unknown]),
    Scenario("born after the request", born("2026-06-02"), .insufficient, ["I.A.3": .unknown]),
  ]

  private static func having(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "diagnosis" }
      file.evidence += items
    }
  }

  private static let away = "CP.PMN.53"

  static let diseases: [Scenario] = [
    Scenario(
      "long name", having(.disease("non-small cell lung cancer", "advanced")), .meets, until: "2027-06-01"),
    Scenario(
      "histology", having(.disease("adenocarcinoma of the lung", "metastatic")), .meets,
      until: "2027-06-01"),
    Scenario(
      "pancreas", having(.disease("pancreatic ductal adenocarcinoma", "unresectable")), .meets,
      until: "2027-06-01"),
    Scenario(
      "pancreas as a noun", having(.disease("adenocarcinoma of the pancreas", "metastatic")), .meets,
      until: "2027-06-01"),
    Scenario(
      "bile ducts", having(.disease("intrahepatic cholangiocarcinoma", "metastatic")), .meets,
      until: "2027-06-01"),
    Scenario("locally advanced", having(.disease("NSCLC", "locally advanced")), .meets, until: "2027-06-01"),
    Scenario("stage IV", having(.disease("NSCLC", "stage IV")), .meets, until: "2027-06-01"),
    Scenario(
      "early", having(.disease("NSCLC", "resectable stage IB")), .route, ["I.A.1": .notMet], route: away),
    Scenario("stage IIIB", having(.disease("NSCLC", "stage IIIB")), .insufficient, ["I.A.1": .unknown]),
    Scenario("extent open", having(.disease("NSCLC")), .insufficient, ["I.A.1": .unknown]),
    Scenario(
      "residual disease of the lung", having(.disease("NSCLC", "gross residual (R2)")), .route,
      ["I.A.1": .notMet], route: away),
    Scenario(
      "R1 of the bile ducts", having(.disease("cholangiocarcinoma", "R1 resected")), .route, route: away),
    Scenario("another cancer", having(.disease("breast cancer", "metastatic")), .route, route: away),
    Scenario("small cell", having(.disease("small cell lung cancer", "metastatic")), .route, route: away),
    Scenario(
      "another tumor of the pancreas", having(.disease("pancreatic neuroendocrine tumor", "metastatic")),
      .route, route: away),
    Scenario("lung cancer", having(.disease("lung cancer", "metastatic")), .insufficient),
    Scenario("pancreatic cancer", having(.disease("pancreatic cancer", "metastatic")), .insufficient),
    Scenario("biliary tract", having(.disease("biliary tract cancer", "metastatic")), .insufficient),
    Scenario("gallbladder", having(.disease("gallbladder cancer", "metastatic")), .route, route: away),
    Scenario("suspected", having(.disease("suspected NSCLC", "metastatic")), .insufficient),
    Scenario("no diagnosis", having(), .insufficient, ["I.A.1": .unknown]),
    Scenario(
      "a second disease beside it",
      having(.disease("hypertension"), .disease("NSCLC", "metastatic")), .meets, until: "2027-06-01"),
    Scenario(
      "spread since",
      having(
        .disease("NSCLC", "resectable stage IB", on: "2025-01-01"),
        .disease("NSCLC", "metastatic", on: "2026-04-01")), .meets, until: "2027-06-01"),
    Scenario(
      "without a document",
      having(
        Evidence(.diagnosis(.init(name: "NSCLC", extent: "metastatic")), documented: false)), .insufficient,
      ["I.A.1": .unknown]),
  ]

  private static func after(_ items: Evidence..., complete: Bool? = true) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { ["therapy", "therapyHistory"].contains($0.fact.kind) }
      file.evidence += items
      if let complete { file.evidence.append(.history("systemic therapy", complete: complete)) }
    }
  }

  private static func bileDucts(_ extent: String, _ intent: RequestedTherapy.Intent?, nccn: Bool?) -> CaseFile
  {
    .zenocutuzumab { file in
      file.therapy.intent = intent
      file.therapy.nccnRecommended = nccn
      file.evidence.removeAll { ["therapy", "diagnosis"].contains($0.fact.kind) }
      file.evidence.append(.disease("cholangiocarcinoma", extent))
    }
  }

  static let earlierTherapies: [Scenario] = [
    Scenario("progression", after(.prior("gemcitabine", "progression")), .meets, until: "2027-06-01"),
    Scenario("refractory", after(.prior("gemcitabine", "refractory")), .meets, until: "2027-06-01"),
    Scenario("no response", after(.prior("gemcitabine", "no response")), .meets, until: "2027-06-01"),
    Scenario(
      "recurrence after adjuvant therapy",
      after(.prior("cisplatin and vinorelbine", "recurrence 4 months after adjuvant therapy")), .meets,
      until: "2027-06-01"),
    Scenario(
      "failure, record not complete", after(.prior("gemcitabine", "failure"), complete: nil), .meets,
      until: "2027-06-01"),
    Scenario(
      "intolerance alone", after(.prior("gemcitabine", "intolerance")), .route, ["I.A.5": .notMet],
      route: away),
    Scenario(
      "intolerance, record not complete", after(.prior("gemcitabine", "intolerance"), complete: false),
      .insufficient, ["I.A.5": .unknown]),
    Scenario("completed", after(.prior("gemcitabine", "completed")), .route, route: away),
    Scenario("response", after(.prior("gemcitabine", "partial response")), .route, route: away),
    Scenario("discontinued", after(.prior("gemcitabine", "discontinued")), .insufficient),
    Scenario("outcome open", after(.prior("gemcitabine", nil)), .insufficient, ["I.A.5": .unknown]),
    Scenario(
      "failure without a document", after(.prior("gemcitabine", "failure", documented: false)), .insufficient),
    Scenario("none, record complete", after(), .route, ["I.A.5": .notMet], route: away),
    Scenario("none, record not complete", after(complete: false), .insufficient, ["I.A.5": .unknown]),
    Scenario("nothing stated", after(complete: nil), .insufficient, ["I.A.5": .unknown]),
    Scenario("radiation only", after(.prior("radiation therapy", "progression")), .route, route: away),
    Scenario(
      "chemotherapy with radiation", after(.prior("cisplatin + radiation", "progression")), .meets,
      until: "2027-06-01"),
    Scenario(
      "bile ducts first line, recommended", bileDucts("metastatic", .primary, nccn: true), .meets,
      ["I.A.5.a": .notMet, "I.A.5.b": .met], until: "2027-06-01"),
    Scenario(
      "bile ducts first line, recommendation open", bileDucts("metastatic", .primary, nccn: nil),
      .insufficient, ["I.A.5": .met, "I.A.7": .unknown]),
    Scenario(
      "bile ducts first line, not recommended", bileDucts("metastatic", .primary, nccn: false), .route,
      ["I.A.5": .met, "I.A.7": .notMet], route: away),
    Scenario(
      "residual disease first line", bileDucts("gross residual (R2)", .primary, nccn: true), .meets,
      until: "2027-06-01"),
    Scenario(
      "bile ducts, line open", bileDucts("metastatic", nil, nccn: true), .insufficient, ["I.A.5": .unknown]),
    Scenario(
      "bile ducts, later line, nothing before", bileDucts("metastatic", .subsequent, nccn: true), .route,
      route: away),
    Scenario(
      "residual disease after failure",
      .zenocutuzumab { $0.replace("diagnosis", by: .disease("cholangiocarcinoma", "gross residual (R2)")) },
      .insufficient, ["I.A.1": .met, "I.A.5": .met, "I.A.7": .unknown]),
  ]

  private static func tested(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "biomarker" }
      file.evidence += items
    }
  }

  static let fusions: [Scenario] = [
    Scenario("DNA positive", tested(.fusion(.positive, "DNA")), .meets, until: "2027-06-01"),
    Scenario("blood positive", tested(.fusion(.positive, "ctDNA", "blood")), .meets, until: "2027-06-01"),
    Scenario("pending", tested(.fusion(.pending, "RNA")), .insufficient, ["I.A.4": .unknown]),
    Scenario("equivocal", tested(.fusion(.equivocal, "RNA")), .insufficient, ["I.A.4": .unknown]),
    Scenario("DNA negative", tested(.fusion(.negative, "DNA")), .insufficient, ["I.A.4": .unknown]),
    Scenario("blood negative", tested(.fusion(.negative, "ctDNA", "blood")), .insufficient),
    Scenario("RNA of blood negative", tested(.fusion(.negative, "RNA", "blood")), .insufficient),
    Scenario("assay not stated, negative", tested(.fusion(.negative, nil)), .insufficient),
    Scenario(
      "RNA negative", tested(.fusion(.negative, "RNA")), .route, ["I.A.4": .notMet], route: away),
    Scenario(
      "DNA negative, RNA positive", tested(.fusion(.negative, "DNA"), .fusion(.positive, "RNA")), .meets,
      until: "2027-06-01"),
    Scenario(
      "DNA positive, RNA negative", tested(.fusion(.positive, "DNA"), .fusion(.negative, "RNA")),
      .insufficient, ["I.A.4": .unknown]),
    Scenario(
      "DNA negative, RNA pending", tested(.fusion(.negative, "DNA"), .fusion(.pending, "RNA")),
      .insufficient),
    Scenario(
      "RNA negative, repeated",
      tested(
        .fusion(.negative, "RNA", on: "2026-04-01"), .fusion(.pending, "RNA", on: "2026-05-01")),
      .insufficient, ["I.A.4": .unknown]),
    Scenario(
      "RNA positive, then negative",
      tested(.fusion(.positive, "RNA", on: "2026-01-01"), .fusion(.negative, "RNA", on: "2026-05-01")),
      .route, route: away),
    Scenario("none", tested(), .insufficient, ["I.A.4": .unknown]),
    Scenario("a mutation", tested(.marker("NRG1 mutation", .positive)), .insufficient, ["I.A.4": .unknown]),
    Scenario("another gene", tested(.marker("ALK fusion", .positive)), .insufficient, ["I.A.4": .unknown]),
  ]

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
    Scenario("more, recommended", given(dose("1000", "mg", 14), nccn: true), .meets, until: "2027-06-01"),
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
