import PriorAuth
import Testing

@testable import Criteria

/// Rules of state law have an effect as far as they say where they are written and whom they are for.
@Suite struct StateLawTests {
  private static let version = PolicyVersion.sample(
    .group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 216))))]))

  private static func evaluation(
    _ rule: Fact.StateRule, _ change: (inout CaseFile) -> Void = { _ in }
  ) -> Evaluation {
    Engine.sample().evaluate(.sample(evidence: [.stated(.stateRule(rule))], change), under: version)
  }

  @Test(
    arguments: [
      (nil, "2027-06-01", ["state-rule-uncited"], ["citation"]),
      (" ", "2027-06-01", ["state-rule-uncited"], ["citation"]), ("ORC-1", "2027-12-01", [], []),
    ] as [(String?, String, [String], [String])])
  func `a length without a citation is asked about`(
    citation: String?, end: String, codes: [String], missing: [String]
  ) {
    let evaluation = Self.evaluation(Fact.StateRule(minimumMonths: 18, citation: citation))
    #expect(evaluation.authorization?.days.firstDayAfter == day(end))
    #expect(evaluation.warnings.map(\.code) == codes)
    #expect(evaluation.missing.map(\.fact) == missing)
  }

  @Test(
    arguments: [
      (true, nil, "breast cancer", Finding.met, ["state-rule-uncited"]), (true, "ORC-1", "gout", .met, []),
      (true, nil, "NSCLC", .met, ["state-rule-uncited"]), (true, nil, "gout", .unknown, []),
      (true, nil, "pancreatic adenocarcinoma", .met, ["state-rule-uncited"]),
      (false, nil, "gout", .notMet, []),
    ] as [(Bool, String?, String, Finding, [String])])
  func `what a policy asks about the law of the state is a fact, for cancer also without a citation`(
    prohibits: Bool, citation: String?, disease: String, finding: Finding, codes: [String]
  ) {
    let rule = Fact.StateRule(prohibitsPrerequisiteTrials: prohibits, citation: citation)
    let file = CaseFile.sample(evidence: [
      .stated(.stateRule(rule)), .stated(.diagnosis(.init(name: disease))),
    ])
    let evaluation = Engine.sample().evaluate(file, under: .asking(.prerequisiteTrialsProhibited))
    #expect(evaluation.criteria.first?.finding == finding)
    #expect(evaluation.warnings.map(\.code) == codes)
  }

  @Test func `a prohibition that also waives a criterion of the policy has to be cited`() {
    let rule = Fact.StateRule(prohibitsPrerequisiteTrials: true, waives: "I.1")
    let file = CaseFile.sample(evidence: [.stated(.stateRule(rule))])
    #expect(Engine.sample().finding(of: .prerequisiteTrialsProhibited, in: file) == .unknown)
  }

  @Test func `a waiver of a criterion that is not there is told`() {
    let evaluation = Self.evaluation(Fact.StateRule(waives: "I.99", citation: "ORC-1"))
    #expect(evaluation.warnings.map(\.code) == ["waiver-without-criterion"])
  }

  @Test(arguments: [
    ("NY", "2028-06-01", []), ("ny", "2028-06-01", []), ("New York", "2028-06-01", []),
    ("new  york", "2028-06-01", []), ("OH", "2027-06-01", []), ("Narnia", "2027-06-01", ["unknown-state"]),
  ])
  func `a state is found by its letters or its name`(state: String, end: String, codes: [String]) {
    let overlay = StateOverlay(
      scope: .init(state: "NY"), effect: .minimumMonths(24), citation: "a statute",
      days: DayRange(from: day("2026-01-01")))
    let file = CaseFile.sample {
      $0.member.state = state
      $0.overlays = [CaseOverlay(number: 1, overlay: overlay)]
    }
    let evaluation = Engine.sample().evaluate(file, under: Self.version)
    #expect(evaluation.authorization?.days.firstDayAfter == day(end))
    #expect(evaluation.warnings.map(\.code) == codes)
  }

  @Test(
    arguments: [
      ("samplimab-abcd", "failure", "2026-06-20", nil, ["dose-after-request", "requested-drug-ended"]),
      ("otherimab", "failure", "2026-05-20", nil, []),
      ("samplimab", "completed", "2026-05-20", "2026-01-01", ["start-before-request"]),
      ("otherimab", "failure", "2026-05-20", "2026-05-20", []),
    ] as [(String, String, String, String?, [String])])
  func `therapies that can hardly be as they are stated are told`(
    product: String, outcome: String, last: String, start: String?, codes: [String]
  ) {
    let file = CaseFile.sample(evidence: [
      .stated(.therapy(.init(product: product, outcome: outcome))),
      .stated(.currentTherapy(.init(source: "other payer", lastDose: day(last)))),
    ]) { $0.therapy.start = start.map { day($0) } }
    #expect(Engine.sample().evaluate(file, under: Self.version).warnings.map(\.code) == codes)
  }
}
