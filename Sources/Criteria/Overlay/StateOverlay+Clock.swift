import PriorAuth

extension StateOverlay {
  /// The clock rule that a time limit set by state law amounts to; nil for an overlay that sets none.
  ///
  /// It is for the requests in the overlay's scope and named after it, so that a deadline says which law set it.
  public func clockRule(number: Int64) -> ClockRule? {
    guard case .clock(let change) = effect else { return nil }
    return ClockRule(
      name: "state-law-o\(number)", step: change.step == .notice ? .notice : .decision,
      scope: ClockRule.Scope(
        lineOfBusiness: scope.lineOfBusiness, state: scope.state.uppercased(), urgency: change.urgency,
        overlay: number),
      limit: ClockLimit(change.hours, .hours), source: "\(citation), overlay O\(number)", days: days)
  }
}
