import PriorAuth
import Testing

@testable import Criteria

/// Wordings of records that mean what a criterion asks for.
@Suite struct StatedWordsTests {
  @Test(
    arguments: [
      ("55%", "55", "55"), (" 55 % ", "55", "55"), ("45-50%", "45", "50"), ("45%-50%", "45", "50"),
      ("45 \u{2013} 50", "45", "50"), (">= 50 %", "50", nil), ("\u{2264}40%", nil, "40"),
      ("0.6", "0.6", "0.6"),
    ] as [(String, String?, String?)])
  func `a number or a range as printed is read`(text: String, low: String?, high: String?) throws {
    let measured = try #require(MeasuredText(text, unit: "%"))
    #expect(measured.low?.description == low)
    #expect(measured.high?.description == high)
  }

  @Test(arguments: [
    "normal", "", "%", "> 50", "about 50", "50 or so", "50-45", "-5", ">=45-50", "45-50-55", "5 mg",
  ])
  func `words are no number`(text: String) { #expect(MeasuredText(text, unit: "%") == nil) }

  @Test(arguments: [
    ("CR", Finding.met), ("PR", .met), ("SD", .unknown), ("pd", .notMet), ("P.R.", .unknown),
    ("PR per investigator", .unknown),
  ])
  func `short forms of a response`(text: String, finding: Finding) {
    let file = CaseFile.sample(evidence: [.stated(.response(text))])
    #expect(Engine.sample().finding(of: .response, in: file) == finding)
  }

  @Test(arguments: [
    ("Malignant neoplasm of unspecified part of left bronchus or lung", Finding.unknown),
    ("Malignant neoplasm of head of pancreas", .notMet), ("Malignant neoplasm of breast", .notMet),
    ("lung cancer", .unknown), ("NSCLC", .met),
  ])
  func `a coded diagnosis may be of the kind asked for`(name: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["non-small cell lung cancer"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: name)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      (nil, "metastatic", Finding.met), (nil, "early relapse", .unknown), ("resected", "metastatic", .notMet),
    ] as [(String?, String, Finding)])
  func `an extent may be stated as the state of the disease`(
    extent: String?, status: String, finding: Finding
  ) {
    let rule = DiagnosisRule(names: ["NSCLC"], extents: ["metastatic"])
    let diagnosis = Fact.Diagnosis(name: "NSCLC", extent: extent, status: status)
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(diagnosis))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test func `a product may be named by its code`() {
    let preferred = [
      GovernedDrug(brand: "Onum", hcpcs: "J0002"), GovernedDrug(brand: "Duum", hcpcs: "J3590"),
    ]
    let file = CaseFile.sample(evidence: [
      .stated(.shortage(.init(products: ["J0002", "J3590"], complete: true)))
    ])
    let finding = Engine.sample().finding(of: .productShortage, in: file, preferred: preferred)
    // A code that many drugs share names none of them, and may stand for any.
    #expect(finding == .unknown)
    let all = CaseFile.sample(evidence: [.stated(.shortage(.init(products: ["j0002", "Duum"])))])
    #expect(Engine.sample().finding(of: .productShortage, in: all, preferred: preferred) == .met)
  }
}
