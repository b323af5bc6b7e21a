import Criteria
import PriorAuth
import Testing

@Suite struct DraftUseCasesTests {
  @Test(arguments: diseases + earlierTherapies + fusions)
  func `the use asked for is one the policy addresses, another one, or open`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static let away = "CP.PMN.53"

  private static func having(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "diagnosis" }
      file.evidence += items
    }
  }

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
    Scenario(
      "by the gene's long name",
      tested(
        Evidence(
          .biomarker(.init(name: "neuregulin 1 gene fusion", result: .positive, assay: "RNA")),
          documented: true)), .meets, until: "2027-06-01"),
    Scenario("a mutation", tested(.marker("NRG1 mutation", .positive)), .insufficient, ["I.A.4": .unknown]),
    Scenario("another gene", tested(.marker("ALK fusion", .positive)), .insufficient, ["I.A.4": .unknown]),
  ]
}
