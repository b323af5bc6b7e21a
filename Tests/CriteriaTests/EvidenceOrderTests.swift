import Criteria
import JSON
import PriorAuth
import Testing

/// What a case says does not depend on the order in which its evidence was entered.
@Suite struct EvidenceOrderTests {
  private static let preferred = ["Alphix", "Betix", "Gammix"].map { GovernedDrug(brand: $0) }

  private static let evidence: [Evidence] = [
    .stated(.therapy(Fact.Therapy(product: "Betix", outcome: "failure"))),
    .stated(.therapy(Fact.Therapy(product: "Alphix", outcome: "progression"))),
    .stated(.measurement(Fact.Measurement(name: "LVEF", low: 60, high: 60, unit: "%")), on: "2026-05-10"),
    .stated(.measurement(Fact.Measurement(name: "LVEF", low: 65, high: 65, unit: "%")), on: "2026-05-10"),
    .stated(.other(kind: "zeta", content: "{}")), .stated(.other(kind: "alpha", content: "{}")),
    .stated(.response("partial response"), on: "2026-05-01"),
    .stated(.response("complete response"), on: "2026-05-01"),
  ]

  private static let version = PolicyVersion.sample(
    .group(
      "I", .all,
      [
        .leaf("I.1", .kind(.priorTherapy(.init(scope: .preferred, count: 2, endings: [.failure])))),
        .leaf(
          "I.2", .kind(.measurement(.init(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))),
        .leaf("I.3", .kind(.response)),
      ]), preferred: preferred)

  @Test(arguments: 0..<12)
  func `shuffled evidence gives the same words and the same digest`(seed: Int) throws {
    let file = CaseFile.sample(evidence: Self.evidence)
    var shuffled = file
    // A rotation and a reversal reach every item in another place.
    let turned = Array(Self.evidence[(seed % 8)...] + Self.evidence[..<(seed % 8)])
    shuffled.evidence = seed < 8 ? turned : turned.reversed()
    let engine = Engine(digest: { $0 })
    let (one, other) = (
      engine.evaluate(file, under: Self.version), engine.evaluate(shuffled, under: Self.version)
    )
    #expect(one.factsDigest == other.factsDigest)
    #expect(one.warnings == other.warnings)
    let quoted = [(file, one), (shuffled, other)].map { file, evaluation in
      evaluation.criteria.map { [$0.reason] + $0.evidence.map { file.evidence[$0].json.compact } }
    }
    #expect(quoted[0] == quoted[1])
  }
}
