import JSON
import PriorAuth
import Testing

@testable import Criteria

@Suite struct StateOverlayTests {
  private static let rule = CriterionKind.measurement(
    MeasurementRule(names: ["ANC"], comparison: .atLeast, threshold: 10, unit: "g/L"))

  private static func standing(
    _ effect: StateOverlay.Effect, _ scope: StateOverlay.Scope = .init(state: "OH"),
    from first: String = "2026-01-01", until end: String? = nil
  ) -> CaseOverlay {
    CaseOverlay(
      number: 3,
      overlay: StateOverlay(
        scope: scope, effect: effect, citation: "ORC 1751.72",
        days: DayRange(from: day(first), until: end.map { day($0) })))
  }

  private func evaluate(
    _ overlays: [CaseOverlay], _ kind: CriterionKind = rule, evidence: [Evidence] = [],
    durations: [ApprovalDuration] = [ApprovalDuration(length: .months(6), text: "")]
  ) -> Evaluation {
    let file = CaseFile.sample(evidence: evidence) {
      $0.member.state = "oh"
      $0.overlays = overlays
    }
    return Engine.sample().evaluate(
      file, under: .sample(.group("I", .all, [.leaf("I.1", .kind(kind)), Self.age]), durations: durations))
  }

  private static let age = Criterion.leaf("I.2", .kind(.age(AgeRule(atLeastMonths: 12))))

  @Test func `a waived criterion does not apply, and the finding names the rule`() {
    let evaluation = evaluate([Self.standing(.waives(criterion: "I.1"))])
    #expect(evaluation.outcome == .meets)
    #expect(evaluation.criteria.map(\.finding) == [.notApplicable, .met])
    #expect(
      evaluation.criteria.first?.reason
        == "waived by state law: ORC 1751.72, overlay O3 from 2026-01-01")
  }

  @Test(arguments: [
    (StateOverlay.Scope(state: "OH"), true), (.init(state: "WA"), false),
    (.init(state: "OH", lineOfBusiness: .medicaid), true),
    (.init(state: "OH", lineOfBusiness: .commercial), false),
    (.init(state: "OH", drug: "samplimab"), true), (.init(state: "OH", drug: "SAMPLIX"), true),
    (.init(state: "OH", drug: "j0001"), true), (.init(state: "OH", drug: "sampli"), false),
    (.init(state: "OH", policy: "T.1"), true), (.init(state: "OH", policy: "T.2"), false),
  ])
  func `a rule is for the cases in its scope`(scope: StateOverlay.Scope, applies: Bool) {
    let evaluation = evaluate([Self.standing(.waives(criterion: "I.1"), scope)])
    #expect(evaluation.criteria.first?.finding == (applies ? .notApplicable : .unknown))
  }

  @Test(
    arguments: [
      ("2026-06-01", nil, true), ("2026-06-02", nil, false), ("2026-01-01", "2026-06-02", true),
      ("2026-01-01", "2026-06-01", false),
    ] as [(String, String?, Bool)])
  func `a rule is for requests received on its days`(first: String, end: String?, applies: Bool) {
    let evaluation = evaluate([Self.standing(.waives(criterion: "I.1"), from: first, until: end)])
    #expect(evaluation.criteria.first?.finding == (applies ? .notApplicable : .unknown))
  }

  @Test(arguments: [(12, "2027-06-01", true), (6, "2026-12-01", false), (3, "2026-12-01", false)])
  func `an approval lasts at least as long as a rule says`(months: Int, end: String, isNamed: Bool) {
    let evaluation = evaluate(
      [Self.standing(.minimumMonths(months)), Self.standing(.waives(criterion: "I.1"))])
    #expect(evaluation.authorization?.days.firstDayAfter == day(end))
    #expect(evaluation.authorization?.basis.contains("overlay O3") == isNamed)
  }

  @Test func `a prohibition and the evidence against it decide by their days`() {
    let allows = Evidence.stated(
      .stateRule(.init(prohibitsPrerequisiteTrials: false, citation: "an act", from: day("2026-03-01"))))
    let kind = CriterionKind.prerequisiteTrialsProhibited
    let law = Self.standing(.prohibitsPrerequisiteTrials)
    #expect(evaluate([law], kind).criteria.first?.finding == .met)
    #expect(evaluate([law], kind, evidence: [allows]).criteria.first?.finding == .notMet)
    let sameDay = Self.standing(.prohibitsPrerequisiteTrials, from: "2026-03-01")
    #expect(evaluate([sameDay], kind, evidence: [allows]).criteria.first?.finding == .unknown)
    let coming = Self.standing(.prohibitsPrerequisiteTrials, from: "2027-01-01")
    #expect(evaluate([coming], kind).criteria.first?.finding == .notMet)
    #expect(evaluate([], kind).criteria.first?.finding == .unknown)
  }

  @Test func `a waiver that finds nothing to waive is warned about`() {
    let codes = evaluate([Self.standing(.waives(criterion: "I.9"))]).warnings.map(\.code)
    #expect(codes == ["overlay-without-criterion"])
  }

  @Test func `the flat tree waives what the tree waives`() throws {
    var file = CaseFile.sample { $0.member.state = "OH" }
    file.overlays = [Self.standing(.waives(criterion: "I.1"))]
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", .kind(Self.rule)), Self.age]))
    let compiled = try #require(CompiledPolicy(version))
    let section = try #require(compiled.sections.first)
    let place = try #require(section.places["I.1"])
    #expect(compiled.values(of: file, in: section)[place] == .notApplicable)
  }

  @Test(arguments: [
    StateOverlay.Effect.waives(criterion: "I.1"), .minimumMonths(12), .prohibitsPrerequisiteTrials,
  ])
  func `a case file keeps its rules`(effect: StateOverlay.Effect) throws {
    let scope = StateOverlay.Scope(
      state: "OH", lineOfBusiness: .medicaid, drug: "samplimab", policy: "T.1")
    var file = CaseFile.sample()
    #expect(file.json["overlays"] == nil)
    file.overlays = [Self.standing(effect, scope, until: "2027-01-01")]
    #expect(try CaseFile(json: file.json) == file)
  }

  @Test(arguments: [
    (#"{"number": 0, "state": "OH", "waives": "I.1", "citation": "c", "from": "2026-01-01"}"#, ".number"),
    (#"{"number": 1, "waives": "I.1", "citation": "c", "from": "2026-01-01"}"#, ".state"),
    (#"{"number": 1, "state": "OH", "citation": "c", "from": "2026-01-01"}"#, ""),
    (
      #"{"number": 1, "state": "OH", "waives": "I.1", "minimumMonths": 2, "citation": "c", "from": "2026-01-01"}"#,
      ""
    ),
    (
      #"{"number": 1, "state": "OH", "minimumMonths": 0, "citation": "c", "from": "2026-01-01"}"#,
      ".minimumMonths"
    ), (#"{"number": 1, "state": "OH", "waives": "I.1", "from": "2026-01-01"}"#, ".citation"),
    (
      #"{"number": 1, "state": "OH", "waives": "I.1", "citation": "c", "from": "2026-01-01", "through": "2025-01-01"}"#,
      ".through"
    ),
  ])
  func `a rule that is none is refused with its place`(rule: String, path: String) throws {
    let json = try JSONValue(
      parsing: """
        {"caseFile": 1, "request": {"received": "2026-06-01", "reviewType": "initial"}, "overlays": [\(rule)]}
        """)
    let error = #expect(throws: JSONShapeError.self) { try CaseFile(json: json) }
    #expect(error?.path == "$.overlays[0]" + path)
  }
}
