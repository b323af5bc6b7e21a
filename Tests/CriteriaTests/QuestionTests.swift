import JSON
import PriorAuth
import Testing

@testable import Criteria

/// One question for one fact; one answer of alternatives that exclude each other; answers that contradict.
@Suite struct QuestionTests {
  @Test func `a fact that several criteria need is asked for once`() {
    let marker = { (name: String) in
      Clause.kind(.biomarker(BiomarkerRule(names: [name], result: .positive)))
    }
    let disease = Clause.kind(.diagnosis(DiagnosisRule(names: ["migraine"])))
    let state = Clause.kind(.diagnosis(DiagnosisRule(names: ["migraine"], statuses: ["refractory"])))
    let root = Criterion.group(
      "I", .all,
      [
        .leaf("I.1", marker("mrd")), .leaf("I.2", marker("MRD")), .leaf("I.3", disease), .leaf("I.4", state),
        .leaf("I.5", .attested("one")), .leaf("I.6", .attested("two")),
      ])
    let missing = Engine.sample().evaluate(.sample(), under: .sample(root)).missing
    #expect(
      missing.map(\.criteria) == [["I.1", "I.2"], ["I.3", "I.4"], ["I.5"], ["I.6"]])
    #expect(missing.map(\.fact).prefix(2) == ["MRD", "diagnosis"])
    #expect(missing.first?.json["criteria"]?.compact == #"["I.1","I.2"]"#)
  }

  private static func referral(_ onFormulary: Bool, _ target: String) -> CriterionKind {
    .referral(
      Referral(onFormulary: onFormulary, targets: [.init(lineOfBusiness: .medicaid, policy: target)]))
  }

  @Test(
    arguments: [
      ("2026-05-01", true, [Finding.met, .met, .notMet, .notMet], "A"),
      ("2026-05-01", false, [.met, .notMet, .met, .notMet], "B"),
      ("2020-01-01", true, [.notMet, .notApplicable, .notApplicable, .met], "C"),
    ] as [(String, Bool, [Finding], String)])
  func `only one of two referrals answers`(
    changed: String, listed: Bool, findings: [Finding], target: String
  ) throws {
    let recent = Criterion(
      id: "II.1", text: "recent", lead: .kind(.labelChange(LabelChangeRule(withinMonths: 6))),
      body: .group(
        .any,
        [
          .leaf("II.1.a", .kind(Self.referral(true, "A"))), .leaf("II.1.b", .kind(Self.referral(false, "B"))),
        ]))
    let rest = Criterion.leaf(
      "II.2",
      .kind(.unlistedUse(Referral(targets: [.init(lineOfBusiness: .medicaid, policy: "C")]))))
    let other = Section(
      kind: .other, label: "II", indication: "others", root: .group("II", .any, [recent, rest]))
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", .kind(.age(AgeRule(atLeastMonths: 1200))))]), sections: [other])
    let file = CaseFile.sample {
      $0.therapy.labelChangeDate = day(changed)
      $0.therapy.onFormulary = listed
    }
    let evaluation = Engine.sample().evaluate(file, under: version)
    let shown = evaluation.criteria.flatMap(\.flattened).filter { $0.id.hasPrefix("II.") }
    #expect(shown.map(\.finding) == findings)
    #expect(evaluation.route?.to == target)
  }

  @Test(
    arguments: [
      ([(Finding.met, nil), (.notMet, nil)], Finding.unknown, ["answers-contradict"]),
      ([(.met, "2026-05-01T10:00:00Z"), (.notMet, "2026-05-02T10:00:00Z")], .notMet, []),
      ([(.met, "2026-05-01"), (.notMet, "2026-05-01")], .unknown, ["answers-contradict"]),
      ([(.met, nil), (.met, nil)], .met, []),
    ] as [([(Finding, String?)], Finding, [String])])
  func `answers that contradict each other settle nothing`(
    answers: [(Finding, String?)], finding: Finding, codes: [String]
  ) {
    let version = PolicyVersion.asking(.response)
    let file = CaseFile.sample {
      $0.answers = answers.map { Answer(criterion: "I.1", finding: $0.0, by: "nurse", at: $0.1) }
    }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.criteria.map(\.finding) == [finding])
    #expect(evaluation.warnings.map(\.code) == codes)
  }

  @Test func `an answer that the record overrules is told with the reason`() {
    let file = CaseFile.sample(evidence: [.stated(.response("partial response"))]) {
      $0.answers = [Answer(criterion: "I.1", finding: .notMet, by: "nurse")]
    }
    let warning = Engine.sample().evaluate(file, under: .asking(.response)).warnings.first
    #expect(warning?.code == "answer-conflicts")
    for words in ["I.1", "'met', because partial response", "'not met' (nurse) does not count"] {
      #expect(warning?.text.contains(words) == true)
    }
  }

  /// A dose above the limit without an increase, with and without a way to be supported.
  @Test(arguments: [
    (0, Finding.notApplicable, Evaluation.Outcome.meets, true), (1, .unknown, .insufficient, false),
  ])
  func `an unchanged dose that literature might support`(
    reading: Int, finding: Finding, outcome: Evaluation.Outcome, warns: Bool
  ) {
    let limit = Clause.kind(
      .doseLimit(DoseLimitRule(amount: 50, unit: DoseUnit(.milligram), everyDays: 7)))
    let root = Criterion.group(
      "I", .all,
      [
        .leaf("I.0", .kind(.age(AgeRule(atLeastMonths: 1)))),
        .group(
          "I.1", .any, [.leaf("I.1.a", limit), .leaf("I.1.b", .kind(.supportedByLiterature))],
          when: .kind(.doseIncrease)),
      ])
    let file = CaseFile.sample {
      $0.therapy.doseIncrease = false
      $0.readings[.unchangedDoseOverLimit] = reading
    }
    let evaluation = Engine.sample().evaluate(file, under: .sample(root))
    #expect(evaluation.criteria.last?.finding == finding)
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.warnings.map(\.code).contains("dose-exceeds-initial-cap") == warns)
    #expect(evaluation.ambiguities.map(\.id) == ["unchanged-dose-over-limit"])
  }

  @Test func `a reading that decides nothing here is not named`() {
    let rule = LabelChangeRule(withinMonths: 3)
    for (changed, isNamed) in [("2026-03-01", true), ("2026-04-01", false)] {
      let file = CaseFile.sample { $0.therapy.labelChangeDate = day(changed) }
      let uses = Engine.sample().evaluate(file, under: .asking(.labelChange(rule))).ambiguities
      #expect(uses.map(\.id) == (isNamed ? ["label-change-window"] : []))
    }
  }
}
