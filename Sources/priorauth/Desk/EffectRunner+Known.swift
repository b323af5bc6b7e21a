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
    case .registeredPlans: try desk.registeredPlans(on: now.today).map { KnownValue($0) }
    case .markers(let id):
      KnownValue.all(of: try versions(firstOf: id, on: now.today).flatMap(\.everyBiomarkerRule))
    case .measurements(let id):
      KnownValue.all(of: try versions(firstOf: id, on: now.today).flatMap(\.everyMeasurementRule))
    case .therapies(let id):
      KnownValue.all(
        of: try versions(firstOf: id, on: now.today).flatMap(\.everyPriorTherapyRule),
        beside: try desk.governedDrugs())
    case .states: Self.once(StateCode.all.sorted(), of: "residence")
    case .people(let field): try desk.people().map { KnownValue($0, of: field) }
    case .assignees(let id, let field):
      try desk.assignees(of: id, on: now.today).map { KnownValue($0, of: field) }
    case .regimens: Self.once(["monotherapy", "combination with chemotherapy"], of: "regimen")
    case .specialties:
      Self.once(
        ["none"] + (try desk.prescribers(on: now.today)).compactMap(\.specialty), of: "consultSpecialty")
    case .diagnoses(let id): KnownValue.all(of: try desk.policy(id).version.everyDiagnosisRule)
    }
  }

  /// A version, and behind it those of other policies that are in force on a day.
  private func versions(firstOf id: Identifier<PolicyVersion>, on day: Day) throws -> [PolicyVersion] {
    let own = try desk.policy(id).version
    let others = try desk.policies().filter {
      $0.life.state == .published && $0.inForce.contains(day) && $0.number != own.number
    }
    return [own] + (try others.map { try desk.policy($0.id).version })
  }

  /// Each value as one of a field, once.
  private static func once(_ values: [String], of field: String) -> [KnownValue] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }.map { KnownValue($0, of: field) }
  }
}
