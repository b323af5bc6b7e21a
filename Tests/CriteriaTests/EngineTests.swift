import Criteria
import PriorAuth
import Testing

@Suite struct EngineTests {
  private static let adult = Clause.kind(.age(AgeRule(atLeastMonths: 216)))
  private static let child = Clause.kind(.age(AgeRule(belowMonths: 216)))

  private static func version(
    _ first: String, until end: String? = nil, _ clause: Clause, lastReview: String? = nil
  ) -> PolicyVersion {
    var version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", clause)]))
    version.inForce = DayRange(from: day(first), until: end.map { day($0) })
    version.lastReview = lastReview.map { day($0) }
    return version
  }

  @Test(
    arguments: [
      ("2025-12-31", nil, Evaluation.Outcome.notApplicable, nil), ("2026-01-01", nil, .meets, "2026-01-01"),
      ("2026-02-28", nil, .meets, "2026-01-01"), ("2026-03-01", nil, .notMet, "2026-03-01"),
      ("2026-07-01", nil, .notApplicable, nil), ("2026-07-01", "2026-01-15", .meets, "2026-01-01"),
    ] as [(String, String?, Evaluation.Outcome, String?)])
  func `the newest version in force on the day decides`(
    received: String, asOf: String?, outcome: Evaluation.Outcome, first: String?
  ) {
    let versions = [
      Self.version("2026-03-01", until: "2026-07-01", Self.child),
      Self.version("2026-01-01", until: "2026-07-01", Self.adult),
    ]
    let evaluation = Engine.sample().evaluate(
      .sample(received: received), under: versions, asOf: asOf.map { day($0) })
    #expect(evaluation.outcome == outcome)
    #expect(evaluation.version == first.map { day($0) })
  }

  @Test(arguments: [
    ("2025-06-30", "2026-06-30", []), ("2025-06-30", "2026-07-01", ["policy-stale"]),
    ("2026-05-31", "2026-06-01", []),
  ])
  func `a policy not reviewed for a year is flagged`(lastReview: String, received: String, codes: [String]) {
    let version = Self.version("2020-01-01", Self.adult, lastReview: lastReview)
    let evaluation = Engine.sample().evaluate(.sample(received: received), under: version)
    #expect(evaluation.warnings.map(\.code) == codes)
  }

