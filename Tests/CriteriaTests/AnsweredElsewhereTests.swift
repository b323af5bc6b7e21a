import PriorAuth
import Testing

@testable import Criteria

/// A footnote that asks for the same as a criterion of its own, and a reviewer's answer on that.
@Suite struct AnsweredElsewhereTests {
  private static let asked = Clause.kind(
    .priorTherapy(PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure])))
  private static let version = PolicyVersion.sample(
    .group(
      "I", .all,
      [.leaf("I.1", asked), .leaf("I.2", .kind(.age(AgeRule(atLeastMonths: 216))), footnote: asked)]))

  @Test(
    arguments: [
      (nil, Finding.unknown), (.met, .met), (.notMet, .notMet), (.unknown, .unknown),
    ] as [(Finding?, Finding)])
  func `an answer on the criterion settles the footnote`(answer: Finding?, expected: Finding) {
    let file = CaseFile.sample {
      $0.member.birthDate = day("1960-01-01")
      $0.answers = answer.map { [Answer(criterion: "I.1", finding: $0, reason: "see the letter")] } ?? []
    }
    let evaluation = Engine.sample().evaluate(file, under: Self.version)
    let all = evaluation.criteria.flatMap { $0.flattened }
    let found = all.first { $0.id == "I.2" }
    let isSettled = answer == .met || answer == .notMet
    #expect(found?.finding == expected)
    #expect(found?.reason.contains("as answered on I.1: see the letter") == isSettled)
    #expect(evaluation.missing.isEmpty == isSettled)
  }

  @Test func `where it could change a finding a sweep leaves the case to a full evaluation`() {
    #expect(Self.version.idsAskedElsewhere.contains("I.1"))
    let other = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", Self.asked)]))
    #expect(other.idsAskedElsewhere.isEmpty)
  }
}
