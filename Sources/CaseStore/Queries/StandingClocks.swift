import Criteria
import PriorAuth

/// The rules and the calendar by which clocks are reckoned, with the scopes of the state overlays among the rules.
struct StandingClocks {
  var plan: PlanClocks
  var scopes: [(overlay: Int64, scope: StateOverlay.Scope)]

  /// The numbers of the overlays in whose scope a request lies.
  func overlays(for subject: PlanClocks.Subject, _ drug: Drug, policy: String?) -> Set<Int64> {
    Set(
      scopes.filter {
        $0.scope.contains(
          state: subject.state, lineOfBusiness: subject.lineOfBusiness, drug: drug, policy: policy)
      }.map(\.overlay))
  }
}
