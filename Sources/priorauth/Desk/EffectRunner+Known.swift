import Criteria
import PriorAuth
import Screens
import Workflow

// What is on record for the fields of forms.
extension EffectRunner {
  func values(_ known: KnownValues, at now: WallClock) throws -> [KnownValue] {
    switch known {
    case .drugs: try desk.governedDrugs().map { KnownValue($0) }
    case .prescribers: try desk.prescribers(on: now.today).map { KnownValue($0) }
    case .plans: try desk.plans(on: now.today).map { KnownValue($0) }
    case .markers(let id):
      Self.once(try desk.policy(id).version.everyBiomarkerRule.flatMap(\.names), of: "name")
    case .states: Self.once(StateCode.all.sorted(), of: "residence")
    case .regimens: Self.once(["monotherapy", "combination with chemotherapy"], of: "regimen")
    case .specialties:
      Self.once(
        ["none"] + (try desk.prescribers(on: now.today)).compactMap(\.specialty), of: "consultSpecialty")
    case .diagnoses(let id): KnownValue.all(of: try desk.policy(id).version.everyDiagnosisRule)
    }
  }

  /// Each value as one of a field, once.
  private static func once(_ values: [String], of field: String) -> [KnownValue] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }.map { KnownValue($0, of: field) }
  }
}
