import Criteria
import PriorAuth
import Testing

/// Criteria for continued therapy hold for the diseases their heading names.
@Suite struct SectionHeadingTests {
  private static let lungOrBile = Section.Kind.initial.section(
    "I.A", "Non-Small Cell Lung Cancer, Cholangiocarcinoma",
    .group(
      "I.A", .all,
      [
        .leaf("I.A.1", .any([disease(["NSCLC"]), disease(["cholangiocarcinoma"])])),
        .leaf(
          "I.A.2", .kind(.prescriber(PrescriberRule(specialties: ["neurology"], consultationSuffices: true)))),
      ]))
  private static let response = Criterion.group("II.A", .all, [.leaf("II.A.1", .kind(.response))])
  private static let elsewhere = Section.Kind.other.section(
    "II.B", "Other diagnoses", .leaf("II.B.1", .kind(.unlistedUse(Referral(targets: [])))))

  private static func disease(_ names: [String]) -> Clause { .kind(.diagnosis(DiagnosisRule(names: names))) }

  private static func version(_ heading: String, first: Section = lungOrBile, routes: Bool = true)
    -> PolicyVersion
  {
    var version = PolicyVersion.sample(.group("I", .all, []))
    version.sections =
      [first, Section.Kind.continued.section("II.A", heading, response)] + (routes ? [elsewhere] : [])
    return version
  }

  private static func file(_ diagnoses: [String]) -> CaseFile {
    .sample(
      .continued,
      evidence: [.stated(.response("partial response"))]
        + diagnoses.map { .stated(.diagnosis(.init(name: $0))) })
  }

  private func outcome(_ diagnoses: [String], _ version: PolicyVersion) -> Evaluation.Outcome {
    Engine.sample().evaluate(Self.file(diagnoses), under: version).outcome
  }

  @Test(arguments: [
    (["breast cancer"], Evaluation.Outcome.route), (["NSCLC"], .meets),
    (["intrahepatic cholangiocarcinoma"], .meets),
    (["breast cancer", "cholangiocarcinoma"], .meets), (["lung cancer"], .meets), ([], .meets),
    (["?"], .meets),
  ])
  func `another disease is another use, and one that is open or not on file is not held against the member`(
    diagnoses: [String], expected: Evaluation.Outcome
  ) {
    #expect(outcome(diagnoses, Self.version(Self.lungOrBile.indication)) == expected)
    let failing: Evaluation.Outcome = expected == .route ? .notMet : expected
    #expect(outcome(diagnoses, Self.version(Self.lungOrBile.indication, routes: false)) == failing)
  }

  @Test func `the evaluation says what stands against it, and that it is a reading`() {
    let evaluation = Engine.sample().evaluate(
      Self.file(["breast cancer"]), under: Self.version(Self.lungOrBile.indication))
    let heading = evaluation.criteria.first { $0.id == "II.A" }
    #expect(heading?.finding == .notMet)
    #expect(heading?.text == Self.lungOrBile.indication)
    #expect(evaluation.criteria.first { $0.id == "II.A.1" }?.finding == .met)
    #expect(evaluation.ambiguities.contains { $0.id == "section-heading" && $0.criterion == "II.A" })
  }

  @Test(arguments: ["All indications in Section I", "Oncology", "Cholangiocarcinoma", ""])
  func `a heading that is not that of the first criteria may mean anything`(heading: String) {
    #expect(outcome(["breast cancer"], Self.version(heading)) == .meets)
  }

  @Test func `a heading that names other things than its criteria ask for may mean anything`() {
    let first = Section.Kind.initial.section(
      "I.A", "Oncology", .group("I.A", .all, [.leaf("I.A.1", Self.disease(["NSCLC"]))]))
    #expect(outcome(["breast cancer"], Self.version("Oncology", first: first)) == .meets)
  }

  @Test func `of several criteria for continued therapy those under the heading of the disease are used`() {
    func first(_ label: String, _ name: String) -> Section {
      Section.Kind.initial.section(
        label, name, .group(label, .all, [.leaf("\(label).1", Self.disease([name]))]))
    }
    func continued(_ label: String, _ name: String) -> Section {
      Section.Kind.continued.section(
        label, name, .group(label, .all, [.leaf("\(label).1", .kind(.response))]))
    }
    var version = PolicyVersion.sample(.group("I", .all, []))
    version.sections = [
      first("I.A", "asthma"), first("I.B", "nasal polyps"), continued("II.A", "Asthma"),
      continued("II.B", "Nasal Polyps"),
    ]
    let chosen = ["asthma", "nasal polyps"].map {
      Engine.sample().evaluate(Self.file([$0]), under: version).section
    }
    #expect(chosen == ["II.A", "II.B"])
  }
}

extension Section.Kind {
  fileprivate func section(_ label: String, _ indication: String, _ root: Criterion) -> Section {
    Section(
      kind: self, label: label, indication: indication, root: root,
      durations: [ApprovalDuration(length: .months(12), text: "")])
  }
}
