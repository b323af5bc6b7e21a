import Criteria
import PriorAuth

extension Wording {
  /// An outcome in a word or two, for a list.
  static func shortOutcome(_ side: ImpactSide) -> String {
    switch side.outcome {
    case .meets: "meets"
    case .insufficient: count(side.missing.count, "fact") + " missing"
    case .notMet: "not met"
    case .route: side.route.map { "sent to " + $0 } ?? "sent on"
    case .notApplicable: "no policy"
    }
  }

  /// An outcome under a version.
  static func outcome(_ side: ImpactSide) -> String {
    let version = side.version.map { "under the version from \($0)" } ?? "under no version"
    return "\(shortOutcome(side)) \(version)"
  }

  /// The last day an approval would cover.
  static func end(_ side: ImpactSide) -> String {
    (side.through.map { "\($0)" } ?? "without an approval") + (side.basis.map { " (\($0))" } ?? "")
  }

  static func finding(_ finding: Finding?, in change: FindingChange) -> String {
    finding.map { CriterionFinding.word($0, ofExclusion: change.isExclusion) } ?? "not asked"
  }
}
