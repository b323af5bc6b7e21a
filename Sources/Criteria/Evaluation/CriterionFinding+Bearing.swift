import PriorAuth

extension CriterionFinding {
  /// The finding as it bears on the outcome: a use without coverage that applies stands in the way as a criterion does
  /// that is not met, and one that does not apply is as good as met.
  public var bearing: Finding {
    guard isExclusion else { return finding }
    switch finding {
    case .met: return .notMet
    case .notMet: return .met
    case .unknown, .notApplicable: return finding
    }
  }

  /// The finding in a word; of a use without coverage, whether it applies.
  public var word: String {
    isNotNeeded ? "not needed" : Self.word(finding, ofExclusion: isExclusion)
  }

  /// The finding by which its sign is chosen: what is not needed stands beside the matter as what does not apply.
  public var sign: Finding { isNotNeeded ? .notApplicable : bearing }

  /// The word for a finding.
  public static func word(_ finding: Finding, ofExclusion isExclusion: Bool) -> String {
    switch finding {
    case .met: isExclusion ? "applies" : "met"
    case .notMet: isExclusion ? "does not apply" : "not met"
    case .unknown: "unknown"
    case .notApplicable: "n/a"
    }
  }

  /// The finding, with all below it, as one of a use that is not covered.
  var asExclusion: CriterionFinding {
    var copy = self
    copy.isExclusion = true
    copy.children = children.map(\.asExclusion)
    return copy
  }
}
