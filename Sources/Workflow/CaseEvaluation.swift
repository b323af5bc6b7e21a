import Criteria
import PriorAuth

/// A case as the engine saw it, with what the engine made of it.
public struct CaseEvaluation: Sendable, Hashable {
  /// The record the case file was built from.
  public var onFile: CaseOnFile
  public var file: CaseFile
  public var evaluation: Evaluation
  /// The policy version that was applied; nil when none governs.
  public var policy: PolicyOnFile?

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
