import Criteria
import JSON
import PolicyImport
import PriorAuth
import Testing

/// What holds of every case, over cases made from numbers that are the same on every run.
@Suite struct DraftPropertiesTests {
  private func evaluate(_ file: CaseFile) -> Evaluation {
    let versions = Scenario.versions.filter { $0.number == file.policy }
    return Engine { String($0.utf8.count) }.evaluate(file, under: versions)
  }

  private func findings(_ evaluation: Evaluation) -> [String: Finding] {
    let all = evaluation.criteria.flatMap(\.flattened)
    return Dictionary(all.map { ($0.id, $0.finding) }, uniquingKeysWith: { first, _ in first })
  }

  /// The evaluation with the cited items themselves in place of their numbers in the case file.
  private func quoted(_ file: CaseFile) -> String {
    let versions = Scenario.versions.filter { $0.number == file.policy }
    var evaluation = Engine { $0 }.evaluate(file, under: versions)
    evaluation.criteria = evaluation.criteria.map { quoting($0, file) }
    if let fallback = evaluation.fallback {
      evaluation.fallback?.criteria = fallback.criteria.map { quoting($0, file) }
    }
    return evaluation.json.compact
  }

  private func quoting(_ finding: CriterionFinding, _ file: CaseFile) -> CriterionFinding {
    var copy = finding
    copy.reason += finding.evidence.map { file.evidence[$0].json.compact }.joined()
    copy.evidence = []
    copy.children = finding.children.map { quoting($0, file) }
    return copy
  }

  @Test func `all five demonstration policies are read`() {
    #expect(Scenario.versions.count == DemoPolicies.all.count)
  }

  @Test(arguments: 0..<8)
  func `the same case gives the same bytes`(seed: UInt64) {
    var generator = CaseGenerator(seed: seed)
    for _ in 0..<15 {
      let file = generator.next()
      #expect(evaluate(file).json.compact == evaluate(file).json.compact)
    }
  }

  @Test(arguments: 0..<8)
  func `the order of the evidence does not matter`(seed: UInt64) {
    var generator = CaseGenerator(seed: 100 + seed)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<15 {
      let file = generator.next()
      var shuffled = file
      shuffled.evidence.shuffle(using: &numbers)
      #expect(quoted(file) == quoted(shuffled))
    }
  }

  @Test(arguments: 0..<8)
  func `more evidence without conflict never reopens what was decided`(seed: UInt64) {
    var generator = CaseGenerator(seed: 200 + seed)
    generator.allowsDoubt = false
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<15 {
      let file = generator.next()
      var smaller = file
      smaller.evidence.removeAll { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      let (few, all) = (findings(evaluate(smaller)), findings(evaluate(file)))
      let reopened = few.filter { ($0.value == .met || $0.value == .notMet) && all[$0.key] == .unknown }
      #expect(reopened.isEmpty, "\(reopened.keys.sorted()) in \(file.json.compact)")
    }
  }

  @Test(arguments: 0..<8)
  func `no fact that is missing makes a case fail`(seed: UInt64) {
    var generator = CaseGenerator(seed: 300 + seed)
    for _ in 0..<15 {
      var file = generator.next()
      file.evidence = []
      file.answers = []
      file.member = CaseFile.MemberFacts()
      file.prescriber = Prescriber()
      file.therapy = RequestedTherapy(drug: file.therapy.drug)
      #expect([.insufficient, .notApplicable].contains(evaluate(file).outcome))
    }
  }

  @Test(arguments: 0..<8)
  func `a case file comes back from its own JSON`(seed: UInt64) throws {
    var generator = CaseGenerator(seed: 400 + seed)
    for _ in 0..<15 {
      let file = generator.next()
      let read = try CaseFile(json: JSONValue(parsing: file.json.compact))
      // Their text first: a failure then shows the place.
      #expect(read.json.compact == file.json.compact)
      #expect(read == file)
      let evaluation = evaluate(file).json
      #expect(try JSONValue(parsing: evaluation.pretty) == evaluation)
    }
  }

  @Test(arguments: Scenario.versions.map(\.sourceDigest).indices)
  func `a version comes back from its own JSON`(index: Int) throws {
    let version = Scenario.versions[index]
    let json = try JSONValue(encoding: version)
    #expect(try JSONValue(parsing: json.compact).decode(PolicyVersion.self) == version)
    #expect(try JSONValue(encoding: version).compact == json.compact)
  }

  @Test(arguments: 0..<8)
  func `an open case says what to ask, any other does not pend`(seed: UInt64) {
    var generator = CaseGenerator(seed: 500 + seed)
    for _ in 0..<15 {
      let evaluation = evaluate(generator.next())
      #expect((evaluation.outcome == .insufficient) ? !evaluation.missing.isEmpty : true)
      #expect((evaluation.outcome == .meets) || evaluation.authorization == nil)
      #expect((evaluation.outcome == .route) || evaluation.route == nil)
    }
  }
}
