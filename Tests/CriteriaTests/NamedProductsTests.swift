import PriorAuth
import Testing

@testable import Criteria

/// A name on file beside a list of products: listed, another drug, or one that nobody recognizes.
@Suite struct NamedProductsTests {
  private static let list = [
    GovernedDrug(generic: "fam-listumab vedotin-abcd", brand: "Onum", hcpcs: "J0002"),
    GovernedDrug(generic: "seconumab/listumab", brand: "Duum", otherNames: ["S-L2"]),
  ]
  private static let other = GovernedDrug(generic: "tertiumab", brand: "Tertix")

  private func record(_ evidence: [Evidence] = []) -> CaseRecord {
    var version = PolicyVersion.asking(.response, preferred: Self.list)
    version.otherDrugs = [Self.other]
    return CaseRecord(file: .sample(evidence: evidence), version: version, readings: Readings())
  }

  @Test(
    arguments: [
      ("Onum", ["Onum"], []), ("listumab vedotin", ["Onum"], []), ("J0002", ["Onum"], []),
      ("Onum (L-V1)", ["Onum"], []), ("S-L2", ["Duum"], []), ("Onum + Xyz", ["Onum"], ["Xyz"]),
      // Another drug by its ending, by the policy, by a kind of treatment.
      ("listumab", [], []), ("carboplatin + pemetrexed", [], []), ("Tertix", [], []),
      ("chemotherapy, 4 cycles", [], []), ("hyper-CVAD", [], []), ("radiation", [], []),
      ("samplimab-abcd", [], []),
      // A slip, an abbreviation, a part of a longer name, a brand nobody introduced.
      ("listmab", [], ["listmab"]), ("L-V1", [], ["L-V1"]), ("vedotin", [], ["vedotin"]),
      ("Brandix", [], ["Brandix"]), ("cisplatin and Brandix", [], ["Brandix"]),
    ] as [(String, [String], [String])])
  func `a name is on the list, another drug, or not recognized`(
    text: String, listed: [String], unrecognized: [String]
  ) {
    let named = record().products(in: text, from: Self.list)
    #expect(named.listed.compactMap(\.brand) == listed)
    #expect(named.unrecognized == unrecognized)
  }

  @Test(
    arguments: [
      ("Brandix", nil, Finding.unknown), ("tertiumab", nil, .notMet), ("Brandix", "chemotherapy", .notMet),
      ("Brandix", "TKI", .unknown), ("Brandix", "tyrosine kinase inhibitors", .unknown),
    ] as [(String, String?, Finding)])
  func `a therapy of another class is none of the products`(
    name: String, drugClass: String?, finding: Finding
  ) {
    let rule = PriorTherapyRule(
      scope: .products(Self.list, drugClass: "tyrosine kinase inhibitor"), count: 1, endings: [.failure])
    let evidence: [Evidence] = [
      .stated(.therapy(.init(product: name, drugClass: drugClass, outcome: "failure"))),
      .stated(.therapyHistory(.init(drugClass: "TKI", complete: true))),
    ]
    #expect(rule.finding(in: record(evidence)).finding == finding)
  }

  /// Every place where a name is looked up.
  @Test(arguments: [("Brandix", Finding.unknown), ("tertiumab", .notMet)])
  func `an unrecognized name is asked about, another drug is not`(name: String, finding: Finding) {
    let failed = Evidence.stated(.therapy(.init(product: name, outcome: "failure")))
    let toxic = Evidence.stated(.therapy(.init(product: name, outcome: "intolerance")))
    let all = Evidence.stated(.therapyHistory(.init(drugClass: "preferred product", complete: true)))
    let short = Evidence.stated(.shortage(.init(products: ["Onum", name], complete: true)))
    let current = Evidence.stated(.currentTherapy(.init(product: name, source: "the plan's benefit")))
    let prior = PriorTherapyRule(scope: .preferred, count: 1, endings: [.failure])
    let preferred = PreferredProductsRule(trouble: .intolerance)
    #expect(prior.finding(in: record([failed, all])).finding == finding)
    #expect(preferred.finding(in: record([toxic, all])).finding == finding)
    #expect(ProductShortage.finding(in: record([short])).finding == finding)
    #expect(CurrentTherapyRule().finding(in: record([current])).finding == finding)
    let asked = prior.finding(in: record([failed, all])).missing.map(\.ask)
    #expect(asked.allSatisfy { $0.contains("'Brandix'") } && (asked.isEmpty == (finding == .notMet)))
  }

  @Test func `names that no other reading could raise to the number stay not met`() {
    let rule = PriorTherapyRule(scope: .preferred, count: 2, endings: [.failure])
    let evidence: [Evidence] = [
      .stated(.therapy(.init(product: "Brandix", outcome: "failure"))),
      .stated(.therapyHistory(.init(drugClass: "preferred product", complete: true))),
    ]
    #expect(rule.finding(in: record(evidence)).finding == .notMet)
  }
}
