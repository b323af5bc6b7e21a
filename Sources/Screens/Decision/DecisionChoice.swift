import Criteria
import PriorAuth

/// What a reviewer can decide. Denying is not among it: only a licensed clinician denies.
enum DecisionChoice: String, Hashable, Sendable, CaseIterable {
  case approve
  case ask
  case refer
  case route

  var title: String {
    switch self {
    case .approve: "Approve"
    case .ask: "Ask for information"
    case .refer: "Refer to a clinician"
    case .route: "Refer to another policy"
    }
  }

  /// What the criteria say where it is the right one.
  var ground: Evaluation.Outcome {
    switch self {
    case .approve: .meets
    case .ask: .insufficient
    case .refer: .notMet
    case .route: .route
    }
  }

  /// What became of the case, behind its number.
  var done: String {
    switch self {
    case .approve: "was approved"
    case .ask: "waits for the facts that were asked for; the letter is due: l"
    case .refer: "was handed to a clinician"
    case .route: "was referred to another policy; the letter is due: l"
    }
  }

  /// Why it can't be chosen on a case as it stands; nil when it can.
  func obstacle(in view: CaseView) -> String? {
    let evaluation = view.evaluation
    switch self {
    case .approve:
      if evaluation.outcome != .meets { return "the criteria do not come out as met" }
      return evaluation.authorization == nil
        ? "the policy gives no approval duration for this line of business" : nil
    case .ask: return evaluation.missing.isEmpty ? "no fact is missing" : nil
    case .refer:
      if view.state == .clinicalReview { return "a clinician has it already" }
      return evaluation.outcome == .meets ? "the criteria are met; refer it by override: m at the case" : nil
    case .route: return evaluation.route?.to == nil ? "the evaluation names no other policy" : nil
    }
  }

  /// What usually follows from an outcome; a case that a clinician has is not referred again.
  static func usual(for view: CaseView) -> DecisionChoice {
    let evaluation = view.evaluation
    return switch evaluation.outcome {
    case .meets: .approve
    case .insufficient: .ask
    case .notMet, .notApplicable: view.state == .clinicalReview ? .ask : .refer
    case .route: evaluation.route?.to == nil ? .ask : .route
    }
  }
}
