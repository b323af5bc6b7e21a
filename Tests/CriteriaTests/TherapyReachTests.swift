import PriorAuth
import Testing

@testable import Criteria

/// Whether a therapy on file is systemic therapy, and whether its class tells that it is another one than asked for.
@Suite struct TherapyReachTests {
  private static let known = [GovernedDrug(generic: "sampleximabum", brand: "Onum", hcpcs: "J0002")]

  @Test(
    arguments: [
      // By a substance, a brand, a regimen, a kind of therapy, a drug of the policy.
      "carboplatin + pemetrexed", "Tagrisso", "dasatinib (Sprycel)", "AC-T", "R-CHOP x6", "FOLFOX6, 5-FU",
      "first-line chemotherapy", "platinum doublet", "anti-PD-1", "prior platinum-based chemotherapy", "Onum",
      "physical exercise with cisplatin", "ado-trastuzumab emtansine", "CAR-T",
    ])
  func `a name says that it is systemic therapy`(name: String) {
    #expect(Fact.Therapy(regimen: name).reach(known: Self.known) == .systemic)
  }

  @Test(
    arguments: [
      "physical exercises at home", "Brandix", "carboplatn", "no chemotherapy",
      "declined platinum, wants Brandix",
      "ondansetron", "prednisone", "vancomycin", "planned chemotherapy", "metformin", "",
    ])
  func `a name that does not say it is asked about`(name: String) {
    #expect(Fact.Therapy(regimen: name).reach(known: Self.known) == .unclear)
  }

  @Test(arguments: ["observation", "Physical exercise", "best supportive care", "none"])
  func `what is against no disease is none`(name: String) {
    #expect(Fact.Therapy(regimen: name).reach(known: []) == .none)
  }

  @Test(arguments: ["radiation", "right upper lobectomy", "mastectomy + radiotherapy", "TACE embolization"])
  func `surgery and radiation act on one place`(name: String) {
    #expect(Fact.Therapy(regimen: name).reach(known: []) == .local)
  }

  @Test(
    arguments: [
      ("tyrosine kinase inhibitor", TherapyReach.systemic), ("chemotherapy", .systemic), ("blah", .unclear),
      ("corticosteroid", .systemic), ("proton pump inhibitor", .unclear), ("antiemetic", .unclear),
      ("SGLT2 inhibitor", .unclear), ("topical corticosteroid", .local),
    ])
  func `the class that is stated tells what the name does not`(drugClass: String, reach: TherapyReach) {
    #expect(Fact.Therapy(product: "Brandix", drugClass: drugClass).reach(known: []) == reach)
  }

  @Test(arguments: Fact.Therapy.usualClasses)
  func `a class that lists offer is understood`(drugClass: String) {
    #expect(Fact.Therapy(product: "Brandix", drugClass: drugClass).reach(known: []) == .systemic)
  }

  @Test(
    arguments: [
      ("Brandix", nil, Finding.unknown), ("Brandix", "blah", .unknown), ("Brandix", "chemotherapy", .met),
      ("Physical exercise", nil, .notMet), ("cisplatin", nil, .met), ("lobectomy", nil, .notMet),
    ] as [(String, String?, Finding)])
  func `only therapy that is known to be systemic counts, and only other therapy speaks against it`(
    name: String, drugClass: String?, finding: Finding
  ) {
    let rule = PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])
    let found = Self.finding(of: rule, name, drugClass)
    #expect(found.finding == finding)
    let asks = found.missing.map(\.ask)
    #expect(
      asks.allSatisfy { $0 == "What 'Brandix' is: the drugs by full generic name, or the class of therapy" })
    #expect(asks.isEmpty == (finding != .unknown))
  }

  @Test(
    arguments: [
      ("TKI", Finding.met), ("tyrosine kinase inhibitors", .met), ("BCR-ABL inhibitor", .unknown),
      ("targeted therapy", .unknown), ("blah", .unknown), ("chemotherapy", .notMet),
      ("monoclonal antibody", .notMet), ("EGFR inhibitor", .unknown), (nil, .unknown),
    ] as [(String?, Finding)])
  func `a class that may be the one asked for leaves it open`(drugClass: String?, finding: Finding) {
    let rule = PriorTherapyRule(
      scope: .products([], drugClass: "tyrosine kinase inhibitor"), count: 1, endings: [.failure])
    #expect(Self.finding(of: rule, "Brandix", drugClass).finding == finding)
  }

  @Test func `an article fits the class it stands before`() {
    let rule = PriorTherapyRule(
      scope: .products([], drugClass: "anticonvulsant"), count: 1, endings: [.failure])
    #expect(Self.finding(of: rule, "Brandix", nil).reason.hasSuffix("may be an anticonvulsant"))
  }

  /// Of a therapy that failed, where the record lists every therapy.
  private static func finding(of rule: PriorTherapyRule, _ name: String, _ drugClass: String?)
    -> ClauseFinding
  {
    let evidence: [Evidence] = [
      .stated(.therapy(.init(product: name, drugClass: drugClass, outcome: "failure"))),
      .stated(.therapyHistory(.init(drugClass: "systemic therapy", complete: true))),
    ]
    let version = PolicyVersion.asking(.priorTherapy(rule))
    return rule.finding(
      in: CaseRecord(file: .sample(evidence: evidence), version: version, readings: Readings()))
  }
}
