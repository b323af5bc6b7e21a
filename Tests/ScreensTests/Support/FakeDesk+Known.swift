import Criteria
import PriorAuth

@testable import Screens

// What the pretended desk has on record for the fields of forms.
extension FakeDesk {
  static let drugs = [
    GovernedDrug(generic: "fusitestimab-abcd", brand: "Fusivant", hcpcs: "J9001"),
    GovernedDrug(generic: "othertestimab-wxyz", brand: "Otherix", hcpcs: "J9002"),
  ]

  func values(_ known: KnownValues) -> [KnownValue] {
    switch known {
    case .drugs:
      Self.drugs.map { KnownValue($0) }
    case .prescribers:
      [
        Prescriber(name: "Dr. Fern", npi: "1234567893", specialty: "oncology"),
        Prescriber(name: "Dr. Moss", npi: "1245319599", specialty: "oncology"),
      ].map { KnownValue($0) }
    case .plans where !hasPlans, .registeredPlans where !hasPlans: []
    case .plans, .registeredPlans:
      [PlanName("Harbor Choice PPO", of: .commercial), PlanName("Harbor Care", of: .medicaid)]
        .map { KnownValue($0) }
    case .markers: [KnownValue("NRG1 fusion", of: "name")]
    case .measurements:
      KnownValue.all(of: [MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")])
    case .therapies: KnownValue.all(of: [], beside: Self.drugs)
    case .states: [KnownValue("OH", of: "residence")]
    case .people(let field), .assignees(_, let field):
      [
        Reviewer(login: "ann", name: "Ann Okafor", roles: [.reviewer]),
        Reviewer(login: "ravi", name: "Ravi Anand", roles: [.reviewer, .supervisor]),
      ].map { KnownValue($0, of: field) }
    case .regimens: [KnownValue("monotherapy", of: "regimen")]
    case .specialties: [KnownValue("none", of: "consultSpecialty")]
    case .diagnoses:
      KnownValue.all(of: [
        DiagnosisRule(names: ["NSCLC", "pancreatic cancer"], extents: ["advanced", "metastatic"]),
        DiagnosisRule(names: ["NSCLC"], statuses: ["relapsed"]),
      ])
    }
  }
}
