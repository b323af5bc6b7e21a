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

extension Screen {
  /// What to do here, for somebody on the first case.
  var guidance: String? {
    switch self {
    case .worklist:
      "1. This is the open work, what is due first on top. Enter opens the case the cursor is on"
    case .caseReview(let screen): screen.guidance
    case .document: "Read the note: / finds words, m marks lines, and F6 adds evidence that cites them"
    case .evidenceMenu: "What does the note tell? Choose the kind; Enter opens its form"
    case .evidenceForm(let screen):
      "Type what the note says; \(screen.hasList ? "F4 lists values, " : "")F7 marks the place, F10 saves"
    case .answerForm: "Judge the criterion by what is on file and say why; F10 saves"
    case .decision: "F4 lists what can be decided; F10 tells what will happen before anything is stored"
    case .letters: "Enter reads a letter that is due; it goes out only when somebody sends it"
    default: nil
    }
  }
}

extension CaseScreen {
  fileprivate var guidance: String? {
    guard let view else { return nil }
    guard view.state.isOpen else {
      return "This case is decided. l shows its letters, v the approval; Esc goes back"
    }
    return switch view.evaluation.outcome {
    case .meets: "Every criterion is met: F9 or d decides. Look first what it rests on with Enter"
    case .insufficient: "n goes to what stands in the way. F6 adds what a document tells; else F9 asks for it"
    case .notMet where view.state == .clinicalReview:
      "A criterion fails, and the case is with the clinician: m denies it or grants less, with reasons"
    case .notMet: "A criterion fails: only a clinician decides against it. F9 refers the case"
    case .route: "Another policy is for this use: F9 sends the case there"
    case .notApplicable: "No policy is chosen yet: p chooses one"
    }
  }
}
