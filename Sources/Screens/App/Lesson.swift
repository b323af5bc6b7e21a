import Criteria
import PriorAuth
import TerminalUI

/// What a decision on a practice case teaches: whether it is right, by which rule, and which facts decide it.
public struct Lesson: Sendable, Hashable {
  public var title: String
  public var lines: [String]

  /// The lesson of a decision on a case as it was before it.
  ///
  /// - Parameter wasTaken: whether the decision was stored.
  public init(_ outcome: Determination.Outcome, on view: CaseView, wasTaken: Bool) {
    let found = view.evaluation.outcome
    let wanted = view.practice?.leadsTo ?? found
    let chosen = Self.ground(of: outcome)
    if chosen != wanted {
      title = "Not \(Self.gerund(outcome))"
      lines = ["To \(Self.word(outcome)) is wrong here: \(Self.objection(to: chosen, in: wanted))."]
      lines.append("Right is to \(Self.word(wanted)): \(Self.rule(of: wanted))")
    } else if found != wanted {
      title = "Not yet"
      lines = [
        "To \(Self.word(outcome)) will be right, but the criteria go by what is on file. There they say: "
          + Wording.outcome(view.evaluation) + "."
      ]
    } else {
      title = wasTaken ? "Right" : "Right, but not stored"
      lines = ["To \(Self.word(outcome)) is right: \(Self.rule(of: wanted))"]
    }
    let overlooked = Self.overlooked(in: view)
    lines += overlooked
    // While facts of the note are not on file, what the criteria say without them teaches nothing.
    if overlooked.isEmpty { lines += Self.grounds(of: wanted, in: view) + Self.changes(in: view) }
  }

  /// What a renewal has otherwise than the last review.
  private static func changes(in view: CaseView) -> [String] {
    guard let last = view.file.renewed else { return [] }
    let changed = ReviewComparison(now: view, last: last.value).rows.filter { $0.standing != .same }
    return changed.isEmpty
      ? []
      : ["Since the last review:"]
        + changed.map { "  \($0.what), \($0.standing.rawValue): then \($0.then), now \($0.now)" }
  }

  /// What of the note nobody has entered, in its own words.
  private static func overlooked(in view: CaseView) -> [String] {
    let told = view.overlooked
    guard !told.isEmpty else { return [] }
    return ["The note says, and it is not on file yet (F6 at the case adds it):"]
      + told.map { "  \u{201C}\($0.words)\u{201D}, that is \(Wording.fact($0.fact))" }
  }

  /// How many criteria are told.
  private static let mostCriteria = 7

  /// The criteria that decide it, each with the policy's words and the facts it rests on.
  private static func grounds(of wanted: Evaluation.Outcome, in view: CaseView) -> [String] {
    let applying = view.evaluation.criteria.filter { $0.finding != .notApplicable }
    let telling: [CriterionFinding] =
      switch wanted {
      case .meets, .notApplicable: applying
      case .insufficient: applying.flatMap { innermost($0) { $0.finding == .unknown } }
      case .notMet, .route: applying.flatMap { innermost($0) { $0.bearing == .notMet } }
      }
    return telling.prefix(mostCriteria).flatMap { criterion in
      let rests = Set(evidence(of: criterion)).sorted().map { "    " + view.behind($0) }
      let asked = view.evaluation.missing.filter { $0.criterion == criterion.id }.map {
        "    Nothing on file says it. Ask for: \($0.ask)"
      }
      return ["  \(criterion.id) \(Wording.finding(criterion)): \(criterion.text)"] + rests + asked
    }
  }

  private static func innermost(
    _ criterion: CriterionFinding, _ tells: (CriterionFinding) -> Bool
  ) -> [CriterionFinding] {
    guard tells(criterion) else { return [] }
    let below = criterion.children.flatMap { innermost($0, tells) }
    return below.isEmpty ? [criterion] : below
  }

  private static func evidence(of criterion: CriterionFinding) -> [Int] {
    criterion.evidence + criterion.children.flatMap(evidence)
  }

  /// What the criteria have to say for a decision to be the right one.
  private static func ground(of outcome: Determination.Outcome) -> Evaluation.Outcome {
    switch outcome {
    case .approved, .overturned: .meets
    case .pended: .insufficient
    case .referredToClinician, .denied, .approvedModified, .upheld, .partlyOverturned: .notMet
    case .routed: .route
    }
  }

  /// The rule by which a decision is right.
  private static func rule(of outcome: Evaluation.Outcome) -> String {
    switch outcome {
    case .meets: "every criterion that applies is met by a fact on file, so a reviewer approves."
    case .insufficient:
      "no criterion failed, and one could not be told. Unknown is neither met nor failed: just what is missing is asked for."
    case .notMet: "a criterion fails by a fact on file. Only a licensed clinician decides against a request."
    case .route:
      "the use is none that this policy speaks of, so its criteria decide nothing: another policy does."
    case .notApplicable: "no policy governs the case yet, so there is nothing to decide by."
    }
  }

  /// Why a decision on one ground is wrong where the criteria lead to another.
  private static func objection(to chosen: Evaluation.Outcome, in wanted: Evaluation.Outcome) -> String {
    switch (chosen, wanted) {
    case (.meets, .insufficient): "a criterion is unknown, and what nobody knows is not met"
    case (.meets, _): "approving takes every criterion met, and one is not"
    case (.insufficient, .meets):
      "nothing is missing, and asking makes the member wait for what can be approved"
    case (.insufficient, _):
      "no fact that could come in would change it, and the member would wait for nothing"
    case (.notMet, .meets): "no criterion speaks against it"
    case (.notMet, .insufficient): "no criterion failed; a clinician can't decide on what nobody knows either"
    case (.notMet, _): "the policy does not speak of this use, so a clinician has no criteria to go by"
    case (.route, .meets): "this policy covers the use, and its criteria are met"
    case (.route, _): "this policy speaks of the use, so it is decided here"
    case (.notApplicable, _): "a policy governs it"
    }
  }

  private static func word(_ outcome: Evaluation.Outcome) -> String {
    switch outcome {
    case .meets: "approve"
    case .insufficient: "ask for information"
    case .notMet: "refer it to a clinician"
    case .route: "send it to another policy"
    case .notApplicable: "choose the policy first"
    }
  }

  private static func word(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .denied: "deny"
    case .approvedModified: "approve a part"
    case .upheld, .overturned, .partlyOverturned: "decide the appeal so"
    case .approved, .pended, .referredToClinician, .routed: word(ground(of: outcome))
    }
  }

  private static func gerund(_ outcome: Determination.Outcome) -> String {
    switch outcome {
    case .approved, .approvedModified: "approving"
    case .pended: "asking"
    case .referredToClinician: "referring"
    case .routed: "sending it on"
    case .denied: "denying"
    case .upheld, .overturned, .partlyOverturned: "deciding it so"
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
