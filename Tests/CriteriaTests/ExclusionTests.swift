import Criteria
import PriorAuth
import Testing

@Suite struct ExclusionTests {
  private static let version = PolicyVersion.sample(
    .group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 216))))]),
    sections: [
      Section(
        kind: .excluded, label: "III", indication: "not covered",
        root: .group("III", .any, [.leaf("III.A", .attested("cosmetic use"))]))
    ])

  private static func evaluation(_ answer: Finding?) -> Evaluation {
    let file = CaseFile.sample { file in
      if let answer { file.answers = [Answer(criterion: "III.A", finding: answer, reason: "read")] }
    }
    return Engine.sample().evaluate(file, under: version)
  }

  @Test(arguments: [
    (Finding.met, Evaluation.Outcome.notMet, "applies", Finding.notMet, ["III.A"]),
    (.notMet, .meets, "does not apply", .met, []),
  ])
  func `a use without coverage applies or does not`(
    answer: Finding, outcome: Evaluation.Outcome, word: String, bearing: Finding, cited: [String]
  ) throws {
    let evaluation = Self.evaluation(answer)
    let exclusion = try #require(evaluation.criteria.first { $0.id == "III.A" })
    #expect(evaluation.outcome == outcome)
    #expect(exclusion.isExclusion)
    #expect(exclusion.finding == answer)
    #expect(exclusion.word == word)
    #expect(exclusion.bearing == bearing)
    #expect(evaluation.idsNotMet == cited)
    #expect(evaluation.criteria.flatMap(\.idsThatFail) == cited)
  }

  @Test func `a criterion is no exclusion`() throws {
    let criterion = try #require(Self.evaluation(nil).criteria.first)
    #expect(!criterion.isExclusion)
    #expect(criterion.word == "met")
    #expect(criterion.bearing == .met)
  }
}
