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
    case .diagnoses(let id): KnownValue.all(of: try desk.policy(id).version.everyDiagnosisRule)
    }
  }
}
