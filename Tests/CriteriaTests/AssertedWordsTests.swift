import PriorAuth
import Testing

@testable import Criteria

/// Words that a record denies or leaves in doubt say nothing of what they name.
@Suite struct AssertedWordsTests {
  @Test(
    arguments: [
      ("partial response", Finding.met), ("responding well", .met),
      ("no progression, partial response", .met),
      ("no evidence of disease", .met), ("progression", .notMet), ("never responded", .notMet),
      ("not responding", .notMet), ("no longer responding", .notMet), ("loss of response", .notMet),
      ("no evidence of disease progression", .unknown), ("partial response not confirmed", .unknown),
      ("partial response (unconfirmed)", .unknown), ("no complete remission", .unknown),
      ("complete remission not achieved", .unknown), ("suspected progression", .unknown),
      ("possible response", .unknown), ("progression ruled out", .unknown), ("mixed response", .unknown),
    ])
  func `a response`(text: String, finding: Finding) {
    let file = CaseFile.sample(evidence: [.stated(.response(text))])
    #expect(Engine.sample().finding(of: .response, in: file) == finding)
  }

  @Test(
    arguments: [
      ("relapsed", Finding.met), ("relapsed, not refractory", .met),
      ("newly diagnosed, never relapsed", .notMet),
      ("never relapsed, never refractory", .notMet), ("in remission", .notMet), ("never relapsed", .unknown),
      ("not relapsed", .unknown), ("suspected relapse", .unknown), ("relapse not confirmed", .unknown),
      ("relapse?", .unknown), ("unknown", .unknown), ("not stated", .unknown), ("unspecified", .unknown),
    ])
  func `a state of the disease`(status: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["B-ALL"], statuses: ["relapsed", "refractory"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: "B-ALL", status: status)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      ("metastatic", Finding.met), ("not resectable", .met), ("non-metastatic, unresectable", .met),
      ("metastatic ruled out", .unknown), ("metastases excluded", .unknown),
      ("suspected metastatic", .unknown), ("metastatic (suspected)", .unknown), ("metastatic?", .unknown),
      ("possibly unresectable", .unknown), ("suspected stage IV", .unknown), ("unknown", .unknown),
      ("not completely resected", .unknown), ("localized", .notMet), ("borderline resectable", .unknown),
      ("neither metastatic nor unresectable", .notMet),
    ])
  func `an extent`(extent: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["NSCLC"], extents: ["metastatic", "unresectable"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: "NSCLC", extent: extent)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      ("NSCLC", nil, Finding.met), ("suspected NSCLC", nil, .unknown), ("NSCLC ruled out", nil, .unknown),
      ("NSCLC", "suspected", .unknown), ("NSCLC", "not confirmed", .unknown), ("NSCLC", "stage III", .met),
    ] as [(String, String?, Finding)])
  func `a diagnosis that is only suspected or ruled out`(name: String, status: String?, finding: Finding) {
    let rule = DiagnosisRule(names: ["non-small cell lung cancer"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: name, status: status)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      ("progression", TherapyOutcome.ended(.failure)), ("no response", .ended(.failure)),
      ("no effect", .ended(.failure)), ("not tolerated", .ended(.intolerance)),
      ("toxicity, no progression", .ended(.intolerance)), ("no side effects", .unclear),
      ("no adverse effects", .otherwise), ("suspected progression", .unclear), ("progression?", .unclear),
      ("progression ruled out", .otherwise), ("progression not confirmed", .unclear),
      ("completed, possible progression", .unclear), ("free of progression", .otherwise),
      ("progression-free", .otherwise), ("no complete response", .unclear),
      ("progression, excluded from trial", .ended(.failure)),
    ])
  func `how a therapy ended`(text: String, outcome: TherapyOutcome) {
    #expect(TherapyOutcome(text) == outcome)
  }

  @Test(
    arguments: [
      ("oncology", Finding.met), ("oncology referral pending", .unknown), ("oncology declined", .unknown),
      ("oncology consult planned", .unknown), ("possibly oncology", .unknown),
      ("oncology, never consulted", .unknown), ("none", .notMet), ("cardiology pending", .notMet),
    ])
  func `a consultation that has not taken place`(consulted: String, finding: Finding) {
    let rule = PrescriberRule(specialties: ["oncolog"], consultationSuffices: true)
    let file = CaseFile.sample {
      $0.prescriber = Prescriber(specialty: "family medicine", consultSpecialty: consulted)
    }
    #expect(Engine.sample().finding(of: .prescriber(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      ("RNA", "NRG1 fusion", Finding.met), ("DNA", "NRG1", .met), ("IHC", "NRG1 fusion", .unknown),
      ("immunohistochemistry", "NRG1", .unknown), ("IHC, then RNA sequencing", "NRG1 fusion", .met),
      ("RNA", "suspected NRG1 fusion", .unknown),
    ])
  func `a fusion is shown by its gene and not by a stain of the protein`(
    assay: String, name: String, finding: Finding
  ) {
    let rule = BiomarkerRule(names: ["NRG1"], result: .positive, isFusion: true)
    let marker = Fact.Biomarker(name: name, result: .positive, assay: assay, specimen: "tissue")
    let file = CaseFile.sample(evidence: [.stated(.biomarker(marker))])
    #expect(Engine.sample().finding(of: .biomarker(rule), in: file) == finding)
  }

  @Test(
    arguments: [
      (Fact.Biomarker.Result.negative, Decimal("0.2"), Finding.unknown),
      (.negative, Decimal("0.01"), .notMet),
      (.positive, .zero, .unknown), (.positive, Decimal("0.2"), .met),
    ] as [(Fact.Biomarker.Result, Decimal?, Finding)])
  func `a result and a share that contradict each other`(
    result: Fact.Biomarker.Result, percent: Decimal?, finding: Finding
  ) {
    let label = DrugLabel(residualDisease: .init(marker: "MRD", percent: Decimal("0.1") ?? .zero))
    let marker = Fact.Biomarker(name: "MRD", result: result, percent: percent)
    let file = CaseFile.sample(evidence: [.stated(.biomarker(marker))])
    let version = PolicyVersion.asking(
      .biomarker(BiomarkerRule(names: ["MRD"], result: .positive)), label: label)
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.criteria.first?.finding == finding)
    #expect(evaluation.warnings.contains { $0.code == "result-contradicts-share" } == (finding == .unknown))
  }

  @Test(arguments: [
    ("own benefit", CurrentTherapySource.ownBenefit), ("own benefit pending", .unstated),
    ("samples", .samples), ("previous plan", .other), ("own benefit ended", .unstated),
    ("manufacturer bridge program", .unstated), ("manufacturer assistance", .samples),
  ])
  func `who provides a drug`(text: String, source: CurrentTherapySource) {
    #expect(CurrentTherapySource(text) == source)
  }
}
