import PriorAuth

extension Wording {
  /// The words for trouble with second judgements.
  static func words(_ problem: QualityProblem, _ zone: PlanZone) -> (String, String, ExitClass) {
    switch problem {
    case .nothingDecided(let days):
      (
        "no case was decided from \(days.lowerBound) through \(days.upperBound) that lies in no sample yet, so there is "
          + "nothing to draw from; choose other days. Nothing was saved", "nothing-decided", .noInput
      )
    case .noSample(let id):
      ("no sample S\(id); 'priorauth quality list' shows them. Nothing was changed", "not-found", .noInput)
    case .noSuchCase(let number, let id):
      (
        "sample S\(id) has no case \(number); 'priorauth quality show S\(id)' lists them", "not-found",
        .noInput
      )
    case .reviewedBefore(let number, let stamp):
      (
        "case \(number) was judged by \(stamp.by) on \(zone.day(of: stamp.at)); each is judged once more. Nothing was saved",
        "reviewed-before", .notPermitted
      )
    case .judgedBefore(let number, let other, let stamp):
      (
        "case \(number) lies in sample S\(other) too, where \(stamp.by) judged it on \(zone.day(of: stamp.at)) and which tells what was"
          + " decided, so nobody judges it blind any more. Nothing was saved",
        "judged-before", .notPermitted
      )
    case .ownDecision(let number):
      (
        "you decided case \(number) yourself; somebody else has to judge it. Nothing was saved",
        "own-decision", .notPermitted
      )
    case .noSuchCriterion(let id, let known):
      (
        "there is no innermost criterion '\(id)'; they are \(anyOf(Array(known.prefix(20)))). Nothing was saved",
        "invalid-criterion", .badInput
      )
    }
  }
}