  /// The record's finding, the reviewer's, and what stands.
  @Test(arguments: [
    (Finding.unknown, Finding.met, Finding.met, [String]()), (.unknown, .notMet, .notMet, []),
    (.unknown, .notApplicable, .notApplicable, []), (.met, .unknown, .unknown, []),
    (.notMet, .unknown, .unknown, []),
    (.met, .notMet, .met, ["answer-conflicts"]), (.notMet, .met, .notMet, ["answer-conflicts"]),
    (.met, .met, .met, []),
  ])
  func `a reviewer settles what is open and does not overrule the record`(
    found: Finding, answered: Finding, stands: Finding, codes: [String]
  ) {
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", Answered.clause(found))]))
    let file = CaseFile.sample { $0.answers = [Answer(criterion: "I.1", finding: answered, by: "nurse")] }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.criteria.map(\.finding) == [stands])
    #expect(evaluation.warnings.map(\.code) == codes)
  }

  @Test(arguments: Finding.allCases)
  func `a clause no kind understands is what the reviewer says`(finding: Finding) {
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", .attested("is well informed"))]))
    let answered = CaseFile.sample { $0.answers = [Answer(criterion: "I.1", finding: finding)] }
    let engine = Engine.sample()
    #expect(engine.evaluate(answered, under: version).criteria.map(\.finding) == [finding])
    #expect(engine.evaluate(.sample(), under: version).criteria.map(\.finding) == [.unknown])
    #expect(engine.evaluate(.sample(), under: version).criteria.map(\.isAttested) == [true])
  }

  @Test(arguments: [
    ("I.1", "2026-06-01", Finding.notApplicable), ("I.1", "2026-06-02", .notMet),
    ("I.2", "2026-01-01", .notMet),
  ])
  func `state law waives a criterion from its day`(waives: String, from: String, finding: Finding) {
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", Self.child), .leaf("I.2", Self.adult)]))
    let rule = Fact.StateRule(waives: waives, citation: "a statute", from: day(from))
    let evaluation = Engine.sample().evaluate(.sample(evidence: [.stated(.stateRule(rule))]), under: version)
    #expect(evaluation.criteria.first?.finding == finding)
  }

  @Test(arguments: [
    (Drug(name: "samplimab-abcd"), true), (Drug(name: "samplimab"), true), (Drug(brand: "SAMPLIX®"), true),
    (Drug(hcpcs: "J0001"), true), (Drug(name: "samplimab-abcd", hcpcs: "J3490"), true), (Drug(), false),
    (Drug(name: "samplimab-wxyz"), false), (Drug(name: "samplimab", brand: "Otherix"), false),
    (Drug(name: "samplimab", hcpcs: "J0002"), false), (Drug(name: "otherimab", hcpcs: "J3490"), false),
    (Drug(brand: "Otherix", hcpcs: "J0002"), false),
  ])
  func `a policy governs its drug by any of its names`(drug: Drug, governs: Bool) {
    #expect(PolicyVersion.asking(.response).governs(drug) == governs)
  }

  @Test(
    arguments: [
      (ApprovalDuration.Length.months(6), "2026-12-01"), (.upToMonths(12), "2027-06-01"),
      (.days(90), "2026-08-30"),
      (.monthsOrRenewalDate(6, .longer), "2027-01-01"), (.monthsOrRenewalDate(6, .shorter), "2026-12-01"),
      (.monthsOrRenewalDate(12, .longer), "2027-06-01"), (.monthsOrRenewalDate(12, .shorter), "2027-01-01"),
      (.doses(4), "2026-06-29"), (.doses(1), "2026-06-08"), (.lengthOfBenefit, nil),
      (.monthsOrRequested(6, .shorter), "2026-12-01"),
    ] as [(ApprovalDuration.Length, String?)])
  func `an approval ends as its duration says`(length: ApprovalDuration.Length, end: String?) {
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", Self.adult)]), durations: [ApprovalDuration(length: length, text: "")])
    let file = CaseFile.sample { $0.member.renewalDate = day("2027-01-01") }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.authorization?.days.firstDayAfter == end.map { day($0) })
    #expect(evaluation.authorization?.basis.isEmpty == false)
  }

  @Test(arguments: [
    (LineOfBusiness.medicaid, "2026-09-01"), (.commercial, "2026-12-01"), (.marketplace, "2027-06-01"),
  ])
  func `a duration of the line of business comes before one for all`(line: LineOfBusiness, end: String) {
    let durations = [
      ApprovalDuration(length: .months(12), text: ""),
      ApprovalDuration(lineOfBusiness: .medicaid, length: .months(3), text: ""),
      ApprovalDuration(lineOfBusiness: .commercial, length: .months(6), text: ""),
    ]
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", Self.adult)]), durations: durations)
    let file = CaseFile.sample { $0.lineOfBusiness = line }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.authorization?.days.firstDayAfter == day(end))
  }

  @Test(arguments: [
    ("100", 7, 12, 53, 5300), ("100", 14, 6, 14, 1400), ("100.5", 14, 6, 14, 1414), ("100", 365, 12, 1, 100),
    ("100", 1, 1, 30, 3000),
  ])
  func `units are counted for the doses that fit the span`(
    amount: String, everyDays: Int, months: Int, doses: Int, total: Int
  ) {
    let version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", Self.adult)]),
      durations: [ApprovalDuration(length: .months(months), text: "")])
    let file = CaseFile.sample { $0.therapy.dose = dose(amount, "mg", Decimal(everyDays)) }
    let units = Engine.sample().evaluate(file, under: version).units
    #expect(units?.doses == doses)
    #expect(units?.total == total)
  }

  @Test func `of several sections the one for the disease is applied`() {
    func disease(_ label: String, _ name: String) -> Section {
      let kind = CriterionKind.diagnosis(DiagnosisRule(names: [name]))
      let root = Criterion.group(
        label, .all, [.leaf(label + ".1", .kind(kind)), .leaf(label + ".2", Self.child)])
      return Section(kind: .initial, label: label, indication: name, root: root)
    }
    var version = PolicyVersion.sample(.group("I", .all, []))
    version.sections = [disease("A", "migraine"), disease("B", "epilepsy"), disease("C", "narcolepsy")]
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: "epilepsy")))])
    #expect(Engine.sample().evaluate(file, under: version).section == "B")
  }
}
