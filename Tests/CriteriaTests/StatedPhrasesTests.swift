import PriorAuth
import Testing

@testable import Criteria

/// How phrases of records are read, one table for each fact that is stated in words.
@Suite struct StatedPhrasesTests {
  @Test(arguments: Self.responsePhrases)
  func `how the disease responds`(text: String, finding: Finding) {
    let file = CaseFile.sample(evidence: [.stated(.response(text))])
    #expect(Engine.sample().finding(of: .response, in: file) == finding)
  }

  @Test(arguments: Self.extentPhrases)
  func `how far the disease has gone`(text: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["NSCLC"], extents: ["advanced", "metastatic", "unresectable"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: "NSCLC", extent: text)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(arguments: Self.statusPhrases)
  func `in what state the disease is`(text: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["B-ALL"], statuses: ["relapsed", "refractory"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: "B-ALL", status: text)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(arguments: Self.namePhrases)
  func `which disease it is`(text: String, finding: Finding) {
    let rule = DiagnosisRule(names: ["NSCLC", "non-small cell lung cancer"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: text)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(arguments: Self.severityPhrases)
  func `how severe a disease is`(text: String, finding: Finding) {
    let rule = DiagnosisRule(names: [
      "moderately to severely active crohn's", "moderately to severely active CD",
    ])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: text)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == finding)
  }

  @Test(arguments: ["UC", "ulcerative colitis", "chronic ulcerative colitis"])
  func `an abbreviation that means one disease only is the disease`(text: String) {
    let rule = DiagnosisRule(names: ["Ulcerative Colitis"])
    let file = CaseFile.sample(evidence: [.stated(.diagnosis(.init(name: text)))])
    #expect(Engine.sample().finding(of: .diagnosis(rule), in: file) == .met)
  }

  @Test(arguments: Self.outcomePhrases)
  func `how a therapy ended`(text: String, ending: TherapyOutcome) {
    #expect(TherapyOutcome(text) == ending)
  }

  @Test(arguments: Self.consultPhrases)
  func `who was consulted`(text: String, finding: Finding) {
    let rule = PrescriberRule(specialties: ["oncolog"], consultationSuffices: true)
    let file = CaseFile.sample {
      $0.prescriber = Prescriber(specialty: "family medicine", consultSpecialty: text)
    }
    #expect(Engine.sample().finding(of: .prescriber(rule), in: file) == finding)
  }

  @Test(arguments: Self.assayPhrases)
  func `by which test a fusion was not found`(text: String, finding: Finding) {
    #expect(fusion(.init(name: "NRG1 fusion", result: .negative, assay: text, specimen: "tissue")) == finding)
  }

  @Test(arguments: Self.specimenPhrases)
  func `in what a fusion was not found`(text: String, finding: Finding) {
    #expect(fusion(.init(name: "NRG1 fusion", result: .negative, assay: "RNA", specimen: text)) == finding)
  }

  @Test(arguments: Self.markerPhrases)
  func `what is said to be positive`(text: String, finding: Finding) {
    #expect(fusion(.init(name: text, result: .positive, assay: "RNA", specimen: "tissue")) == finding)
  }

  private func fusion(_ marker: Fact.Biomarker) -> Finding? {
    let rule = BiomarkerRule(names: ["NRG1"], result: .positive, isFusion: true)
    let file = CaseFile.sample(evidence: [.stated(.biomarker(marker))])
    return Engine.sample().finding(of: .biomarker(rule), in: file)
  }
}
