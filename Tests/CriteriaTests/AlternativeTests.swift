import PriorAuth
import Testing

@testable import Criteria

/// A criterion under a condition ("for asthma, …"), beside others.
@Suite struct AlternativeTests {
  private static let adult = Clause.kind(.age(AgeRule(atLeastMonths: 216)))
  private static let response = Clause.kind(.response)

  private static func disease(_ name: String) -> Clause { .kind(.diagnosis(DiagnosisRule(names: [name]))) }

  private static func version(_ combinator: Combinator) -> PolicyVersion {
    .sample(
      .group(
        "I", .all,
        [
          .group(
            "I.1", combinator, [.leaf("I.1.a", response), .leaf("I.1.b", adult, when: disease("asthma"))])
        ]))
  }

  private static func evaluation(_ combinator: Combinator, _ diagnoses: [String]) -> Evaluation {
    Engine.sample().evaluate(file(diagnoses), under: version(combinator))
  }

  private static func file(_ diagnoses: [String]) -> CaseFile {
    .sample(
      evidence: [.stated(.response("progression"))] + diagnoses.map { .stated(.diagnosis(.init(name: $0))) })
  }

  @Test(
    arguments: [
      (.any, [], Finding.unknown), (.any, ["asthma"], .met), (.any, ["gout"], .notMet),
      (.atLeast(1), [], .unknown), (.none, [], .unknown), (.none, ["asthma"], .notMet),
      (.none, ["gout"], .met),
    ] as [(Combinator, [String], Finding)])
  func `one of several ways is open while it is open whether it applies`(
    combinator: Combinator, diagnoses: [String], finding: Finding
  ) throws {
    let evaluation = Self.evaluation(combinator, diagnoses)
    #expect(evaluation.criteria.first?.finding == finding)
    #expect(evaluation.missing.map(\.fact) == (finding == .unknown ? ["diagnosis"] : []))
    let version = Self.version(combinator)
    let compiled = try #require(CompiledPolicy(version))
    let section = try #require(compiled.sections.first)
    let place = try #require(section.places["I.1"])
    let flat = compiled.values(of: Self.file(diagnoses), in: section)
    #expect(flat[place] == finding)
  }

  @Test func `what is kept free stays free where its condition holds`() throws {
    let free = Criterion(id: "I.1.a", text: "reserved", condition: Self.adult, body: .reserved)
    let version = PolicyVersion.sample(.group("I", .all, [.group("I.1", .none, [free])]))
    let compiled = try #require(CompiledPolicy(version))
    let section = try #require(compiled.sections.first)
    let place = try #require(section.places["I.1.a"])
    #expect(compiled.values(of: .sample(), in: section)[place] == .notApplicable)
  }

  @Test func `where all have to hold it does not matter whether it applies`() {
    let root = Criterion.group("I", .all, [.leaf("I.1", Self.adult, when: Self.disease("asthma"))])
    #expect(Engine.sample().evaluate(.sample(), under: .sample(root)).outcome == .meets)
  }

  @Test func `a diagnosis is asked for by all the names that count, each once`() {
    let names = [["gout", "Gout"], ["asthma"], ["nasal polyps"]]
    let leaves = names.enumerated().map { place, names in
      Criterion.leaf("I.1.\(place)", .kind(.diagnosis(DiagnosisRule(names: names))))
    }
    let version = PolicyVersion.sample(.group("I", .all, [.group("I.1", .any, leaves)]))
    let missing = Engine.sample().evaluate(.sample(), under: version).missing
    #expect(missing.map(\.ask) == ["Documentation of the diagnosis: gout; or asthma; or nasal polyps"])
    #expect(missing.first?.criteria == ["I.1.0", "I.1.1", "I.1.2"])
  }
}
