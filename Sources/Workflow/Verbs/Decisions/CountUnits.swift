import Criteria
import JSON
import PriorAuth

// Why no units stand with an approval.
extension CaseDesk {
  /// Why an authorization names no units, in words after "because"; nil where it names them.
  public func unitsObstacle(of id: Identifier<Authorization>) throws(DeskError) -> String? {
    try read {
      let granted = try existing(id).value
      guard granted.units == nil else { return nil }
      let decisions = try records.determinations(of: granted.request)
      guard let decision = decisions.last(where: \.value.outcome.grants),
        let json = try? JSONValue(parsing: decision.value.caseFile), let file = try? CaseFile(json: json)
      else { return "the case file of the decision can't be read any more" }
      let term = ApprovalTerm(days: granted.days, basis: granted.basis, arithmetic: [])
      let obstacle = UnitsObstacle.standing(
        inTheWayOf: file, under: try decidedUnder(decision).version, over: term)
      return obstacle?.words ?? "the decision set other terms than the criteria, and no number of units"
    }
  }
}
