import Criteria
import PriorAuth
import Testing

/// Which specialties are the one a policy names.
@Suite struct SpecialtyTests {
  @Test(arguments: [
    ("oncology", "oncolog", Finding.met), ("Medical Oncology", "oncolog", .met),
    ("oncologist", "oncolog", .met),
    ("hematology/oncology", "oncolog", .met), ("hematology-oncology", "hematolog", .met),
    ("Haematologist", "hematolog", .met), ("gynecologic oncology", "oncolog", .met),
    ("pediatric neurology", "neurolog", .met), ("neuro-oncology", "oncolog", .met),
    ("oncology (medical)", "oncolog", .met), ("pulmonary medicine", "pulmonolog", .met),
    ("internal medicine", "intern", .met), ("medical genetics", "genetic", .met),
    ("radiation oncology", "oncolog", .notMet), ("Radiation oncologist", "oncolog", .notMet),
    ("oncology, radiation", "oncolog", .notMet), ("surgical oncology", "oncolog", .notMet),
    ("hematology", "oncolog", .notMet), ("neuro-oncology", "neurolog", .notMet),
    ("not an oncologist", "oncolog", .notMet), ("oncology nurse practitioner", "oncolog", .notMet),
    ("oncologyst", "oncolog", .notMet), ("neurosurgery", "neurolog", .notMet),
    ("equine oncology", "oncolog", .unknown),
  ])
  func `a specialty is compared word by word`(stated: String, stem: String, expected: Finding) {
    let kind = CriterionKind.prescriber(PrescriberRule(specialties: [stem], consultationSuffices: true))
    let file = CaseFile.sample {
      $0.prescriber.specialty = stated
      $0.prescriber.consultSpecialty = "none"
    }
    #expect(Engine.sample().finding(of: kind, in: file) == expected)
    let consulted = CaseFile.sample {
      $0.prescriber.specialty = "family medicine"
      $0.prescriber.consultSpecialty = stated
    }
    #expect(Engine.sample().finding(of: kind, in: consulted) == expected)
  }
}
