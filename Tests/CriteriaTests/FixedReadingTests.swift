import PriorAuth
import Testing

@testable import Criteria

/// An evaluation names the points that are read in one way only where they decide something in it.
@Suite struct FixedReadingTests {
  /// A case that rests on a point, and the same case without what makes it so.
  struct Point: Sendable, CustomTestStringConvertible {
    var id: FixedReading.ID
    var version: PolicyVersion
    var file: CaseFile
    /// A case to which the point makes no difference.
    var other: CaseFile
    var testDescription: String { id.rawValue }
  }

  @Test(arguments: points)
  func `a point that decides is named, marked as fixed`(point: Point) {
    let uses = Engine.sample().evaluate(point.file, under: point.version).ambiguities
    let use = uses.first { $0.id == point.id.rawValue }
    #expect(use?.isFixed == true)
    #expect(use?.reading == point.id.point.reading)
    #expect(use?.sentence.hasSuffix("(read in this way only)") == true)
    let others = Engine.sample().evaluate(point.other, under: point.version).ambiguities
    #expect(!others.map(\.id).contains(point.id.rawValue))
  }

  @Test func `every point has its row, and all but one are named by an evaluation`() {
    #expect(FixedReading.register.map(\.id) == FixedReading.ID.allCases)
    #expect(
      FixedReading.register.allSatisfy { !$0.reading.isEmpty && !$0.other.isEmpty && !$0.reason.isEmpty })
    #expect(Set(Self.points.map(\.id)).union([.inForceDate]) == Set(FixedReading.ID.allCases))
  }

  private static let adult = Clause.kind(.age(AgeRule(atLeastMonths: 216)))
  private static let failedOne = CriterionKind.priorTherapy(
    PriorTherapyRule(
      scope: .products([GovernedDrug(brand: "Onum")], drugClass: "platinum"), count: 1, endings: [.failure]))
  private static let systemic = CriterionKind.priorTherapy(
    PriorTherapyRule(scope: .systemic, count: 1, endings: [.failure]))
  private static let fusion = Clause.kind(.biomarker(BiomarkerRule(names: ["RET"], result: .positive)))
  private static let lvef = CriterionKind.measurement(
    MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%"))
  private static let shortage = Criterion.leaf("I.1.b", .kind(.productShortage))
  private static let two = [GovernedDrug(brand: "Onum"), GovernedDrug(brand: "Duum")]
  private static let short = Evidence.stated(.shortage(.init(products: ["Onum", "Duum"])))

  private static func therapy(_ product: String, _ outcome: String, _ drugClass: String? = nil) -> Evidence {
    .stated(.therapy(.init(product: product, drugClass: drugClass, outcome: outcome)))
  }

  private static func lasting(_ length: ApprovalDuration.Length) -> PolicyVersion {
    .sample(
      .group("I", .all, [.leaf("I.1", adult)]), durations: [ApprovalDuration(length: length, text: "")])
  }

  private static func step(_ kind: Section.Kind) -> PolicyVersion {
    let root = Criterion.group("I", .all, [.group("I.1", .any, [.leaf("I.1.a", adult), shortage])])
    let durations = [
      ApprovalDuration(length: .months(12), text: ""),
      ApprovalDuration(length: .months(3), reserved: .shortage, text: ""),
    ]
    return kind == .initial
      ? .sample(root, durations: durations, preferred: two)
      : .sample(
        .group("I", .all, []), preferred: two,
        sections: [Section(kind: kind, label: "II", indication: "", root: root, durations: durations)])
  }

  private static let elsewhere = Section(
    kind: .other, label: "II", indication: "others",
    root: .leaf("II", .kind(.unlistedUse(Referral(targets: [])))))

  private static let underHeadings: PolicyVersion = {
    let asthma = Clause.kind(.diagnosis(DiagnosisRule(names: ["asthma"])))
    var version = PolicyVersion.sample(
      .group("I", .all, [.leaf("I.1", asthma)]),
      sections: [
        Section(kind: .continued, label: "II", indication: "Asthma", root: .leaf("II.1", .kind(.response)))
      ])
    version.sections[0].indication = "Asthma"
    return version
  }()

  private static func starting(_ start: String, renewal: String? = nil) -> CaseFile {
    .sample {
      $0.therapy.start = day(start)
      $0.member.renewalDate = renewal.map { day($0) }
    }
  }

  private static func born(_ birth: String, received: String, start: String? = nil) -> CaseFile {
    .sample(received: received) {
      $0.member.birthDate = day(birth)
      $0.therapy.start = start.map { day($0) }
    }
  }

  private static func current(_ last: String) -> CaseFile {
    .sample(
      .continued, evidence: [.stated(.currentTherapy(.init(source: "own benefit", lastDose: day(last))))])
  }

  static let points: [Point] = [
    Point(
      id: .ageOnReceipt, version: .sample(.group("I", .all, [.leaf("I.1", adult)])),
      file: born("2008-06-10", received: "2026-06-01", start: "2026-06-15"),
      other: born("2008-06-10", received: "2026-06-01", start: "2026-06-05")),
    Point(
      id: .leapDayBirth, version: .sample(.group("I", .all, [.leaf("I.1", adult)])),
      file: born("2008-02-29", received: "2026-02-28"), other: born("2008-02-29", received: "2026-03-01")),
    Point(
      id: .monthEnds, version: lasting(.months(6)), file: starting("2026-08-31"),
      other: starting("2026-08-28")),
    Point(
      id: .renewalDateItself, version: lasting(.monthsOrRenewalDate(6, .longer)),
      file: starting("2026-06-01", renewal: "2027-01-01"),
      other: starting("2026-06-01", renewal: "2026-11-30")),
    Point(
      id: .newestResult, version: .asking(lvef),
      file: .sample(evidence: [
        .stated(.measurement(.init(name: "LVEF", low: 45, high: 45, unit: "%")), on: "2026-01-01"),
        .stated(.measurement(.init(name: "LVEF", low: 55, high: 55, unit: "%")), on: "2026-05-01"),
      ]),
      other: .sample(evidence: [
        .stated(.measurement(.init(name: "LVEF", low: 52, high: 52, unit: "%")), on: "2026-01-01"),
        .stated(.measurement(.init(name: "LVEF", low: 55, high: 55, unit: "%")), on: "2026-05-01"),
      ])),
    Point(
      id: .completeHistory, version: .asking(systemic),
      file: .sample(evidence: [.stated(.therapyHistory(.init(complete: true)))]), other: .sample()),
    Point(
      id: .listedClass, version: .asking(failedOne),
      file: .sample(evidence: [therapy("Onum", "failure", "taxane")]),
      other: .sample(evidence: [therapy("Onum", "failure", "platinum")])),
    Point(
      id: .unknownNames, version: .asking(failedOne),
      file: .sample(evidence: [therapy("ONM", "failure")]),
      other: .sample(evidence: [therapy("Onum", "failure")])),
    Point(
      id: .recurrenceAfterAdjuvant, version: .asking(systemic),
      file: .sample(evidence: [therapy("adjuvant cisplatin", "recurrence after 4 months")]),
      other: .sample(evidence: [therapy("adjuvant cisplatin", "progression")])),
    Point(
      id: .gapInTherapy, version: .asking(.currentTherapy(CurrentTherapyRule(ownBenefitSuffices: true))),
      file: current("2026-05-01"), other: current("2026-05-20")),
    Point(
      id: .requestedUse,
      version: .sample(.group("I", .all, [.leaf("I.1", fusion)]), sections: [elsewhere]),
      file: .sample(evidence: [.stated(.biomarker(.init(name: "RET", result: .negative)))]), other: .sample()),
    Point(
      id: .sectionHeading, version: underHeadings,
      file: .sample(.continued, evidence: [.stated(.diagnosis(.init(name: "nasal polyps")))]),
      other: .sample(.continued, evidence: [.stated(.diagnosis(.init(name: "asthma")))])),
    Point(
      id: .shortageExtension, version: step(.continued),
      file: .sample(.continued, evidence: [short]) { $0.member.birthDate = nil },
      other: .sample(.continued, evidence: [short])),
    Point(
      id: .severalDurations, version: step(.initial), file: .sample(evidence: [short]),
      other: .sample(evidence: [short]) { $0.member.birthDate = nil }),
    Point(
      id: .stateLaw, version: .sample(.group("I", .all, [.leaf("I.1", fusion)])),
      file: .sample(evidence: [.stated(.stateRule(.init(waives: "I.1", citation: "S 1")))]),
      other: .sample(evidence: [.stated(.biomarker(.init(name: "RET", result: .positive)))])),
  ]
}
