import PriorAuth
import Testing

@testable import Criteria

/// Extents that are denied, diagnoses that contradict each other, names nobody recognizes.
@Suite struct DiagnosisConflictTests {
  private static let rule = DiagnosisRule(
    names: ["NSCLC", "non-small cell lung cancer"], extents: ["advanced", "unresectable", "metastatic"])

  private func finding(_ diagnoses: [(name: String, extent: String?, date: String?)]) -> ClauseFinding {
    let evidence = diagnoses.map {
      Evidence.stated(.diagnosis(.init(name: $0.name, extent: $0.extent)), on: $0.date)
    }
    return Self.rule.finding(
      in: CaseRecord(
        file: .sample(evidence: evidence), version: .asking(.diagnosis(Self.rule)), readings: Readings()))
  }

  @Test(
    arguments: [
      ("metastatic", Finding.met), ("not metastatic", .unknown), ("non-metastatic", .unknown),
      ("no distant metastases", .unknown), ("M0", .unknown), ("locally advanced, not metastatic", .met),
      ("unresectable, non-metastatic", .met), ("not resectable", .met), ("inoperable", .met), ("M1b", .met),
      ("not advanced", .unknown), ("not metastatic, not advanced, not unresectable", .notMet),
      ("neither metastatic nor unresectable nor advanced", .notMet), ("resectable", .notMet),
      ("borderline resectable", .unknown), ("stage IIIB", .unknown), ("stage IB", .notMet), (nil, .unknown),
    ] as [(String?, Finding)])
  func `a denied extent rules out itself and no other`(extent: String?, found: Finding) {
    #expect(finding([("NSCLC", extent, nil)]).finding == found)
  }

  @Test(
    arguments: [
      ([("NSCLC", "metastatic", nil), ("NSCLC", "not metastatic", nil)], Finding.unknown),
      ([("NSCLC", "metastatic", nil), ("NSCLC", "resectable", nil)], .unknown),
      ([("NSCLC", "locally advanced", nil), ("NSCLC", "not metastatic", nil)], .met),
      ([("NSCLC", "metastatic", nil), ("small cell lung cancer", "metastatic", nil)], .unknown),
      ([("NSCLC", "metastatic", nil), ("breast cancer", nil, nil)], .met),
      ([("NSCLC", "metastatic", nil), ("hypertension", nil, nil)], .met),
      ([("NSCLC", "metastatic", "2026-01-01"), ("NSCLC", "not metastatic", "2026-02-01")], .unknown),
      ([("NSCLC", "not metastatic", "2026-01-01"), ("NSCLC", "metastatic", "2026-02-01")], .met),
      (
        [("small cell lung cancer", "metastatic", "2025-01-01"), ("NSCLC", "metastatic", "2026-01-01")], .met
      ),
      ([("NSCLC", "metastatic", "2025-01-01"), ("small cell lung cancer", nil, "2026-01-01")], .notMet),
    ] as [([(String, String?, String?)], Finding)])
  func `statements that can't all be true are asked about`(
    diagnoses: [(String, String?, String?)], found: Finding
  ) {
    let result = finding(diagnoses)
    #expect(result.finding == found)
    if found == .unknown { #expect(!result.missing.isEmpty) }
  }

  @Test(arguments: [
    ("NSLC", Finding.unknown), ("non-smal cell lung cancer", .unknown), ("XYZC", .unknown), ("AML", .notMet),
    ("COPD", .notMet), ("epilepsy", .notMet), ("Breast Cancer", .notMet),
  ])
  func `a misspelt name and an unknown abbreviation are not another disease`(name: String, found: Finding) {
    #expect(finding([(name, "metastatic", nil)]).finding == found)
  }

  @Test(arguments: [
    ("B-ALL", Finding.met), ("ALL", .unknown), ("T-ALL", .notMet), ("BCP-ALL", .met), ("CLL", .notMet),
  ])
  func `an abbreviation without its lineage leaves it open`(name: String, found: Finding) {
    let rule = DiagnosisRule(names: ["B-ALL"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: name)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == found)
  }

  @Test(arguments: [
    (["PAH"], "pulmonary arterial hypertension", Finding.unknown), (["PAH"], "PAH", .met),
    (["TED"], "thyroid eye disease", .unknown),
    (["PAH", "pulmonary arterial hypertension"], "asthma", .notMet),
  ])
  func `an abbreviation that a policy doesn't explain rules no diagnosis out`(
    names: [String], diagnosis: String, found: Finding
  ) {
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: diagnosis)))])
    #expect(Engine.sample().finding(of: .diagnosis(DiagnosisRule(names: names)), in: file) == found)
  }
}
