import Criteria
import PriorAuth
import Testing

/// What may be said to count against a request.
@Suite struct FailureTests {
  private static let version = PolicyVersion.sample(
    .group(
      "I", .all,
      [
        .group(
          "I.1", .any, [.leaf("I.1.a", .attested("one use")), .leaf("I.1.b", .attested("another use"))]),
        .leaf("I.2", .attested("a test")),
      ]))

  private static func failures(_ answers: [(String, Finding)]) -> [String] {
    let file = CaseFile.sample { file in
      file.answers = answers.map { Answer(criterion: $0.0, finding: $0.1, reason: "read") }
    }
    return Engine.sample().evaluate(file, under: version).criteria.flatMap(\.idsThatFail)
  }

  @Test func `an alternative that is not met counts against nobody where another one is met`() {
    #expect(Self.failures([("I.1.a", .met), ("I.1.b", .notMet), ("I.2", .notMet)]) == ["I.2"])
  }

  @Test func `alternatives count against a request once none is met`() {
    let none = [("I.1.a", Finding.notMet), ("I.1.b", .notMet), ("I.2", .met)]
    #expect(Self.failures(none) == ["I.1", "I.1.a", "I.1.b"])
  }

  @Test func `what is unknown counts against nobody`() {
    #expect(Self.failures([("I.1.a", .notMet)]) == [])
  }
}
