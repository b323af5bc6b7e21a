import Criteria
import Letters
import PriorAuth

/// A case as the engine saw it, with what the engine made of it.
public struct CaseEvaluation: Sendable, Hashable {
  /// The record the case file was built from.
  public var onFile: CaseOnFile
  public var file: CaseFile
  public var evaluation: Evaluation
  /// The policy version that was applied; nil when none governs.
  public var policy: PolicyOnFile?

  /// The facts that are missing, one each. Where one of several diagnoses is enough, all that are open are named.
  public var asked: [MissingFact] {
    guard let policy else { return evaluation.missing }
    let open = Set(evaluation.criteria.flatMap(Self.openIDs))
    return evaluation.missing.map { fact in
      guard fact.fact == "diagnosis",
        let choice = CriterionWords.diagnoses(besides: fact.criterion, of: open, under: policy.version)
      else { return fact }
      return MissingFact(criterion: choice.criterion, fact: fact.fact, ask: choice.words)
    }
  }

  /// The innermost criteria that nothing is known of.
  private static func openIDs(_ finding: CriterionFinding) -> [String] {
    guard finding.children.isEmpty else { return finding.children.flatMap(openIDs) }
    return finding.finding == .unknown ? [finding.id] : []
  }

  /// Why the units of an approval could not be counted; nil where they could, or nothing would be approved.
  public var unitsObstacle: UnitsObstacle? {
    guard let term = evaluation.authorization, let policy else { return nil }
    return UnitsObstacle.standing(inTheWayOf: file, under: policy.version, over: term)
  }

  /// An evaluated case.
  public init(onFile: CaseOnFile, file: CaseFile, evaluation: Evaluation, policy: PolicyOnFile?) {
    self.onFile = onFile
    self.file = file
    self.evaluation = evaluation
    self.policy = policy
  }
}
