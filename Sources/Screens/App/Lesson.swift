import Criteria
import PriorAuth
import TerminalUI

/// What a decision on a practice case teaches: what the criteria lead to, and why.
public struct Lesson: Sendable, Hashable {
  public var title: String
  public var lines: [String]

  /// The lesson of a decision on a case as it was evaluated before it.
  public init(_ outcome: Determination.Outcome, on evaluation: Evaluation, wasTaken: Bool) {
    let right = Self.decision(for: evaluation.outcome, taking: outcome)
    let isRight = Self.word(outcome) == right
    title = isRight ? (wasTaken ? "Right" : "Right, but not stored") : "The criteria lead elsewhere"
    var lines = ["You chose to \(Self.word(outcome)). The criteria say: \(Wording.outcome(evaluation))."]
    lines.append(
      isRight ? "That is what to do here, because:" : "So the right answer is to \(right), because:")
    let telling = evaluation.criteria.filter { $0.finding != .notApplicable }
    let against = telling.filter { $0.bearing != .met }
    for criterion in (against.isEmpty ? telling : against).prefix(7) {
      lines.append("  \(criterion.id) \(Wording.finding(criterion)): \(criterion.reason)")
    }
    self.lines = lines
  }

  /// What is to be done where the criteria come out so; who may deny is a clinician, and refers the case to nobody.
  private static func decision(
    for outcome: Evaluation.Outcome, taking taken: Determination.Outcome
  ) -> String {
    switch outcome {
    case .notMet where taken == .denied: word(taken)
    case .meets: "approve"
    case .insufficient: "ask for information"
    case .notMet: "refer it to a clinician"
    case .route: "send it to another policy"
    case .notApplicable: "choose the policy first"
    }
  }

  private static func word(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .approved: "approve"
    case .pended: "ask for information"
    case .referredToClinician: "refer it to a clinician"
    case .routed: "send it to another policy"
    case .approvedModified: "approve a part"
    case .denied: "deny"
    case .upheld, .overturned, .partlyOverturned: "decide the appeal"
    }
  }
}

extension App {
  /// Shows a lesson over whatever is there, unless something else is being asked.
  public mutating func teach(_ lesson: Lesson) {
    guard overlay == nil, lockBox == nil else { return }
    overlay = .dialog(.message(lesson.title, lesson.lines), then: [])
  }
}
