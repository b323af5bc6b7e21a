import Criteria
import PriorAuth
import Testing

/// What a finding says to the person who reads it.
@Suite struct ExplainingTests {
  private static let limit = Clause.kind(
    .doseLimit(DoseLimitRule(amount: 100, unit: DoseUnit(.milligram), everyDays: 7)))
  private static let lower = Clause.kind(
    .doseLimit(DoseLimitRule(amount: 50, unit: DoseUnit(.milligram), everyDays: 7)))
  private static let response = Clause.kind(.response)
  private static let two = [GovernedDrug(brand: "Onum"), GovernedDrug(brand: "Duum")]

  private static func therapy(_ product: String, _ outcome: String?) -> Evidence {
    .stated(.therapy(.init(product: product, outcome: outcome)))
  }

  private static let complete = Evidence.stated(.therapyHistory(.init(complete: true)))

  @Test(
    arguments: [
      (Combinator.any, [limit, response], ["met", "not needed"]),
      (.any, [lower, response], ["not met", "unknown"]),
      (.all, [limit, response], ["met", "unknown"]),
      (.atLeast(1), [limit, response], ["met", "not needed"]),
      (.atLeast(2), [limit, response], ["met", "unknown"]),
    ] as [(Combinator, [Clause], [String])])
  func `what is open beside an alternative that is enough is not needed`(
    combinator: Combinator, clauses: [Clause], words: [String]
  ) {
    let parts = clauses.enumerated().map { Criterion.leaf("I.1.\($0.offset)", $0.element) }
    let root = Criterion.group("I", .all, [.group("I.1", combinator, parts)])
    let findings = Engine.sample().evaluate(.sample(), under: .sample(root)).criteria.first?.children ?? []
    #expect(findings.map(\.word) == words)
    // For scripts the finding stays what it is.
    #expect(findings.last?.finding == .unknown)
  }

  @Test func `an outcome names the criteria it came about by, and no others`() {
    let elsewhere = Section(
      kind: .other, label: "II", indication: "others",
      root: .group("II", .any, [.leaf("II.1", .kind(.unlistedUse(Referral(targets: []))))]))
    let adult = Clause.kind(.age(AgeRule(atLeastMonths: 720)))
    let lvef = Clause.kind(
      .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))
    let file = CaseFile.sample(evidence: [.measured("LVEF", "45", "45", "%")])
    let both = Criterion.group(
      "I", .all, [.leaf("I.1", adult), .leaf("I.2", lvef), .leaf("I.3", Self.response)])
    let routed = Engine.sample().evaluate(file, under: .sample(both, sections: [elsewhere]))
    #expect(routed.outcome == .route)
    #expect(routed.failures.map(\.id) == ["I.1"])
    let one = Criterion.group("I", .all, [.leaf("I.2", lvef), .leaf("I.3", Self.response)])
    let failed = Engine.sample().evaluate(file, under: .sample(one, sections: [elsewhere]))
    #expect(failed.failures.map(\.id) == ["I.2"])
    #expect(failed.failures.map(\.reason) == ["LVEF 45 % on 2026-05-01, >= 50 % needed"])
  }

  private static func tried(_ products: [GovernedDrug]) -> CriterionKind {
    .priorTherapy(
      PriorTherapyRule(scope: .products(products, drugClass: nil), count: 2, endings: [.failure]))
  }

  @Test(
    arguments: [
      (
        tried(two), [therapy("Onum", "failure"), therapy("Onum", "progression"), complete],
        "Onum: failure; Onum: progression (the same product counts once), failure of at least 2 needed"
      ),
      (
        tried(two), [therapy("carboplatin", "failure"), complete],
        "none of the listed products on file (only carboplatin), failure of at least 2 needed"
      ),
      (tried(two), [complete], "no prior listed product on file, failure of at least 2 needed"),
      (
        tried(two), [therapy("ONM", "failure"), therapy("DUM", "failure")],
        "'DUM' and 'ONM': names that are not recognized and may each be a listed product"
      ),
      (
        .preferredProducts(.init(trouble: .intolerance)), [therapy("Onum", nil)],
        "how the member tolerated Onum is not recorded"
      ),
      (
        .preferredProducts(.init(trouble: .unsharedContraindication)), [therapy("Onum", "contraindicated")],
        "whether the contraindication to Onum holds for the requested product as well is not recorded"
      ),
      (
        .preferredProducts(.init(trouble: .unsharedContraindication)), [],
        "no contraindication to a preferred product that spares the requested one on file"
      ),
    ] as [(CriterionKind, [Evidence], String)])
  func `products are spoken of as a person would`(kind: CriterionKind, evidence: [Evidence], reason: String) {
    let evaluation = Engine.sample().evaluate(
      .sample(evidence: evidence), under: .asking(kind, preferred: Self.two))
    #expect(evaluation.criteria.first?.reason == reason)
  }

  @Test func `several names are asked about in one sentence`() {
    let file = CaseFile.sample(evidence: [Self.therapy("ONM", "failure"), Self.therapy("DUM", "failure")])
    let evaluation = Engine.sample().evaluate(file, under: .asking(Self.tried(Self.two)))
    #expect(
      evaluation.missing.map(\.ask) == ["Which products 'DUM' and 'ONM' are, by brand or full generic name"])
  }

  @Test func `the span for a shortage says what it is for`() {
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", .kind(.productShortage))]),
      durations: [ApprovalDuration(length: .months(3), reserved: .shortage, text: "")], preferred: Self.two)
    let file = CaseFile.sample(evidence: [.stated(.shortage(.init(products: ["Onum", "Duum"])))])
    let basis = Engine.sample().evaluate(file, under: version).authorization?.basis
    #expect(basis == "for a shortage of the products to be tried first: 3 months")
  }
}
